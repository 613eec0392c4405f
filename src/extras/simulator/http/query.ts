import { invalidParameter } from '../reply.ts'

/** How clients send an option without a value; `undefined` is the official Node client's. */
const NO_VALUE = ['', 'undefined', 'null', 'None']

/** A parameter's text; undefined if it has no value. */
export function readText(query: URLSearchParams, name: string): string | undefined {
  const text = query.get(name)?.trim()
  return text === undefined || NO_VALUE.includes(text) ? undefined : text
}

const FLAGS: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false }

/** True or false, also in the official Python client's spelling: `True`, `False`. @throws Refusal 400 */
export function readFlag(query: URLSearchParams, name: string, fallback: boolean): boolean {
  const text = readText(query, name)?.toLowerCase()
  if (text === undefined) return fallback
  const flag = Object.hasOwn(FLAGS, text) ? FLAGS[text] : undefined
  if (flag === undefined) throw invalidParameter(name)
  return flag
}

/** A number above zero within bounds. @throws Refusal 400 */
export function readNumber(query: URLSearchParams, name: string, least: number, most: number): number | undefined {
  const text = readText(query, name)
  if (text === undefined) return undefined
  const value = Number(text)
  if (!(value >= least && value <= most && value > 0)) throw invalidParameter(name)
  return value
}

/** One of `choices`, by default the first. @throws Refusal 400 */
export function readChoice<T extends string>(query: URLSearchParams, name: string, choices: readonly [T, ...T[]]): T {
  return readOptionalChoice(query, name, choices) ?? choices[0]
}

/** One of `choices`; undefined if not given. @throws Refusal 400 */
export function readOptionalChoice<T extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly T[],
): T | undefined {
  const text = readText(query, name)
  const found = choices.find((choice) => choice === text)
  if (text !== undefined && found === undefined) throw invalidParameter(name)
  return found
}
