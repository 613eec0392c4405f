import { isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'

/**
 * The value of `Ref` for parameters and pseudo parameters: their defaults. Unknown for secrets (`NoEcho`) and for parameters whose
 * default only names a stored value.
 */
export function readParameters(
  declared: JsonObject,
  region: string | undefined,
): ReadonlyMap<string, Json | undefined> {
  const values = new Map<string, Json | undefined>(PSEUDO.map((name) => [name, undefined]))
  for (const [name, parameter] of Object.entries(declared)) {
    values.set(name, isObject(parameter) ? defaultOf(parameter) : undefined)
  }
  if (region !== undefined) values.set('AWS::Region', region)
  return values
}

const PSEUDO = 'AccountId NotificationARNs NoValue Partition Region StackId StackName URLSuffix'
  .split(' ')
  .map((name) => `AWS::${name}`)

/** Anything but a clear no: templates write a boolean or text, and YAML 1.1 has more words for true. */
function isSecret(noEcho: Json | undefined): boolean {
  return noEcho !== undefined && !/^(false|no)$/i.test(String(noEcho))
}

function defaultOf(parameter: JsonObject): Json | undefined {
  const type = ownText(parameter, 'Type') ?? 'String'
  if (isSecret(own(parameter, 'NoEcho')) || type.startsWith('AWS::SSM::')) return undefined
  const value = own(parameter, 'Default')
  const isList = type === 'CommaDelimitedList' || type.startsWith('List<')
  if (isList && typeof value === 'string') return value.split(',').map((item) => item.trim())
  return value
}
