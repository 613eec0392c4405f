import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openBackupFolder } from '../../../src/cli/backup-folder.ts'
import { ExpectedError } from '../../../src/errors.ts'
import { readBackup } from '../../../src/extras/backup/read.ts'
import { type BackupSource, takeBackup } from '../../../src/extras/backup/take.ts'
import { scratchFolder } from '../../support/folders.ts'
import { account, blueprint } from '../extras/backup/fixtures.ts'

const scratch = scratchFolder()
const intact = path.join(scratch.path, 'intact')
let count = 0
afterAll(() => scratch.remove())

const OTHERS = ['a', 'c', 'account']
const ALL = ['a', 'b', 'c', 'account']
const DAMAGED = 'blueprints/b.json'
const NEW_BLUEPRINTS = ['a', 'b', 'c'].map((id) => blueprint(id, { updatedAt: '2026-01-01T00:00:00.000Z' }))

const source: BackupSource = {
  user: async () => ({ id: 'u', name: 'U' }),
  teams: async () => [],
  blueprints: {
    list: async () => NEW_BLUEPRINTS,
    get: async (wanted) => ({ blueprint: NEW_BLUEPRINTS.find(({ id }) => id === wanted) ?? blueprint(wanted) }),
  },
  aws: { list: async () => [account('account')] },
  azure: { list: async () => [] },
}
const options = { host: 'h', toolVersion: '1', takenAt: '2026-01-01T00:00:00.000Z', prune: false, progress: () => {} }

beforeAll(async () => {
  mkdirSync(intact)
  await takeBackup(source, openBackupFolder(intact), options)
})

type Damage = (at: (file: string) => string) => void

function damaged(damage: Damage): string {
  const dir = path.join(scratch.path, `damaged-${count++}`)
  cpSync(intact, dir, { recursive: true })
  damage((file) => path.join(dir, file))
  return dir
}

/** What a restore has to work with, and what it names as left out. */
function read(dir: string, partial: boolean): { readonly kept: readonly string[]; readonly named: readonly string[] } {
  try {
    const { blueprints, accounts, damage } = readBackup(openBackupFolder(dir), { partial })
    for (const one of blueprints) one.load()
    const kept = [...blueprints.map(({ entry }) => entry.id), ...accounts.map(({ id }) => id)]
    return { kept, named: damage.map(({ message }) => message) }
  } catch (error) {
    const all = error instanceof AggregateError ? error.errors : [error]
    return { kept: [], named: all.map((one) => (one instanceof ExpectedError ? one.message : `a bug: ${one}`)) }
  }
}

const rewritten = (file: string, change: (text: string) => string): Damage => {
  return (at) => writeFileSync(at(file), change(readFileSync(at(file), 'utf8')))
}
const replaced = (file: string, put: (place: string, at: (name: string) => string) => void): Damage => {
  return (at) => {
    rmSync(at(file), { recursive: true })
    put(at(file), at)
  }
}
const entries = (change: (list: { id: string; file: string; sha256: string }[]) => unknown): Damage =>
  rewritten('backup.json', (text) => {
    const manifest = JSON.parse(text)
    return JSON.stringify({ ...manifest, blueprints: change(manifest.blueprints) })
  })
const second = (more: object) => entries((list) => list.map((one) => (one.id === 'b' ? { ...one, ...more } : one)))

/** Each kind of damage, what can still be restored, and what is named. */
const KINDS: readonly (readonly [kind: string, damage: Damage, kept: readonly string[], named: string])[] = [
  ['a file without content', (at) => truncateSync(at(DAMAGED), 0), OTHERS, DAMAGED],
  ['a file that is cut', (at) => truncateSync(at(DAMAGED), 60), OTHERS, DAMAGED],
  ['a file with one other bit', rewritten(DAMAGED, (text) => text.replace('"name"', '"oame"')), OTHERS, DAMAGED],
  ['a file of NUL', rewritten(DAMAGED, (text) => '\0'.repeat(text.length)), OTHERS, DAMAGED],
  ['a file that is missing', (at) => rmSync(at(DAMAGED)), OTHERS, DAMAGED],
  ['the file of another blueprint', (at) => cpSync(at('blueprints/a.json'), at(DAMAGED)), OTHERS, DAMAGED],
  ['a link to elsewhere', replaced(DAMAGED, (place) => symlinkSync('/etc/passwd', place)), OTHERS, DAMAGED],
  [
    'a link to the next file',
    replaced(DAMAGED, (place, at) => symlinkSync(at('blueprints/a.json'), place)),
    OTHERS,
    DAMAGED,
  ],
  ['a folder in its place', replaced(DAMAGED, (place) => mkdirSync(place)), OTHERS, DAMAGED],
  ['a pipe in its place', replaced(DAMAGED, (place) => void spawnSync('mkfifo', [place])), OTHERS, DAMAGED],
  ['accounts that are cut', (at) => truncateSync(at('accounts.json'), 5), ['a', 'b', 'c'], 'accounts.json'],
  ['a folder of blueprints that is a link', (at) => linkAway(at), ['account'], 'blueprints/a.json'],
  ['a list that is cut', (at) => truncateSync(at('backup.json'), 200), ALL, 'backup.json'],
  ['a list without content', (at) => truncateSync(at('backup.json'), 0), ALL, 'backup.json'],
  ['no list', (at) => rmSync(at('backup.json')), ALL, 'backup.json'],
  ['a list that is a link', replaced('backup.json', (place) => symlinkSync('/etc/passwd', place)), ALL, 'backup.json'],
  ['a list that is nested without end', rewritten('backup.json', () => '['.repeat(200_000)), ALL, 'backup.json'],
  ['a list that leads out of the folder', second({ file: 'blueprints/../../x.json' }), ALL, 'backup.json'],
  ['a list with an id that leads out of it', second({ id: '../../../x' }), ALL, 'backup.json'],
  ['a list with the file of another', second({ file: 'blueprints/a.json' }), ALL, 'backup.json'],
  ['a list with one entry twice', entries((list) => [...list, ...list.slice(1, 2)]), ALL, 'backup.json'],
  [
    'a list with two digests of one file',
    entries((list) => [...list, { ...list[1], sha256: '0'.repeat(64) }]),
    ALL,
    'backup.json',
  ],
  [
    'a list without accounts',
    rewritten('backup.json', (text) => text.replace('"accounts.json"', '"teams.json"')),
    ['a', 'b', 'c'],
    'accounts.json',
  ],
  [
    'a list of a newer version',
    rewritten('backup.json', (text) => text.replace('"schemaVersion": 1', '"schemaVersion": 2')),
    ALL,
    'newer version',
  ],
]

