import { componentType } from '../read/component-types/component-types.ts'
import { nameInAzureId, ownName } from '../read/identity.ts'
import type { Resource } from '../read/resource.ts'

/** The name that people gave it; undefined if its label is just its own id, as with unnamed volumes and networks. */
export function givenName(resource: Resource): string | undefined {
  const name = resource.label ?? ownName(resource.properties, resource.type)
  if (name !== undefined) return isOwnId(name, resource) ? undefined : name
  return nameInKey(resource)
}

/** If people choose the name, it counts as one even if it looks like an id: `orders-20260131`. */
function isOwnId(name: string, resource: Resource): boolean {
  const { id, key } = resource
  const isId = name === id || key === name || key.endsWith(`/${name}`) || key.endsWith(`:${name}`)
  return isId && /^[a-z]+-[0-9a-f]{8,17}$/.test(name) && nameInKey(resource) === undefined
}

/** The name inside an ARN or an Azure resource id, without the random parts, which change when the resource is recreated. */
export function nameInKey({ identity, type, key }: Resource): string | undefined {
  if (identity === 'azure-id') return nameInAzureId(key)
  return identity === 'arn' ? componentType(type)?.nameInArn?.exec(key)?.[1] : undefined
}

/**
 * The name of an Azure machine that a scale set made: `web_3`, `web_3f9a0c1d`, `aks-pool1-31556-vmss00000a`. People cannot give a virtual
 * machine a name with an underscore.
 */
const OF_SCALE_SET = /^(.+)(?:_(?:\d+|[0-9a-f]{8})|(?<=-vmss)[0-9a-z]{6})$/i

/** The name that all machines of a fleet have: their own, or that of their scale set. */
export function fleetName(resource: Resource): string | undefined {
  const name = givenName(resource)
  return resource.type === 'azurevm' && name !== undefined ? (OF_SCALE_SET.exec(name)?.[1] ?? name) : name
}

/** Words that distinguish versions of one thing, not different things. */
const VERSION_WORD = /^(v?\d+|blue|green|new|old|next|prev|restored?|copy|clone|canary|tmp|backup|[0-9a-f]{6,})$/

/**
 * A name without the words that distinguish versions: `orders-db-restored`, `orders-db-2` and `orders-db` are all `orders db`. A name that
 * consists only of such words stays whole; one without letters and digits has the stem `''`.
 */
export function stem(name: string): string {
  const words = wordsOf(name)
  const kept = words.filter((word) => !isVersionWord(word))
  return (kept.length === 0 ? words : kept).join(' ')
}

/** Whether one of its words is a number: of a version, or of one of several siblings. */
export function isNumbered(name: string): boolean {
  return wordsOf(name).some((word) => NUMBER.test(word))
}

const NUMBER = /^v?\d+$/

function wordsOf(name: string): readonly string[] {
  return (
    name
      .normalize()
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      // `v2` is one word, `web2` is two.
      .flatMap((word) => (isVersionWord(word) ? [word] : word.split(/(?<=[a-z])(?=\d+$)/)))
      .filter((word) => word !== '')
  )
}

/** A hash contains digits; `facade` is a word, although all of its letters are hexadecimal digits. */
function isVersionWord(word: string): boolean {
  return VERSION_WORD.test(word) && (!/^[0-9a-f]{6,}$/.test(word) || /\d/.test(word))
}
