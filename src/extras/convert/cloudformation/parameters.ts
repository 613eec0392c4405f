import { ExpectedError } from '../../../errors.ts'
import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'

/** Given values of parameters, by name. */
export type GivenParameters = ReadonlyMap<string, string>

const NONE: GivenParameters = new Map()

/**
 * The value of `Ref` for parameters and pseudo parameters: the given values, otherwise their defaults. Unknown for secrets (`NoEcho`) and
 * for parameters that only name a stored value.
 * @throws ExpectedError CONVERT_PARAMETER if a given value is not allowed
 */
export function readParameters(
  declared: JsonObject,
  region: string | undefined,
  given: GivenParameters = NONE,
): ReadonlyMap<string, Json | undefined> {
  const values = new Map<string, Json | undefined>(PSEUDO.map((name) => [name, given.get(name)]))
  for (const [name, parameter] of Object.entries(declared)) {
    values.set(name, isObject(parameter) ? valueFor(name, parameter, given.get(name)) : undefined)
  }
  if (region !== undefined) values.set('AWS::Region', region)
  return values
}

const PSEUDO = 'AccountId NotificationARNs NoValue Partition Region StackId StackName URLSuffix'
  .split(' ')
  .map((name) => `AWS::${name}`)

/** Whether a value can be given under this name to any template. */
export function isPseudo(name: string): boolean {
  return PSEUDO.includes(name)
}

/** Anything but a clear no: templates contain a boolean or text, and YAML 1.1 has more words for true. */
function isSecret(noEcho: Json | undefined): boolean {
  return noEcho !== undefined && !/^(false|no)$/i.test(String(noEcho))
}

/** Whether the value of a parameter may be read. */
export function isReadable(parameter: JsonObject): boolean {
  const type = ownText(parameter, 'Type') ?? 'String'
  return !isSecret(own(parameter, 'NoEcho')) && !type.startsWith('AWS::SSM::')
}

function valueFor(name: string, parameter: JsonObject, given: string | undefined): Json | undefined {
  if (!isReadable(parameter)) return undefined
  if (given !== undefined) checkAllowed(name, parameter, given)
  const value = given ?? own(parameter, 'Default')
  return isList(parameter) && typeof value === 'string' ? value.split(',').map((item) => item.trim()) : value
}

export function isList(parameter: JsonObject): boolean {
  const type = ownText(parameter, 'Type') ?? 'String'
  return type === 'CommaDelimitedList' || type.startsWith('List<')
}

function checkAllowed(name: string, parameter: JsonObject, given: string): void {
  const allowed = own(parameter, 'AllowedValues')
  if (allowed === undefined || !isArray(allowed)) return
  const texts = allowed.flatMap((value) => (typeof value === 'object' ? [] : [String(value)]))
  const values = isList(parameter) ? given.split(',').map((item) => item.trim()) : [given]
  if (texts.length === 0 || values.every((value) => texts.includes(value))) return
  const remedy = `Give one of ${texts.slice(0, 20).join(', ').slice(0, 300)}`
  throw new ExpectedError('CONVERT_PARAMETER', `The parameter ${name} may not be "${given.slice(0, 100)}"`, remedy)
}
