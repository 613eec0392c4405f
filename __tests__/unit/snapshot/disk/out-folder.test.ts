import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { contentsOf } from '../../../../src/snapshot/disk/contents.ts'
import { checkFolder, finishFolder, momentOf, writeFolder } from '../../../../src/snapshot/disk/out-folder.ts'
import { readSnapshotFolder, writeSnapshotFolder } from '../../../../src/snapshot/folder.ts'
import { listing, type Scratch, scratchFolder } from '../../../support/folders.ts'
import { inventoryOf } from '../../../support/inventories.ts'
import { picture } from '../../../support/pictures.ts'
import { reportOf } from '../../../support/reports.ts'
import { snapshot, taken } from '../../../support/snapshots.ts'

const whole = snapshot([taken({ inventory: inventoryOf([{ type: 's3' }]), render: picture(16, 16) })])
const FILES = ['1-production-us-east-1/inventory.json', '1-production-us-east-1/render.png', 'manifest.json']
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
const fails = (code: string, text = '') => expect.objectContaining({ code, message: expect.stringContaining(text) })
const writeSnapshot = (dir: string) => writeSnapshotFolder(dir, whole, '1.2.3', { replace: true })

describe('a folder that is replaced', () => {
  test('stays the folder that it is, so a shell in it and a mount on it go on', () => {
    mkdirSync(inScratch('out'))
    const { ino } = statSync(inScratch('out'))
    writeFolder(inScratch('out'), REPORT)
    writeFolder(inScratch('out'), REPORT)
    expect(statSync(inScratch('out')).ino).toBe(ino)
    expect(listing(scratch.path)).toEqual(['out/report.html', 'out/report.json'])
  })

  test('may be reached by a link: its target gets the files, and the link stays', () => {
    mkdirSync(inScratch('target'))
    symlinkSync('target', inScratch('link'))
    checkFolder(inScratch('link'), 'snapshot')
    writeSnapshot(inScratch('link'))
    writeSnapshot(inScratch('link'))
    expect(lstatSync(inScratch('link')).isSymbolicLink()).toBe(true)
    expect(listing(inScratch('target'))).toEqual(FILES)
  })

  test('may lie in a folder that may not be written', () => {
    mkdirSync(inScratch('locked', 'out'), { recursive: true })
    chmodSync(inScratch('locked'), 0o555)
    writeSnapshot(inScratch('locked', 'out'))
    writeSnapshot(inScratch('locked', 'out'))
    chmodSync(inScratch('locked'), 0o755)
    expect(listing(inScratch('locked', 'out'))).toEqual(FILES)
  })

  test('may be the root of a volume, which file systems give a lost+found', () => {
    mkdirSync(inScratch('volume', 'lost+found'), { recursive: true })
    writeSnapshot(inScratch('volume'))
    expect(listing(inScratch('volume'))).toEqual([...FILES, 'lost+found/'].toSorted())
  })

  test('keeps none of its own files that the new ones do not have', () => {
    const two = snapshot([taken(), taken({ target: { ...taken().target, region: 'eu-west-1' } })])
    writeSnapshotFolder(inScratch('out'), two, '1.2.3')
    writeSnapshot(inScratch('out'))
    expect(listing(inScratch('out'))).toEqual(FILES)
  })

  test('says what it contained', () => {
    expect(writeSnapshot(inScratch('out')).kind).toBeUndefined()
    const earlier = writeSnapshot(inScratch('out'))
    expect(earlier).toMatchObject({ kind: 'snapshot', own: FILES, foreign: [] })
    expect(earlier.takenAt).toBe(whole.targets[0]?.takenAt)
    expect(momentOf('2026-11-28T15:47:10.123Z')).toBe('2026-11-28 15:47 UTC')
  })
})

