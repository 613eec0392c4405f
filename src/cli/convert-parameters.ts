import { ExpectedError } from '../errors.ts'
import { isArray, isObject, type Json, own, ownText } from '../json.ts'
import { readLimited } from '../snapshot/folder.ts'

/** Values for the parameters of a template, and the names of those on the command line. */
export interface GivenParameters {
  readonly parameters: ReadonlyMap<string, string>
  readonly required: readonly string[]
}

/**
 * Reads `--parameter NAME=VALUE` and the files of `--parameters`, as accepted by AWS's tools; the command line takes precedence.
 * @throws ExpectedError CONVERT_PARAMETER, CONVERT_NO_FILE
 */
export function readParameters(pairs: readonly string[], files: readonly string[]): GivenParameters {
  const byHand = pairs.map(pairOf)
  const inFiles = files.flatMap((file) => parametersIn(file))
  return { parameters: new Map([...inFiles, ...byHand]), required: byHand.map(([name]) => name) }
}

function pairOf(text: string): readonly [string, string] {
  const sign = text.indexOf('=')
  if (sign > 0) return [text.slice(0, sign), text.slice(sign + 1)]
  const what = `--parameter "${text.slice(0, 100)}" has no value`
  throw new ExpectedError('CONVERT_PARAMETER', what, 'Write --parameter NAME=VALUE')
}

function parametersIn(file: string): readonly (readonly [string, string])[] {
  const bytes = readLimited(file)
  if (bytes === undefined)
    throw new ExpectedError('CONVERT_NO_FILE', `${file} does not exist`, 'Give a file with parameters')
  const pairs = pairsOf(parse(new TextDecoder().decode(bytes)))
  if (pairs !== undefined) return pairs
  const remedy = 'Give [{"ParameterKey": "Env", "ParameterValue": "prod"}] or {"Parameters": {"Env": "prod"}}'
  throw new ExpectedError('CONVERT_PARAMETER', `${file} is not a file with parameters`, remedy)
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `create-stack` takes a list of keys with values, `deploy` also a list of `NAME=VALUE`, pipelines an object. */
function pairsOf(root: Json | undefined): readonly (readonly [string, string])[] | undefined {
  if (root === undefined) return undefined
  if (isArray(root)) return allOf(root.map(itemOf))
  const parameters = isObject(root) ? own(root, 'Parameters') : undefined
  if (parameters === undefined || !isObject(parameters)) return undefined
  return allOf(Object.entries(parameters).map(([name, value]) => pair(name, value)))
}

function itemOf(item: Json): readonly [string, string] | undefined {
  if (typeof item === 'string') return item.includes('=') ? pairOf(item) : undefined
  const name = isObject(item) ? ownText(item, 'ParameterKey') : undefined
  return name === undefined || !isObject(item) ? undefined : pair(name, own(item, 'ParameterValue') ?? null)
}

/** Without a value there is `UsePreviousValue`: then it is unknown. */
function pair(name: string, value: Json): readonly [string, string] | undefined {
  if (isArray(value)) return [name, value.join(',')]
  return isObject(value) ? undefined : [name, value === null ? '' : String(value)]
}

function allOf<Item>(items: readonly (Item | undefined)[]): readonly Item[] | undefined {
  const known = items.filter((item) => item !== undefined)
  return known.length === items.length ? known : undefined
}
