import type { FieldChange } from '../inventory/change.ts'
import { isObject, type Json, own } from '../inventory/json.ts'
import { fieldName, stateName } from './field-names.ts'
import { ruleWords } from './rule-words.ts'
import { valueText } from './value-text.ts'
import type { Quote } from './words.ts'

/** What differs, as part of a sentence: a predicate (`now admits …`) follows the name, a remark (`memory 1 GB → 2 GB`) a colon. */
export interface FieldPhrase {
  readonly isPredicate: boolean
  readonly text: string
}

/** Fields as people say them: what belongs together is one phrase, such as `c5.large → c6g.large`. Predicates come first. */
export function fieldPhrases(fields: readonly FieldChange[], quote: Quote): readonly FieldPhrase[] {
  const size = instanceWords(fields, quote)
  const rest = size === undefined ? fields : fields.filter(({ path }) => !INSTANCE.includes(path))
  const phrases = [...(size === undefined ? [] : [size]), ...rest.map((field) => phraseOf(field, quote))]
  return [...phrases.filter(({ isPredicate }) => isPredicate), ...phrases.filter(({ isPredicate }) => !isPredicate)]
}

/** One field by itself. */
export function describeField(field: FieldChange, quote: Quote): string {
  return phraseOf(field, quote).text
}

const INSTANCE = ['instanceType', 'instanceSize']

/** Cloudcraft keeps family and size apart, people do not. Of one alone the other is not known: it did not change. */
function instanceWords(fields: readonly FieldChange[], quote: Quote): FieldPhrase | undefined {
  const [type, size] = INSTANCE.map((wanted) => fields.find(({ path }) => path === wanted))
  const whole = (side: 'before' | 'after') =>
    [type?.[side], size?.[side]].every((part) => typeof part === 'string') && `${type?.[side]}.${size?.[side]}`
  const [was, is] = [whole('before'), whole('after')]
  if (!was || !is) return undefined
  return { isPredicate: false, text: `${quote(was)} → ${quote(is)}` }
}

/** `m5.large → m5.xlarge` where nothing but the size of the machine differs. */
export function resizeWords(fields: readonly FieldChange[], quote: Quote): string | undefined {
  const both = instanceWords(fields, quote)
  if (both !== undefined) return fields.length === INSTANCE.length ? both.text : undefined
  const [field] = fields
  if (fields.length !== 1 || field?.before === undefined || field.after === undefined) return undefined
  if (field.path !== 'instanceSize' && field.path !== 'instance') return undefined
  return `${quote(valueText(field.before))} → ${quote(valueText(field.after))}`
}

function phraseOf(field: FieldChange, quote: Quote): FieldPhrase {
  const predicate = ruleWords(field, quote) ?? stateWords(field) ?? peeringWords(field, quote) ?? renamed(field, quote)
  if (predicate !== undefined) return { isPredicate: true, text: predicate }
  return { isPredicate: false, text: remark(field, quote) }
}

function stateWords({ path, before, after }: FieldChange): string | undefined {
  const state = stateName(path)
  const [was, is] = [before, after].map((value) => (value === undefined ? false : truth(value)))
  if (state === undefined || was === undefined || is === undefined || was === is) return undefined
  return `is ${is ? 'now' : 'no longer'} ${state}`
}

function truth(value: Json): boolean | undefined {
  return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined
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

/** `memory 512 MB → 1024 MB`; of a list, an element that came or went. */
function remark({ path, before, after }: FieldChange, quote: Quote): string {
  const known = fieldName(path)
  const name = known?.name ?? quote(path)
  const value = (side: Json | undefined) => quote(withUnit(valueText(side), known?.unit))
  if (before === undefined) return `${name} + ${value(after)}`
  if (after === undefined) return `${name} − ${value(before)}`
  return `${name} ${value(before)} → ${value(after)}`
}

function withUnit(text: string, unit: string | undefined): string {
  return unit !== undefined && /^\d{1,15}(\.\d{1,15})?$/.test(text) ? `${text} ${unit}` : text
}
