import { invalidParameter } from '../http/reply.ts'

/** A parameter's text. The official Node client sends the word `undefined` for an option without a value. */
export function readText(query: URLSearchParams, name: string): string | undefined {
  const text = query.get(name)
  return text === null || text === 'undefined' ? undefined : text
}

/** True or false, also as the official Python client writes them: `True`, `False`. @throws Refusal 400 */
export function readFlag(query: URLSearchParams, name: string, otherwise: boolean): boolean {
  const text = readText(query, name)?.toLowerCase()
  if (text === undefined) return otherwise
  if (text !== 'true' && text !== 'false') throw invalidParameter(name)
  return text === 'true'
}

/** A number above zero within bounds. @throws Refusal 400 */
export function readNumber(query: URLSearchParams, name: string, least: number, most: number): number | undefined {
  const text = readText(query, name)
  if (text === undefined) return undefined
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (!(value >= least && value <= most && value > 0)) throw invalidParameter(name)
  return value
}

/** One of a few words; the first of them unless given. @throws Refusal 400 */
export function readChoice<T extends string>(query: URLSearchParams, name: string, choices: readonly [T, ...T[]]): T {
  return readOptionalChoice(query, name, choices) ?? choices[0]
}

/** One of a few words, or none. @throws Refusal 400 */
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
