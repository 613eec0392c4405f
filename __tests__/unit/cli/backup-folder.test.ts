import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, test } from '@jest/globals'
import { checkBackupFolder, inBackupFolder, openBackupFolder } from '../../../src/cli/backup-folder.ts'
import { scratchFolder } from '../../support/folders.ts'

const scratch = scratchFolder()
afterAll(() => scratch.remove())
let count = 0

function folder(...files: readonly string[]): string {
  const dir = path.join(scratch.path, `f${count++}`)
  mkdirSync(dir)
  for (const file of files) writeFileSync(path.join(dir, file), 'x')
  return dir
}

const withCode = (code: string) => expect.objectContaining({ code })

describe('a folder', () => {
  test.each([
    [[]],
    [['backup.json', 'notes.txt']],
    [['backup.json.0123abcd.partial']],
    [['backup.lock']],
    [['lost+found']],
  ])('with %j takes a backup', (files) => expect(() => checkBackupFolder(folder(...files))).not.toThrow())

  test('that is a file holds no backup and takes none, which is no bug', () => {
    const file = path.join(folder('file'), 'file')
    expect(openBackupFolder(file).read('backup.json')).toBeUndefined()
    expect(() => openBackupFolder(file).write('backup.json', '')).toThrow(withCode('OUT_UNWRITABLE'))
  })

  test.each([['notes.txt'], ['accounts.json'], ['teams.json'], ['backup.lock', 'notes.txt']])(
    'with other files takes none, whatever their names are: %s %s',
    (...files) => {
      expect(() => checkBackupFolder(folder(...files))).toThrow(withCode('OUT_NOT_OURS'))
    },
  )

  test('that holds a report or a snapshot takes none', () => {
    const dir = folder()
    writeFileSync(path.join(dir, 'report.json'), '{"tool":{"name":"cloudcraft-deployment-diff"}}')
    expect(() => checkBackupFolder(dir)).toThrow(withCode('OUT_OTHER_KIND'))
  })

  test.each(['link', 'link/', './link'])('may be a link: %s', (name) => {
    const dir = folder()
    symlinkSync(folder('backup.json'), path.join(dir, 'link'))
    const there = `${dir}/${name}`
    expect(() => checkBackupFolder(there)).not.toThrow()
    openBackupFolder(there).write('blueprints/a.json', 'a')
    expect(openBackupFolder(there).read('blueprints/a.json')).toEqual(Buffer.from('a'))
  })

  test('has no link inside of it that is followed, neither to read nor to write nor to remove', () => {
    const elsewhere = folder('a.json')
    const dir = folder('backup.json')
    symlinkSync(elsewhere, path.join(dir, 'blueprints'))
    symlinkSync(path.join(elsewhere, 'a.json'), path.join(dir, 'accounts.json'))
    const store = openBackupFolder(dir)
    for (const file of ['blueprints/a.json', 'accounts.json']) {
      expect(() => store.read(file)).toThrow(withCode('BACKUP_DAMAGED'))
      expect(() => store.write(file, 'new')).toThrow(withCode('BACKUP_DAMAGED'))
      expect(() => store.remove(file)).toThrow(withCode('BACKUP_DAMAGED'))
    }
    expect(readFileSync(path.join(elsewhere, 'a.json'), 'utf8')).toBe('x')
  })
})

describe('a backup', () => {
  test('is taken alone: another one meanwhile is refused and takes nothing away', async () => {
    const dir = folder()
    await inBackupFolder(dir, async (store) => {
      writeFileSync(path.join(dir, 'backup.json.0123abcd.partial'), 'on its way')
      // The running process itself could be a container's first one again: here it is the parent's that runs.
      writeFileSync(path.join(dir, 'backup.lock'), `${process.ppid} ${hostname()}`)
      await expect(inBackupFolder(dir, async () => 1)).rejects.toMatchObject({ code: 'BACKUP_BUSY' })
      expect(existsSync(path.join(dir, 'backup.json.0123abcd.partial'))).toBe(true)
      store.write('backup.json', '{}')
    })
    expect(await inBackupFolder(dir, async () => 'next')).toBe('next')
    expect(readdirSync(dir)).toEqual(['backup.json'])
  })

  test.each(['999999999 HOST', 'nonsense', '', 'EMPTY'])('goes on where one has died: "%s"', async (owner) => {
    const dir = folder()
    writeFileSync(
      path.join(dir, 'backup.lock'),
      owner === 'EMPTY' ? '' : owner.replace('HOST', hostname()) || ` ${hostname()}`,
    )
    const isOthers = owner === 'nonsense'
    if (isOthers) utimesSync(path.join(dir, 'backup.lock'), new Date(0), new Date(0))
    expect(await inBackupFolder(dir, async () => 'on')).toBe('on')
  })

  test('of another machine is waited for', async () => {
    const dir = folder()
    writeFileSync(path.join(dir, 'backup.lock'), '1 another-machine')
    await expect(inBackupFolder(dir, async () => 1)).rejects.toMatchObject({ code: 'BACKUP_BUSY' })
  })

  test('cannot be taken where no folder can be made', async () => {
    const dir = folder('file')
    symlinkSync(path.join(dir, 'nowhere'), path.join(dir, 'dangling'))
    for (const there of ['/proc/backup', path.join(dir, 'file', 'backup'), path.join(dir, 'dangling')]) {
      await expect(inBackupFolder(there, async () => 1)).rejects.toMatchObject({ code: 'OUT_UNWRITABLE' })
    }
    expect(await inBackupFolder(path.join(dir, 'a', 'b'), async () => 'made')).toBe('made')
  })

  test('that could not begin leaves no folder behind', async () => {
    const dir = path.join(folder(), 'new')
    await expect(inBackupFolder(dir, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(existsSync(dir)).toBe(false)
  })
})
