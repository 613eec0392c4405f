import { posix } from 'node:path'
import { ExpectedError } from '../../errors.ts'

/** What the artifact service refuses in a name (actions/toolkit, path-and-artifact-name-validation.ts). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const FORBIDDEN = /["<>:|*?\\/\u0000-\u001f\u007f]/

/**
 * The names to try for one artifact, the wanted one first. A name can be taken by another job of a matrix, or by an upload that failed
 * halfway and blocks it for the rest of the run; a name cannot be freed.
 */
export function candidateNames(wanted: string, runAttempt: number, nonce: string): readonly string[] {
  checkName(wanted)
  const { name, ext } = posix.parse(wanted)
  return [wanted, `${name}-2${ext}`, `${name}-${runAttempt}-${nonce}${ext}`]
}

/** Whether an artifact was uploaded under the wanted name or under a substitute for it. */
export function isCandidateOf(wanted: string, actual: string): boolean {
  const { name, ext } = posix.parse(wanted)
  if (!actual.startsWith(name) || !actual.endsWith(ext)) return false
  return /^(-2|-\d{1,6}-[0-9a-f]{6})?$/.test(actual.slice(name.length, actual.length - ext.length))
}

function checkName(name: string): void {
  if (name !== '' && name.length <= 200 && !FORBIDDEN.test(name) && name !== '.' && name !== '..') return
  const message = `${JSON.stringify(name.slice(0, 80))} is not a valid artifact name`
  throw new ExpectedError('ARTIFACT_NAME_INVALID', message, 'Use letters, digits, spaces, `-`, `_` and `.`')
}

/** A relative path that stays inside its folder on every system: no `..`, no drive, no backslash, nothing hidden. */
export function isSafePath(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (path === '' || path.length > 1000 || /[\\:\u0000-\u001f\u007f]/.test(path)) return false
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part !== '__proto__')
}
