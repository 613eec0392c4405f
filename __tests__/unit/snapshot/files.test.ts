import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ExpectedError } from '../../../src/errors.ts'
import { manifestDigest, slug, snapshotFromFiles, snapshotToFiles } from '../../../src/snapshot/files.ts'
import type { Snapshot } from '../../../src/snapshot/snapshot.ts'
import { bytesOf } from '../../support/inventories.ts'
import { snapshot, taken, target } from '../../support/snapshots.ts'

const outage = new ExpectedError('SERVER_ERROR', 'Cloudcraft answered 503', 'Try again later')

const read = (files: ReadonlyMap<string, Uint8Array>) => snapshotFromFiles('there', (file) => files.get(file))

function writtenAndRead(before: Snapshot): Snapshot {
  return read(snapshotToFiles(before, '1.2.3'))
}

describe('a snapshot as files', () => {
  test('has a folder for each target, numbered', () => {
    const files = snapshotToFiles(
      snapshot([
        taken({ render: bytesOf('a picture') }),
        taken({ target: target('eu-west-1', { name: 'Größe & Öl/..' }) }),
      ]),
      '1.2.3',
    )
    expect([...files.keys()]).toEqual([
      '1-production-us-east-1/inventory.json',
      '1-production-us-east-1/render.png',
      '2-gro-e-o-l-eu-west-1/inventory.json',
      'manifest.json',
    ])
  })

  test('says how long each file is and what its digest is', () => {
    const files = snapshotToFiles(snapshot([taken({ inventory: bytesOf({ nodes: [] }) })]), '1.2.3')
    const manifest = JSON.parse(Buffer.from(files.get('manifest.json') as Uint8Array).toString())
    expect(manifest).toEqual({
      schemaVersion: 1,
      tool: { name: 'cloudcraft-deployment-diff', version: '1.2.3' },
      apiHost: 'api.cloudcraft.co',
      request: { projection: 'isometric', theme: 'light', width: 1920, height: 1080 },
      targets: [
        {
          target: target(),
          startedAt: '2026-03-01T10:00:00.000Z',
          takenAt: '2026-03-01T10:00:20.000Z',
          status: 'taken',
          inventory: {
            file: '1-production-us-east-1/inventory.json',
            sha256: 'acf2fa576acb702442f9d0101673354c398db67315c066ca48be8db8e0d2c75b',
            bytes: 12,
          },
        },
      ],
    })
  })

  test('come back as they were, what failed as its failure', () => {
    const before = snapshot(
      [
        taken({ inventory: bytesOf({ nodes: [] }), render: outage }),
        taken({ target: target('eu-west-1'), inventory: outage }),
      ],
      { filter: 'type=rds', exclude: ['ec2', 'sg'] },
    )
    const { manifestSha256, ...after } = writtenAndRead(before)
    expect(manifestSha256).toBe(manifestDigest(before, '1.2.3'))
    expect(after).toEqual(before)
    expect(after.targets[0]?.render).toBeInstanceOf(ExpectedError)
    expect(after.targets[0]?.render).toMatchObject({
      code: outage.code,
      message: outage.message,
      remedy: outage.remedy,
    })
  })

  test('come back as they were, whatever accounts and regions are called', () => {
    const bytes = fc.uint8Array({ maxLength: 20 })
    const name = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(
        fc.array(fc.record({ name, region: name, inventory: bytes, render: bytes }), { maxLength: 4 }),
        (all) => {
          const targets = all.map(({ name, region, ...parts }) => taken({ target: target(region, { name }), ...parts }))
          const { manifestSha256: _, ...read } = writtenAndRead(snapshot(targets))
          expect(read).toEqual(snapshot(targets))
        },
      ),
    )
  })
})

describe('the digest of a manifest', () => {
  test('is the same before and after it was written', () => {
    const whole = snapshot([taken(), taken({ target: target('eu-west-1'), render: new Uint8Array([1]) })])
    expect(manifestDigest(whole, '1.2.3')).toMatch(/^[0-9a-f]{64}$/)
    expect(manifestDigest(writtenAndRead(whole), '9.9.9')).toBe(manifestDigest(whole, '1.2.3'))
  })

  test('reports every file that the manifest lists', () => {
    const one = snapshot([taken({ render: new Uint8Array([1]) })])
    const other = snapshot([taken({ render: new Uint8Array([2]) })])
    expect(manifestDigest(one, '1.2.3')).not.toBe(manifestDigest(other, '1.2.3'))
  })

  test('is missing where nothing was taken', () => {
    expect(manifestDigest(snapshot([{ target: target(), inventory: new Uint8Array() }]), '1.2.3')).toBeUndefined()
  })
})

describe('the name of a target in a file name', () => {
  test.each([
    ['Production', 'us-east-1', 'production-us-east-1'],
    ['../../etc/passwd', 'eu', 'etc-passwd-eu'],
    ['Ünïcödé Straße', 'eu', 'u-ni-co-de-stra-e-eu'],
    ['生产', '', 'target'],
    ['-', '-', 'target'],
    ['CON', 'eu', 'con-eu'],
    ['x'.repeat(500), 'eu', 'x'.repeat(80)],
    [`${'x'.repeat(79)} y`, 'eu', 'x'.repeat(79)],
  ])('%.20s in %s is %.30s', (name, region, expected) => {
    expect(slug(target(region, { name }))).toBe(expected)
  })
})

describe('what was taken to see what moves', () => {
  const control = { takenAt: '2026-03-01T10:00:05.000Z', inventory: bytesOf({ control: true }) }
  const settle = { seconds: 60, waited: 61, scans: 8, ended: 'time' as const, previous: bytesOf({ previous: true }) }

  test('has separate files, which are read back', () => {
    const written = snapshot([taken({ control, settle })])
    expect([...snapshotToFiles(written, '1.2.3').keys()]).toEqual([
      '1-production-us-east-1/inventory.json',
      '1-production-us-east-1/control.json',
      '1-production-us-east-1/previous.json',
      'manifest.json',
    ])
    expect(writtenAndRead(written).targets).toEqual(written.targets)
  })

  test('may be a failure, or settled', () => {
    const { previous: _, ...rested } = { ...settle, ended: 'settled' as const }
    const written = snapshot([taken({ control: { inventory: outage }, settle: rested })])
    const [target] = writtenAndRead(written).targets
    expect(target?.settle).toEqual(rested)
    expect(target?.control?.inventory).toMatchObject({ code: 'SERVER_ERROR' })
  })

  test('is checked like everything else', () => {
    const files = new Map(snapshotToFiles(snapshot([taken({ control, settle })]), '1.2.3'))
    for (const name of ['control', 'previous']) {
      const changed = new Map([...files, [`1-production-us-east-1/${name}.json`, bytesOf('else')]])
      expect(() => read(changed)).toThrow(expect.objectContaining({ code: 'SNAPSHOT_ALTERED' }))
    }
  })
})
