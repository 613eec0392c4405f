import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ExpectedError } from '../../../src/errors.ts'
import { sha256 } from '../../../src/report/facts/report-text.ts'
import { checkFolder, writeFolder } from '../../../src/snapshot/disk/out-folder.ts'
import { readLimited, readSnapshotFolder, writeSnapshotFolder } from '../../../src/snapshot/folder.ts'
import { type Scratch, scratchFolder } from '../../support/folders.ts'
import { bytesOf, inventoryOf } from '../../support/inventories.ts'
import { picture } from '../../support/pictures.ts'
import { reportOf } from '../../support/reports.ts'
import { snapshot, taken } from '../../support/snapshots.ts'

const whole = snapshot([taken({ inventory: inventoryOf([{ type: 's3' }]), render: picture(16, 16) })])
const REPORT = new Map([
  ['report.json', JSON.stringify(reportOf([]))],
  ['report.html', '<!doctype html>'],
])

let scratch: Scratch
beforeEach(() => {
  scratch = scratchFolder()
})
afterEach(() => scratch.remove())

const inScratch = (...parts: readonly string[]) => path.join(scratch.path, ...parts)
const thrown = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}
const codeOf = (run: () => unknown) => {
  const error = thrown(run)
  return error instanceof ExpectedError ? error.code : error
}

describe('a snapshot folder', () => {
  test('comes back as it was written', () => {
    writeSnapshotFolder(inScratch('before'), whole, '1.2.3')
    const { targets, ...rest } = readSnapshotFolder(inScratch('before'))
    const manifestSha256 = sha256(readFileSync(inScratch('before/manifest.json')))
    expect(rest).toEqual({ apiHost: whole.apiHost, request: whole.request, manifestSha256 })
    expect(targets).toHaveLength(1)
    expect(Buffer.from(targets[0]?.inventory as Uint8Array)).toEqual(
      Buffer.from(whole.targets[0]?.inventory as Uint8Array),
    )
    expect(Buffer.from(targets[0]?.render as Uint8Array)).toEqual(Buffer.from(whole.targets[0]?.render as Uint8Array))
  })

  test('is whole and alone: nothing is left of its making', () => {
    writeSnapshotFolder(inScratch('a', 'b', 'before'), whole, '1.2.3')
    expect(readdirSync(inScratch('a', 'b'))).toEqual(['before'])
    expect(readdirSync(inScratch('a', 'b', 'before')).sort()).toEqual(['1-production-us-east-1', 'manifest.json'])
  })

  test('takes the place of an earlier one, of which nothing stays', () => {
    const dir = inScratch('before')
    writeSnapshotFolder(
      dir,
      snapshot([taken(), taken({ target: { ...taken().target, region: 'eu-west-1' } })]),
      '1.2.3',
    )
    writeSnapshotFolder(dir, whole, '1.2.3')
    expect(readdirSync(dir).sort()).toEqual(['1-production-us-east-1', 'manifest.json'])
    expect(readdirSync(scratch.path)).toEqual(['before'])
  })

  test('that was left half-written is not a snapshot', () => {
    const dir = inScratch('before.0a1b2c3d.partial')
    mkdirSync(inScratch('before.0a1b2c3d.partial', '1-production-us-east-1'), { recursive: true })
    writeFileSync(path.join(dir, '1-production-us-east-1', 'inventory.json'), '{}')
    expect(codeOf(() => readSnapshotFolder(dir))).toBe('SNAPSHOT_NOT_FOUND')
  })

  test('that does not exist is not found', () => {
    expect(codeOf(() => readSnapshotFolder(inScratch('nowhere')))).toBe('SNAPSHOT_NOT_FOUND')
  })

  test('that is a file is not found', () => {
    writeFileSync(inScratch('file'), 'x')
    expect(codeOf(() => readSnapshotFolder(inScratch('file')))).toBe('SNAPSHOT_NOT_FOUND')
  })

  test.each(['manifest.json', '1-production-us-east-1/render.png'])(
    'leads nowhere else by a link in place of %s',
    (file) => {
      const dir = inScratch('before')
      writeSnapshotFolder(dir, whole, '1.2.3')
      writeFileSync(inScratch('elsewhere'), readFileSync(path.join(dir, file)))
      replaceByLink(path.join(dir, file), inScratch('elsewhere'))
      expect(thrown(() => readSnapshotFolder(dir))).toMatchObject({
        code: 'SNAPSHOT_ALTERED',
        message: expect.stringContaining('link'),
      })
    },
  )

  test('leads nowhere else through a link instead of a target', () => {
    writeSnapshotFolder(inScratch('before'), whole, '1.2.3')
    writeSnapshotFolder(inScratch('other'), whole, '1.2.3')
    const folder = inScratch('before', '1-production-us-east-1')
    replaceByLink(folder, inScratch('other', '1-production-us-east-1'))
    expect(codeOf(() => readSnapshotFolder(inScratch('before')))).toBe('SNAPSHOT_ALTERED')
  })

  test('may itself be reached by a link', () => {
    writeSnapshotFolder(inScratch('before'), whole, '1.2.3')
    symlinkSync(inScratch('before'), inScratch('link'))
    expect(readSnapshotFolder(inScratch('link')).targets).toHaveLength(1)
  })
})

