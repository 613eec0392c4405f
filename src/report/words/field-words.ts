import type { ConfigurationChange, FieldChange } from '../../inventory/change.ts'
import { truthOf } from '../../inventory/values/equality.ts'
import { isPartOfSize } from '../../inventory/values/size.ts'
import { isArray, isObject, type Json, own } from '../../json.ts'
import { fieldName, stateName } from './field-names.ts'
import type { Quote } from './quote.ts'
import { ruleWords, withoutEchoes } from './rule-words.ts'
import { inWords } from './traffic-words.ts'
import { valueText } from './value-text.ts'

/** What differs, as part of a sentence: a predicate (`now allows …`) follows the name, a remark (`memory 1 GB → 2 GB`) a colon. */
export interface FieldPhrase {
  readonly isPredicate: boolean
  readonly text: string
  /** Whether the machine became larger or smaller, not just another family. */
  readonly isResize?: boolean
  /** The parts of a remark: the field's name, its value before and after. */
  readonly parts?: readonly [name: string, before: string, after: string]
}

/** What differs, and on which type: the same field means different things on different types. Every kind of change satisfies this. */
export interface Configured extends ConfigurationChange {
  readonly memberType?: string
  readonly after?: { readonly type: string }
}

/** Fields as phrases, predicates first. Fields that belong together are one phrase, such as `c5.large → c6g.large`. */
export function fieldPhrases(configuration: Configured, quote: Quote): readonly FieldPhrase[] {
  const { fields } = configuration
  const type = configuration.memberType ?? configuration.after?.type ?? ''
  const size = sizePhrase(configuration, quote)
  const rest = size === undefined ? fields : fields.filter((field) => !isPartOfSize(field))
  const phrases = [...(size === undefined ? [] : [size]), ...rest.map((field) => phraseOf(field, type, quote))]
  const said = withoutEchoes(phrases.flatMap(({ isPredicate, text }) => (isPredicate ? [text] : [])))
  return [
    ...said.map((text): FieldPhrase => ({ isPredicate: true, text })),
    ...phrases.filter(({ isPredicate }) => !isPredicate),
  ]
}

/** Cloudcraft has fields for family and size; people say `c5.large`. */
function sizePhrase({ fields, size }: ConfigurationChange, quote: Quote): FieldPhrase | undefined {
  const whole = size ?? sizeOfFields(fields)
  if (whole === undefined) return undefined
  const [before, after] = [quote(whole.before), quote(whole.after)]
  const isResize = fields.some(({ path }) => path === 'instanceSize')
  return { isPredicate: false, isResize, text: `${before} → ${after}`, parts: ['size', before, after] }
}

/** For reports without `size`: it is known if both parts differ. */
function sizeOfFields(fields: readonly FieldChange[]) {
  const [type, size] = ['instanceType', 'instanceSize'].map((wanted) => fields.find(({ path }) => path === wanted))
  const whole = (side: 'before' | 'after') =>
    [type?.[side], size?.[side]].every((part) => typeof part === 'string') && `${type?.[side]}.${size?.[side]}`
  const [before, after] = [whole('before'), whole('after')]
  return before && after ? { before, after } : undefined
}

/** `large → xlarge` if only that field differs and the rest of the size is unknown. */
export function resizeWords({ fields, size }: ConfigurationChange, quote: Quote): string | undefined {
  const [field] = fields
  if (size !== undefined || fields.length !== 1 || field?.before === undefined || field.after === undefined)
    return undefined
  if (field.path !== 'instanceSize' && field.path !== 'instance') return undefined
  return `${quote(valueText(field.before))} → ${quote(valueText(field.after))}`
}

function phraseOf(field: FieldChange, type: string, quote: Quote): FieldPhrase {
  const predicate =
    ruleWords(field, quote) ?? stateWords(field, type) ?? peeringWords(field, quote) ?? renamed(field, quote)
  if (predicate !== undefined) return { isPredicate: true, text: predicate }
  return remark(field, type, quote)
}

function stateWords({ path, before, after }: FieldChange, type: string): string | undefined {
  const state = stateName(path, type)
  const [was, is] = [before, after].map((value) => (value === undefined ? false : truthOf(value)))
  if (state === undefined || was === undefined || is === undefined || was === is) return undefined
  return `is ${is ? 'now' : 'no longer'} ${state}`
}

function peeringWords({ path, before, after }: FieldChange, quote: Quote): string | undefined {
  const peering = after ?? before
  if (path !== 'peeringConnections' || !isObject(peering) || (before !== undefined && after !== undefined))
    return undefined
  const peer = valueText(own(peering, 'accepterVpc') ?? own(peering, 'name'))
  return peer && `${after === undefined ? 'no longer' : 'now'} peers with ${quote(peer)}`
}

function renamed({ path, before, after }: FieldChange, quote: Quote): string | undefined {
  if (path !== 'name') return undefined
  if (before === undefined) return `got the name ${quote(valueText(after))}`
  if (after === undefined) return `lost the name ${quote(valueText(before))}`
  return `renamed from ${quote(valueText(before))} to ${quote(valueText(after))}`
}

/** `memory 512 MB → 1024 MB`; for a list, an added or removed element. */
function remark({ path, before, after }: FieldChange, type: string, quote: Quote): FieldPhrase {
  const known = fieldName(path, type)
  const name = known?.name ?? quote(path)
  const value = (side: Json | undefined) => (side === undefined ? '' : quote(valueWords(side, known?.unit)))
  const [was, is] = [value(before), value(after)]
  const difference = before === undefined ? `+ ${is}` : after === undefined ? `− ${was}` : `${was} → ${is}`
  return { isPredicate: false, text: `${name} ${difference}`, parts: [name, was, is] }
}

/** Longer lists are not written out. */
const MAX_VALUES = 5

/** A value with its unit. The members of a pool may have several: `8 and 750 GB`. */
function valueWords(value: Json, unit: string | undefined): string {
  const isList = isArray(value) && value.length <= MAX_VALUES && value.every((one) => typeof one !== 'object')
  const texts = isList ? value.map((one) => valueText(one)) : [valueText(value)]
  const isNumber = texts.every((text) => /^\d{1,15}(\.\d{1,15})?$/.test(text))
  return `${inWords(texts)}${unit !== undefined && isNumber ? ` ${unit}` : ''}`
}
