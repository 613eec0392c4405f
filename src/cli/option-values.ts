import { ExpectedError } from '../errors.ts'
import { nearest, visibleLine } from '../text.ts'
import type { Given } from './command.ts'

/** A list of up to this many choices is shown whole: that helps more than a guess. */
const SHORT_LIST = 10

/** One of `choices`; undefined if the option is absent. @throws ExpectedError OPTION_VALUE */
export function readChoice<T extends string>(given: Given, name: string, choices: readonly T[]): T | undefined {
  const text = given.text(name)
  const found = choices.find((choice) => choice === text)
  if (text === undefined || found !== undefined) return found
  const close = choices.length > SHORT_LIST ? nearest(text, choices) : undefined
  throw wrongValue(name, text, close === undefined ? `Choose ${choices.join(', ')}` : `Did you mean ${close}?`)
}

/** A number above 0; undefined if the option is absent. @throws ExpectedError OPTION_VALUE */
export function readSize(given: Given, name: string): number | undefined {
  const text = given.text(name)
  if (text === undefined) return undefined
  if (/^\d{1,6}(\.\d{1,6})?$/.test(text) && Number(text) > 0) return Number(text)
  throw wrongValue(name, text, 'Give a number above 0')
}

/** Seconds, 0 included; undefined if the option is absent. @throws ExpectedError OPTION_VALUE */
export function readSeconds(given: Given, name: string): number | undefined {
  const text = given.text(name)
  if (text === undefined) return undefined
  if (/^\d{1,6}(\.\d{1,6})?$/.test(text)) return Number(text)
  throw wrongValue(name, text, 'Give seconds, 0 or more')
}

/** True or undefined, so that Cloudcraft's own default applies without the flag. */
export function readFlag(given: Given, name: string): true | undefined {
  return given.flag(name) || undefined
}

/** Comma-separated words; undefined if the option is absent, empty for `none`. */
export function readList(given: Given, name: string): readonly string[] | undefined {
  const text = given.text(name)
  if (text === undefined) return undefined
  return text === 'none' ? [] : text.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
}

/** @throws ExpectedError OPTION_MISSING */
export function readNeeded(given: Given, command: string, name: string, value: string): string {
  const text = given.text(name)
  if (text !== undefined) return text
  throw new ExpectedError('OPTION_MISSING', `${command} needs --${name}`, `Write --${name} ${value}`)
}

/** The error for two options that exclude each other. */
export function conflict(one: string, other: string): ExpectedError {
  return new ExpectedError('OPTION_VALUE', `${one} and ${other} exclude each other`, 'Leave one of them out')
}

/** The error for a value that an option cannot have. */
export function wrongValue(name: string, text: string, remedy: string): ExpectedError {
  return new ExpectedError('OPTION_VALUE', `--${name} is "${visibleLine(text)}"`, remedy)
}
