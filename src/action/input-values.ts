import { ExpectedError } from '../errors.ts'
import { nearest } from '../text.ts'

/** @throws ExpectedError INPUT_INVALID */
export function oneOf<T extends string>(name: string, value: string, choices: readonly T[]): T {
  if (choices.includes(value as T)) return value as T
  const close = nearest(value, choices)
  const remedy = close === undefined ? `Choose among ${choices.join(', ')}` : `Did you mean "${close}"?`
  throw new ExpectedError('INPUT_INVALID', `${name} is "${value.slice(0, 100)}"`, remedy)
}

/** A number from 1 upwards, or the default, which may be 0; undefined for an empty text. @throws ExpectedError INPUT_INVALID */
export function wholeNumber(name: string, text: string, { most, instead }: { most: number; instead: string }) {
  if (text === '' || text === instead) return text === '' ? undefined : Number(text)
  const value = Number(text)
  if (/^\d{1,15}$/.test(text) && value >= 1 && value <= most) return value
  throw new ExpectedError(
    'INPUT_INVALID',
    `${name} is "${text.slice(0, 100)}"`,
    'Give a whole number greater than 0, or nothing',
  )
}

/** The longest allowed `artifact-name`. */
export const MAX_GIVEN_NAME = 100

/** @throws ExpectedError INPUT_INVALID */
export function artifactName(name: string): string {
  if (name.length <= MAX_GIVEN_NAME && /^[\w. -]+$/.test(name) && !/^\.+$/.test(name)) return name
  throw new ExpectedError(
    'INPUT_INVALID',
    `artifact-name is "${name.slice(0, 100)}"`,
    'Use letters, digits, spaces, - _ and .',
  )
}
