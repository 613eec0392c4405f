import { existsSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ExpectedError } from '../../errors.ts'
import { statsOf } from './file-stats.ts'
import { privateName, removeAbandoned } from './owner.ts'

/**
 * Fails early if a file could not be written there, and removes what killed processes left next to it. @throws ExpectedError OUT_UNWRITABLE
 */
export function checkOut(file: string): void {
  checkPlace(file)
  removeAbandoned(path.dirname(path.resolve(file)))
}

function checkPlace(file: string): void {
  const stats = statsOf(file)
  // Never replace a device such as /dev/null with a file.
  if (stats && !stats.isFile())
    throw unwritable(file, stats.isDirectory() ? 'it is a folder' : 'it is not a regular file')
  const parent = path.dirname(path.resolve(file))
  if (!statsOf(parent)?.isDirectory()) throw unwritable(file, `${parent} is not a folder`)
}

/** Atomic: writes under a temporary name and moves the file into place. @throws ExpectedError OUT_UNWRITABLE */
export function writeWholeFile(file: string, content: Uint8Array | string): void {
  checkPlace(file)
  // Keep a link and replace its target.
  const target = existsSync(file) ? realpathSync(file) : path.resolve(file)
  const temporary = path.join(path.dirname(target), privateName())
  try {
    writeFileSync(temporary, content, { flag: 'wx' })
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw unwritable(file, String((error as NodeJS.ErrnoException).code ?? 'the system refused it'))
  }
}

function unwritable(file: string, why: string): ExpectedError {
  return new ExpectedError('OUT_UNWRITABLE', `${file} cannot be written: ${why}`, 'Use a file that can be written')
}