function linkAway(at: (file: string) => string): void {
  renameSync(at('blueprints'), at('moved'))
  symlinkSync(at('moved'), at('blueprints'))
}

describe('a backup with', () => {
  test.each(KINDS)('%s is restored only with --partial, without what is named', (_, damage, kept, named) => {
    const dir = damaged(damage)
    expect(read(dir, false)).toEqual({ kept: [], named: expect.arrayContaining([expect.stringContaining(named)]) })
    const partly = read(dir, true)
    expect(partly.kept).toEqual(kept)
    expect(partly.named).toContainEqual(expect.stringContaining(named))
    expect(partly.named).toHaveLength(named === 'blueprints/a.json' ? 3 : 1)
  })

  test('other line endings is whole', () => {
    const dir = damaged((at) => {
      for (const file of ['backup.json', 'accounts.json', ...['a', 'b', 'c'].map((id) => `blueprints/${id}.json`)])
        rewritten(file, (text) => text.replaceAll('\n', '\r\n'))(at)
    })
    expect(read(dir, false)).toEqual({ kept: ALL, named: [] })
  })

  test('files of somebody else’s is whole, and they are not read', () => {
    const dir = damaged((at) => {
      writeFileSync(at('notes.txt'), 'x')
      writeFileSync(at('blueprints/d.json'), JSON.stringify(blueprint('d')))
    })
    expect(read(dir, false)).toEqual({ kept: ALL, named: [] })
  })

  test('a damaged list and a damaged file is restored without that file: its digest in the list still counts', () => {
    const dir = damaged((at) => {
      second({ file: 'elsewhere' })(at)
      rewritten('blueprints/a.json', (text) => text.replace('"a"', '"A"'))(at)
    })
    expect(read(dir, true)).toEqual({
      kept: ['b', 'c', 'account'],
      named: [expect.stringContaining('backup.json'), expect.stringContaining('blueprints/a.json')],
    })
  })
})

describe('the next backup into a folder with', () => {
  const again = async (damage: Damage) => {
    const dir = damaged(damage)
    try {
      await takeBackup(source, openBackupFolder(dir), options)
    } catch (error) {
      const [one] = error instanceof AggregateError ? error.errors : [error]
      return [(one as ExpectedError).code, (one as ExpectedError).remedy]
    }
    return read(dir, false).kept
  }

  test.each(KINDS.slice(0, 6))('%s is whole again', async (_, damage) => {
    expect(await again(damage)).toEqual(ALL)
  })

  test.each(KINDS.slice(6, 9))('%s says what to remove', async (_, damage) => {
    expect(await again(damage)).toEqual(['BACKUP_DAMAGED', expect.stringMatching(/^Remove (the link|that folder),/)])
  })

  test('a damaged or newer list leads to another folder', async () => {
    for (const damage of [KINDS[12], KINDS[23]].map((kind) => kind?.[1] ?? (() => {})))
      expect(await again(damage)).toEqual([expect.stringMatching('^BACKUP_'), expect.stringContaining('--partial')])
  })
})

test('a backup tells git to leave its files as they are, and nothing when somebody else has told it', async () => {
  expect(readFileSync(path.join(intact, '.gitattributes'), 'utf8')).toBe('* -text\n')
  const dir = damaged(rewritten('.gitattributes', () => '*.json binary\n'))
  await takeBackup(source, openBackupFolder(dir), options)
  expect(readFileSync(path.join(dir, '.gitattributes'), 'utf8')).toBe('*.json binary\n')
  expect(readdirSync(dir).sort()).toEqual([
    '.gitattributes',
    'accounts.json',
    'backup.json',
    'blueprints',
    'teams.json',
  ])
})
