import { ExpectedError } from '../errors.ts'
import { nearest } from '../text.ts'

/** Single values as workflows write them; which input has which, and its default, is in inputs.ts. */

export function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** @throws ExpectedError INPUT_INVALID */
export function oneOf<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const chosen = choices.find((one) => one === value)
  if (chosen !== undefined) return chosen
  const close = nearest(value, choices)
  const remedy = close === undefined ? `Choose among ${choices.join(', ')}` : `Did you mean "${close}"?`
  throw new ExpectedError('INPUT_INVALID', `${name} is "${value.slice(0, 100)}"`, remedy)
}

/** @param given `usual`: the default, which need not be greater than 0 @throws ExpectedError INPUT_INVALID */
export function wholeNumber({
  name,
  text,
  most,
  usual,
}: {
  readonly name: string
  readonly text: string
  readonly most: number
  readonly usual: string
}): number | undefined {
  if (text === '') return undefined
  const value = Number(text)
  if (text === usual || (/^\d{1,15}$/.test(text) && value >= 1 && value <= most)) return value
  throw new ExpectedError(
    'INPUT_INVALID',
    `${name} is "${text.slice(0, 100)}"`,
    'Give a whole number greater than 0, or nothing',
  )
}

/** As long as `artifact-name` may be. */
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
