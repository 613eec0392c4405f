import { isArray, isObject, type Json, own } from '../../json.ts'

/** The values of a resource in a plan, and which of them are secret or unknown. */
export interface Attributes {
  readonly values: Json | undefined
  /** The shape of the values, `true` for secret ones. */
  readonly secret?: Json | undefined
  /** The shape of the values, `true` for those that are only known after the apply. */
  readonly unknown?: Json | undefined
  /** How the tool writes names: `instance_type`, `InstanceType`, `instanceType`. */
  readonly style: 'snake' | 'pascal' | 'camel'
}

/** The content of an attribute: a value, or that there is one which is unknown or secret. */
export type Finding = { readonly value: Json } | 'withheld' | undefined

/** The first of these attributes that exists. Dots select inside blocks; Terraform writes a block as a list of one. */
export function findAt(attributes: Attributes | undefined, ...paths: readonly string[]): Finding {
  if (attributes === undefined) return undefined
  for (const path of paths) {
    for (const steps of spellings(path, attributes.style)) {
      const found = walk(attributes, steps)
      if (found !== undefined) return found
    }
  }
  return undefined
}

export function valueAt(attributes: Attributes | undefined, ...paths: readonly string[]): Json | undefined {
  const found = findAt(attributes, ...paths)
  return found === undefined || found === 'withheld' ? undefined : found.value
}

/** Longer than any name, id or setting. */
const MAX_TEXT = 512

export function textAt(attributes: Attributes | undefined, ...paths: readonly string[]): string | undefined {
  const value = valueAt(attributes, ...paths)
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' && value.length <= MAX_TEXT ? value : undefined
}

/** The name tag of a resource: Terraform and Pulumi have an object of tags, CloudFormation a list of pairs. */
export function nameTagOf(attributes: Attributes | undefined): string | undefined {
  const tag = textAt(attributes, 'tags.Name', 'tags_all.Name')
  if (tag !== undefined || attributes === undefined) return tag
  const list = valueAt(attributes, 'Tags')
  if (list === undefined || !isArray(list)) return undefined
  const pair = list.find((entry) => isObject(entry) && own(entry, 'Key') === 'Name')
  const text = isObject(pair) ? own(pair, 'Value') : undefined
  return typeof text === 'string' && text !== '' && text.length <= MAX_TEXT ? text : undefined
}

/** The blocks at an attribute, each with its own masks; `withheld` if the list itself is unknown. */
export function blocksAt(
  attributes: Attributes | undefined,
  ...paths: readonly string[]
): readonly Attributes[] | 'withheld' {
  if (attributes === undefined) return []
  const blocks: Attributes[] = []
  for (const path of paths) {
    const found = findAt(attributes, path)
    if (found === 'withheld') return 'withheld'
    if (found === undefined || !isArray(found.value)) continue
    const steps = spellings(path, attributes.style).find((one) => walk(attributes, one) !== undefined) ?? []
    const [secret, unknown] = [attributes.secret, attributes.unknown].map((mask) => steps.reduce(step, mask))
    blocks.push(
      ...found.value.map((values, index) => ({
        values,
        secret: step(secret, String(index)),
        unknown: step(unknown, String(index)),
        style: attributes.style,
      })),
    )
  }
  return blocks
}

function walk({ values, secret, unknown }: Attributes, steps: readonly string[]): Finding {
  let [value, hidden, later] = [values, secret, unknown]
  for (const key of steps) {
    value = step(value, key)
    hidden = step(hidden, key)
    later = step(later, key)
  }
  if (hidden === true || later === true || isPlaceholder(value)) return 'withheld'
  return value === undefined || value === null ? undefined : { value }
}

/** A mask that is `true` applies to everything inside. */
function step(value: Json | undefined, key: string): Json | undefined {
  if (value === true) return true
  if (value === undefined || typeof value !== 'object' || value === null) return undefined
  if (isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : step(value[0], key)
  return isObject(value) ? own(value, key) : undefined
}

/** What Pulumi and CloudFormation write instead of a value that is not yet known or is secret. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '04da6b54-80e4-46f7-96ec-b56ff0331ba9',
  '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7',
  '3eeb2bf0-c639-47a8-9e75-3b44932eb421',
  '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2',
  'dd056dcd-154b-4c76-9bd3-c8f88648b5ff',
  '[secret]',
  '[unknown]',
  '****',
])
const SECRET_SIGNATURE = '4dabf18193072939515e22adb298388d'

function isPlaceholder(value: Json | undefined): boolean {
  if (typeof value === 'string') return PLACEHOLDERS.has(value) || /\{\{(changeSet|resolve):/.test(value)
  return isObject(value) && Object.hasOwn(value, SECRET_SIGNATURE)
}

type Steps = readonly string[]
const KNOWN_SPELLINGS = { snake: new Map(), pascal: new Map(), camel: new Map() } as Readonly<
  Record<Attributes['style'], Map<string, readonly Steps[]>>
>

function spellings(path: string, style: Attributes['style']): readonly Steps[] {
  const known = KNOWN_SPELLINGS[style].get(path)
  if (known !== undefined) return known
  const steps = path.split('.')
  const found = style === 'camel' ? [steps.map(camel), steps] : [steps]
  KNOWN_SPELLINGS[style].set(path, found)
  return found
}

/** `instance_class` and `InstanceClass` as `instanceClass`; the keys of tags stay as people wrote them. */
function camel(word: string, position: number, steps: readonly string[]): string {
  if (position > 0 && /^tags/i.test(steps[0] ?? '')) return word
  const joined = word.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return joined.charAt(0).toLowerCase() + joined.slice(1)
}
