import { randomBytes } from 'node:crypto'
import { existsSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ExpectedError } from '../errors.ts'
import { statsOf } from './file-stats.ts'

/** Whether a file could be written there, asked before the work is done. @throws ExpectedError OUT_UNWRITABLE */
export function checkOut(file: string): void {
  const stats = statsOf(file)
  // A device that is replaced by a file, such as /dev/null, would be missed by the whole machine.
  if (stats && !stats.isFile()) throw unwritable(file, stats.isDirectory() ? 'it is a folder' : 'it is no plain file')
  const parent = path.dirname(path.resolve(file))
  if (!statsOf(parent)?.isDirectory()) throw unwritable(file, `there is no folder ${parent}`)
}

/** Writes under a temporary name and moves it into place: the file is whole or as it was. @throws ExpectedError OUT_UNWRITABLE */
export function writeWholeFile(file: string, content: Uint8Array | string): void {
  checkOut(file)
  // A link stays one: what it leads to is replaced.
  const target = existsSync(file) ? realpathSync(file) : path.resolve(file)
  const temporary = `${target}.${randomBytes(4).toString('hex')}.partial`
  try {
    writeFileSync(temporary, content, { flag: 'wx' })
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw unwritable(file, String((error as NodeJS.ErrnoException).code ?? 'the system refused it'))
  }
}

function unwritable(file: string, why: string): ExpectedError {
  return new ExpectedError('OUT_UNWRITABLE', `${file} cannot be written: ${why}`, 'Name a file that can be written')
}