test('of six processes that write into one folder at once each succeeds, and one of them has the last word', async () => {
  const script = inScratch('write.ts')
  writeFileSync(
    script,
    `import { writeFolder } from ${JSON.stringify(path.resolve('src/snapshot/disk/out-folder.ts'))}
    const [dir, mark] = process.argv.slice(2)
    const json = JSON.stringify({ tool: { name: 'cloudcraft-deployment-diff' }, mark, file: \`\${mark}-own.png\` })
    for (let round = 0; round < 20; round++)
      writeFolder(dir, new Map([['report.json', json], ['report.html', mark], [\`\${mark}-own.png\`, mark]]))`,
  )
  const runs = [1, 2, 3, 4, 5, 6].map(async (mark) => {
    const child = spawn(process.execPath, [script, inScratch('out'), String(mark)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    return [...(await once(child, 'close')), errors]
  })
  for (const run of await Promise.all(runs)) expect(run).toEqual([0, null, ''])
  const mark = readFileSync(inScratch('out', 'report.html'), 'utf8')
  expect(listing(inScratch('out'))).toEqual([`${mark}-own.png`, 'report.html', 'report.json'])
  expect(contentsOf(inScratch('out')).foreign).toEqual([])
})

describe('refused by name, before any work', () => {
  const refused = (kind: 'snapshot' | 'report', out: string, inputs: readonly string[] = []) => {
    const before = listing(scratch.path)
    try {
      checkFolder(out, kind, { inputs })
    } catch (error) {
      expect(listing(scratch.path)).toEqual(before)
      return error
    }
    return undefined
  }

  test('a snapshot in the way of another one, unless it may be replaced', () => {
    writeSnapshot(inScratch('before'))
    expect(refused('snapshot', inScratch('before'))).toEqual(fails('OUT_IS_SNAPSHOT', 'holds the snapshot of 20'))
    expect(() => writeSnapshotFolder(inScratch('before'), whole, '1', { replace: false })).toThrow(
      fails('OUT_IS_SNAPSHOT'),
    )
    expect(() => checkFolder(inScratch('before'), 'snapshot', { replace: true })).not.toThrow()
  })

  test('another kind of folder', () => {
    writeSnapshot(inScratch('before'))
    writeFolder(inScratch('report'), REPORT)
    expect(refused('report', inScratch('before'))).toEqual(fails('OUT_OTHER_KIND', 'holds a snapshot'))
    expect(refused('snapshot', inScratch('report'))).toEqual(fails('OUT_OTHER_KIND', 'holds a report'))
    mkdirSync(inScratch('backup'))
    writeFileSync(inScratch('backup', 'backup.json'), '{"tool":{"name":"cloudcraft-deployment-diff"}}')
    expect(refused('report', inScratch('backup'))).toEqual(fails('OUT_OTHER_KIND', 'holds a backup'))
  })

  test.each([
    ['report', '1-notes'],
    ['report', '1-photos/family.jpg'],
    ['report', '1-before.png'],
    ['snapshot', '1-production-us-east-1/notes.txt'],
    ['snapshot', '2-production-eu-west-1/inventory.json'],
  ] as const)('someone else’s file in a %s, whatever its name looks like: %s', (kind, file) => {
    const dir = inScratch('out')
    if (kind === 'report') writeFolder(dir, REPORT)
    else writeSnapshot(dir)
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
    writeFileSync(path.join(dir, file), 'mine')
    const named = file.startsWith('1-production') ? file : file.split('/')[0]
    expect(() => checkFolder(dir, kind, { replace: true })).toThrow(fails('OUT_NOT_OURS', named))
    expect(() => (kind === 'report' ? writeFolder(dir, REPORT) : writeSnapshot(dir))).toThrow(fails('OUT_NOT_OURS'))
    expect(readFileSync(path.join(dir, file), 'utf8')).toBe('mine')
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('a report that lists someone else’s file as its own', () => {
    const dir = inScratch('out')
    writeFolder(dir, new Map([['report.json', JSON.stringify({ ...reportOf([]), x: [{ file: 'notes.txt' }] })]]))
    writeFileSync(path.join(dir, 'notes.txt'), 'mine')
    expect(refused('report', dir)).toEqual(fails('OUT_NOT_OURS', 'notes.txt'))
  })

  test('a link in place of one of our own files or folders', () => {
    writeSnapshot(inScratch('out'))
    writeSnapshot(inScratch('other'))
    rmSync(inScratch('out', '1-production-us-east-1'), { recursive: true })
    symlinkSync(inScratch('other', '1-production-us-east-1'), inScratch('out', '1-production-us-east-1'))
    expect(() => writeSnapshot(inScratch('out'))).toThrow(fails('OUT_NOT_OURS'))
    expect(listing(inScratch('other'))).toEqual(FILES)
  })

  test('an input of the same command, by any path', () => {
    writeSnapshot(inScratch('work', 'before'))
    writeFileSync(inScratch('rules.yml'), '')
    symlinkSync(inScratch('work'), inScratch('link'))
    const before = inScratch('work', 'before')
    const outs = [
      before,
      `${before}/`,
      path.relative(process.cwd(), before),
      inScratch('link', 'before'),
      inScratch('work'),
      inScratch('link'),
      inScratch('work', 'before', 'report'),
      inScratch('link', 'before', 'deep', 'report'),
    ]
    for (const out of outs) expect([out, refused('report', out, [before])]).toEqual([out, fails('OUT_IS_INPUT')])
    expect(refused('report', scratch.path, [inScratch('rules.yml')])).toEqual(fails('OUT_IS_INPUT', 'rules.yml'))
    expect(refused('report', inScratch('report'), [before, inScratch('nowhere'), '-'])).toBeUndefined()
    expect(refused('report', inScratch('work', 'report'), [before])).toBeUndefined()
  })

  test.each(['/proc/out', '/proc'])('a place where nothing can be written: %s', (dir) => {
    expect(() => checkFolder(dir, 'report')).toThrow(expect.objectContaining({ code: expect.stringMatching(/^OUT_/) }))
  })
})

/** As another process of this machine leaves it that does not run any more. */
function abandoned(dir: string): string {
  const code = `import { privateName } from ${JSON.stringify(path.resolve('src/snapshot/disk/owner.ts'))}; console.log(privateName())`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
  mkdirSync(path.join(dir, stdout.trim(), 'new'), { recursive: true })
  return stdout.trim()
}

describe('what a dead process has left', () => {
  test('is removed by the next run; what may be at work elsewhere stays until it is old', () => {
    mkdirSync(inScratch('out'))
    abandoned(inScratch('out'))
    const elsewhere = '.cloudcraft-diff-1-00000000-00000001'
    mkdirSync(inScratch('out', elsewhere))
    writeFolder(inScratch('out'), REPORT)
    expect(readdirSync(inScratch('out'))).toEqual([elsewhere, 'report.html', 'report.json'])
    utimesSync(inScratch('out', elsewhere), new Date(0), new Date(0))
    checkFolder(inScratch('out'), 'report')
    expect(readdirSync(inScratch('out'))).toEqual(['report.html', 'report.json'])
  })

  test('a replacement in the hands of a living process is waited for, and then refused', () => {
    const name = `.cloudcraft-diff-${process.ppid}-${abandoned(inScratch()).split('-')[3]}-00000001`
    mkdirSync(inScratch('out', '.cloudcraft-diff-swap'), { recursive: true })
    writeFileSync(inScratch('out', '.cloudcraft-diff-swap', `owner.${name}`), '')
    const done = spawnSync('sh', [
      '-c',
      `(sleep 1; rm -r ${inScratch('out', '.cloudcraft-diff-swap')}) >/dev/null 2>&1 &`,
    ])
    expect(done.status).toBe(0)
    expect(() => finishFolder(inScratch('out'))).not.toThrow()
  })

  test.each([
    ['leads out of the folder', { marker: 'manifest.json', old: ['../mine.txt'], files: ['manifest.json'] }],
    ['names hidden files', { marker: 'manifest.json', old: ['.git'], files: ['manifest.json'] }],
    ['is something else', { hello: 1 }],
  ])('a plan from elsewhere that %s is not carried out', (_, plan) => {
    writeFileSync(inScratch('mine.txt'), 'mine')
    const swap = inScratch('out', '.cloudcraft-diff-swap')
    for (const part of ['new', 'old']) mkdirSync(path.join(swap, part), { recursive: true })
    writeFileSync(path.join(swap, `owner.${abandoned(inScratch())}`), '')
    writeFileSync(path.join(swap, 'plan.json'), JSON.stringify(plan))
    expect(() => finishFolder(inScratch('out'))).toThrow(fails('OUT_DAMAGED'))
    expect(readFileSync(inScratch('mine.txt'), 'utf8')).toBe('mine')
  })

  test('a plan from elsewhere takes nothing through a link', () => {
    mkdirSync(inScratch('home'))
    writeFileSync(inScratch('home', 'manifest.json'), 'mine')
    const swap = inScratch('out', '.cloudcraft-diff-swap')
    mkdirSync(path.join(swap, 'old'), { recursive: true })
    symlinkSync(inScratch('home'), path.join(swap, 'new'))
    writeFileSync(path.join(swap, `owner.${abandoned(inScratch())}`), '')
    writeFileSync(
      path.join(swap, 'plan.json'),
      JSON.stringify({ marker: 'manifest.json', old: [], files: ['manifest.json'] }),
    )
    expect(() => finishFolder(inScratch('out'))).toThrow(fails('OUT_DAMAGED'))
    expect(listing(inScratch('home'))).toEqual(['manifest.json'])
  })

  test('a folder that is being replaced has no snapshot, and says so', () => {
    mkdirSync(inScratch('out', '.cloudcraft-diff-swap'), { recursive: true })
    expect(() => readSnapshotFolder(inScratch('out'))).toThrow(fails('SNAPSHOT_NOT_FOUND', 'being replaced'))
  })
})

describe('what version 0.1.0 has left next to a folder', () => {
  const old = (name: string) => utimesSync(inScratch(name), new Date(0), new Date(0))

  test('is removed, and a snapshot that was being moved gets to its place', () => {
    writeSnapshot(inScratch('before.0a1b2c3d.partial.old'))
    mkdirSync(inScratch('before.0a1b2c3e.partial', '1-production-us-east-1'), { recursive: true })
    writeFileSync(inScratch('before.0a1b2c3e.partial', '1-production-us-east-1', 'inventory.json'), '{')
    mkdirSync(inScratch('.0a1b2c3d.partial'))
    for (const name of readdirSync(scratch.path)) old(name)
    expect(() => checkFolder(inScratch('before'), 'snapshot')).toThrow(fails('OUT_IS_SNAPSHOT'))
    expect(listing(scratch.path)).toEqual(FILES.map((file) => `before/${file}`))
  })

  test('stays if it may be in use, or contains someone’s files', () => {
    mkdirSync(inScratch('before.0a1b2c3d.partial'))
    mkdirSync(inScratch('before.0a1b2c3e.partial'))
    writeFileSync(inScratch('before.0a1b2c3e.partial', 'notes.txt'), 'mine')
    old('before.0a1b2c3e.partial')
    checkFolder(inScratch('before'), 'snapshot')
    expect(listing(scratch.path)).toEqual(['before.0a1b2c3d.partial/', 'before.0a1b2c3e.partial/notes.txt'])
  })
})

const isRoot = process.getuid?.() === 0

describe('a volume', () => {
  const mounted = (): string | undefined => {
    const dir = mkdtempSync(path.join(tmpdir(), 'volume-'))
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', dir])
    return status === 0 ? dir : undefined
  }

  test(`is written and replaced${isRoot ? '' : ' (not root: nothing can be mounted here)'}`, () => {
    const dir = mounted()
    if (dir === undefined) return
    try {
      checkFolder(dir, 'snapshot')
      writeSnapshot(dir)
      writeSnapshot(dir)
      expect(listing(dir)).toEqual(FILES)
      const earlier = contentsOf(dir)
      const tooLarge = snapshot([taken({ inventory: inventoryOf([{ type: 's3' }]), render: new Uint8Array(2 ** 21) })])
      expect(() => writeSnapshotFolder(dir, tooLarge, '1')).toThrow(fails('OUT_UNWRITABLE', 'ENOSPC'))
      expect(contentsOf(dir)).toEqual(earlier)
      expect(readSnapshotFolder(dir).targets).toHaveLength(1)
    } finally {
      spawnSync('umount', [dir])
      rmSync(dir, { recursive: true })
    }
  })
})