describe('a folder in the way', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['files of somebody', { 'notes.txt': 'mine' }],
    ['a manifest.json of a web page', { 'manifest.json': '{"name":"My app","icons":[]}', 'index.html': '<html>' }],
    ['nothing but a manifest.json of a web page', { 'manifest.json': '{"name":"My app","icons":[]}' }],
    ['a manifest.json that is no JSON', { 'manifest.json': 'version: 1' }],
    ['a report.json of another tool', { 'report.json': '{"tool":"eslint"}' }],
    ['a report of ours with a file of somebody beside it', { ...Object.fromEntries(REPORT), 'notes.txt': 'mine' }],
  ])('is left alone when it holds %s', (_, files) => {
    const dir = inScratch('out')
    mkdirSync(dir)
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(dir, name), content)
    expect(codeOf(() => checkFolder(dir, 'report'))).toBe('OUT_NOT_OURS')
    expect(codeOf(() => writeFolder(dir, REPORT))).toBe('OUT_NOT_OURS')
    expect(readdirSync(dir).sort()).toEqual(Object.keys(files).sort())
    expect(readdirSync(scratch.path)).toEqual(['out'])
  })

  test('is replaced when it is empty, or a report of ours with its pictures', () => {
    const dir = inScratch('out')
    mkdirSync(dir)
    const named = { ...reportOf([]), picture: { before: { file: '1-production-us-east-1-before.png' } } }
    const pictured = [
      ['report.json', JSON.stringify(named)],
      ['comment.md', 'x'],
      ['1-production-us-east-1-before.png', 'x'],
    ] as const
    writeFolder(dir, new Map([...REPORT, ...pictured]))
    expect(readdirSync(dir)).toHaveLength(4)
    writeFolder(dir, REPORT)
    expect(readdirSync(dir).sort()).toEqual(['report.html', 'report.json'])
  })

  test('is left alone when it is a file', () => {
    writeFileSync(inScratch('out'), 'x')
    expect(codeOf(() => writeFolder(inScratch('out'), REPORT))).toBe('OUT_NOT_OURS')
    expect(readFileSync(inScratch('out'), 'utf8')).toBe('x')
  })

  test('is asked about before the work, and nothing is left of the question', () => {
    checkFolder(inScratch('a', 'b', 'out'), 'report')
    expect(readdirSync(scratch.path)).toEqual([])
  })

  test.each([
    ['its name is too long', 'x'.repeat(300)],
    ['it would stand below a file', 'file/inside'],
  ])('is reported as unwritable if %s', (_, name) => {
    writeFileSync(inScratch('file'), 'x')
    expect(codeOf(() => writeFolder(inScratch(name), REPORT))).toBe('OUT_UNWRITABLE')
    expect(readdirSync(scratch.path)).toEqual(['file'])
  })

  const asRoot = process.getuid?.() === 0
  test(`${asRoot ? 'is written by root where nobody else may' : 'is said to be unwritable where that is forbidden'}`, () => {
    mkdirSync(inScratch('locked'))
    chmodSync(inScratch('locked'), 0o500)
    expect(codeOf(() => checkFolder(inScratch('locked', 'out'), 'report'))).toBe(asRoot ? undefined : 'OUT_UNWRITABLE')
  })
})

describe('a single file', () => {
  test('is read whole', () => {
    writeFileSync(inScratch('a.json'), bytesOf({ a: 1 }))
    expect(Buffer.from(readLimited(inScratch('a.json')) as Uint8Array).toString()).toBe('{"a":1}')
  })

  test('that does not exist is undefined, also below a file', () => {
    writeFileSync(inScratch('file'), 'x')
    expect(readLimited(inScratch('nowhere'))).toBeUndefined()
    expect(readLimited(inScratch('file', 'below'))).toBeUndefined()
  })

  test('that is not one is refused', () => {
    expect(codeOf(() => readLimited(scratch.path))).toBe('FILE_UNREADABLE')
  })

  test.each([
    ['has a name that is too long', 'x'.repeat(300)],
    ['is a link to itself', 'loop'],
  ])('that %s is a foreseen failure', (_, name) => {
    symlinkSync(inScratch('loop'), inScratch('loop'))
    expect(codeOf(() => readLimited(inScratch(name)))).toBe('FILE_UNREADABLE')
  })
})

function replaceByLink(file: string, target: string): void {
  rmSync(file, { recursive: true })
  symlinkSync(target, file)
  expect(existsSync(file)).toBe(true)
}
