import { describe, expect, test } from '@jest/globals'
import { ExpectedError } from '../../../src/errors.ts'
import { snapshotFromFiles, snapshotToFiles } from '../../../src/snapshot/files.ts'
import { bytesOf } from '../../support/inventories.ts'
import { snapshot, taken } from '../../support/snapshots.ts'

/** A folder from elsewhere: a good one, in which somebody has changed something. */
const INVENTORY = '1-production-us-east-1/inventory.json'

interface Folder {
  readonly manifest: ReturnType<typeof JSON.parse>
  readonly files: Map<string, Uint8Array>
}

function folder(): Folder {
  const files = new Map(snapshotToFiles(snapshot([taken({ render: bytesOf('a picture') })]), '1.2.3'))
  return { manifest: JSON.parse(Buffer.from(files.get('manifest.json') as Uint8Array).toString()), files }
}

/** Reads it, and notes which files were asked for. */
function read({ manifest, files }: Folder) {
  files.set('manifest.json', bytesOf(manifest))
  const asked: string[] = []
  try {
    const result = snapshotFromFiles('the folder', (file) => {
      asked.push(file)
      return files.get(file)
    })
    return { asked, result, error: undefined }
  } catch (error) {
    return { asked, result: undefined, error: error as ExpectedError }
  }
}

describe('a snapshot from elsewhere', () => {
  test('is read when nothing in it was changed', () => {
    expect(read(folder())).toMatchObject({
      error: undefined,
      result: { targets: [{ target: { region: 'us-east-1' } }] },
    })
  })

  test('keeps of an overlong failure only what a report can say', () => {
    const long = folder()
    const error = { code: 'SERVER_ERROR', message: 'x'.repeat(2 ** 20), remedy: 'y'.repeat(2 ** 20) }
    long.manifest.targets[0].inventory = { error }
    const failure = read(long).result?.targets[0]?.inventory as ExpectedError
    expect([failure.code, failure.message.length, failure.remedy.length]).toEqual(['SERVER_ERROR', 1000, 1000])
  })

  test('is refused when one byte differs', () => {
    const hostile = folder()
    const bytes = Uint8Array.from(hostile.files.get(INVENTORY) as Uint8Array)
    bytes[3] = (bytes[3] as number) ^ 1
    hostile.files.set(INVENTORY, bytes)
    expect(read(hostile).error).toMatchObject({
      code: 'SNAPSHOT_ALTERED',
      message: `${INVENTORY} of the folder is not what the manifest says`,
    })
  })

  test('is refused when a file is longer than its manifest says, without looking at the rest', () => {
    const hostile = folder()
    hostile.manifest.targets[0].inventory.bytes += 1
    expect(read(hostile).error?.code).toBe('SNAPSHOT_ALTERED')
  })

  test('is refused when a file is missing', () => {
    const hostile = folder()
    hostile.files.delete(INVENTORY)
    expect(read(hostile).error).toMatchObject({
      code: 'SNAPSHOT_ALTERED',
      message: `${INVENTORY} of the folder is missing`,
    })
  })

  test.each([
    '../secret/inventory.json',
    '1-a/../../inventory.json',
    '/etc/passwd',
    '1-a/inventory.json/../../../etc/passwd',
    'C:\\inventory.json',
    '1-a\\inventory.json',
    '1-a/inventory.json\0.png',
    '1-a/inventory.json\n',
    'manifest.json',
    `1-${'a'.repeat(121)}/inventory.json`,
    '1-A/inventory.json',
    '',
  ])('is refused if it contains the file %j, and the file is never requested', (file) => {
    const hostile = folder()
    hostile.manifest.targets[0].inventory.file = file
    const { error, asked } = read(hostile)
    expect(error?.code).toBe('SNAPSHOT_MALFORMED')
    expect(asked).toEqual(['manifest.json'])
  })

  test.each<[string, (manifest: Folder['manifest']) => unknown]>([
    ['another schema version', (manifest) => ({ ...manifest, schemaVersion: 2 })],
    ['no targets', ({ targets: _, ...rest }) => rest],
    ['targets that are no list', (manifest) => ({ ...manifest, targets: { length: 1 } })],
    ['more targets than anybody has', (manifest) => ({ ...manifest, targets: Array(5001).fill(manifest.targets[0]) })],
    ['a time that is none', (manifest) => withTarget(manifest, { takenAt: '<img src=x>' })],
    ['a size that is none', (manifest) => ({ ...manifest, request: { ...manifest.request, width: 1e9 } })],
    ['a provider that is none', (manifest) => withTarget(manifest, { target: { provider: 'gcp' } })],
    ['a part that is neither file nor failure', (manifest) => withTarget(manifest, { inventory: {} })],
    ['a list', () => []],
    ['null', () => null],
  ])('is refused when its manifest is or has %s', (_, change) => {
    const hostile = folder()
    const error = read({ ...hostile, manifest: change(hostile.manifest) }).error
    expect(error).toBeInstanceOf(ExpectedError)
    expect(error).toMatchObject({ code: 'SNAPSHOT_MALFORMED', remedy: 'Take the snapshot again' })
  })

  test.each([
    ['no JSON', 'manifest: 1'],
    ['nothing', ''],
    ['no text', '\u0000\u0001'],
  ])('is refused when its manifest is %s', (_, text) => {
    const files = new Map([['manifest.json', new TextEncoder().encode(text)]])
    expect(() => snapshotFromFiles('the folder', (file) => files.get(file))).toThrow(
      expect.objectContaining({ code: 'SNAPSHOT_MALFORMED' }),
    )
  })

  test('says where the manifest is wrong, and repeats no more than a little of it', () => {
    const hostile = folder()
    hostile.manifest.targets[0].target.provider = 'x'.repeat(100_000)
    const { message = '' } = read(hostile).error ?? {}
    expect(message).toContain('targets.0.target.provider')
    expect(message.length).toBeLessThan(400)
  })

  test('pollutes no prototype and drops unknown properties', () => {
    const hostile = folder()
    const text = JSON.stringify({ ...hostile.manifest, surprise: 1 }).replace('{', '{"__proto__":{"polluted":true},')
    hostile.files.set('manifest.json', new TextEncoder().encode(text))
    const result = snapshotFromFiles('the folder', (file) => hostile.files.get(file))
    expect(Object.keys(result).sort()).toEqual(['apiHost', 'manifestSha256', 'request', 'targets'])
    expect(result).not.toHaveProperty('polluted')
    expect({}).not.toHaveProperty('polluted')
  })

  test('without a manifest is not a snapshot', () => {
    expect(() => snapshotFromFiles('the folder', () => undefined)).toThrow(
      expect.objectContaining({ code: 'SNAPSHOT_NOT_FOUND', message: 'the folder has no manifest.json' }),
    )
  })
})

function withTarget(manifest: Folder['manifest'], parts: object): unknown {
  return { ...manifest, targets: [{ ...manifest.targets[0], ...parts }] }
}
