import type { Change, FieldChange, Replacement, Rollout } from '../inventory/change.ts'
import { isObject, type Json, own, ownText } from '../inventory/json.ts'
import type { ResourceReference } from '../inventory/resource.ts'
import { countOf, typeName } from './type-names.ts'

/** Marks text from outside, so that each output language can escape it its own way. */
export type Quote = (text: string) => string

/** A change as a sentence, without its end. Everything from the cloud goes through `quote`. */
export function sentenceFor(change: Change, quote: Quote): string {
  const name = (reference: ResourceReference) => `${typeName(reference.type)} ${quote(reference.name)}`
  const unconfirmed = change.tags.includes('unconfirmed')
  switch (change.kind) {
    case 'added':
      return `${name(change.after)} ${unconfirmed ? 'is only in the after-snapshot' : 'added'}`
    case 'removed':
      return `${name(change.before)} ${unconfirmed ? 'no longer seen' : 'removed'}`
    case 'changed':
      return `${name(change.after)} changed: ${fieldList(change.fields, quote)}`
    case 'replaced':
      return `${name(change.before)} replaced${renamed(change, quote)} (${change.because.join(', ')}; ${Math.round(change.confidence * 100)} % sure)${fieldSuffix(change.fields, quote)}`
    case 'rollout':
      return `${rolloutCount(change)} of ${name(change.parent.after)} replaced${scaled(change)}${fieldSuffix(change.fields, quote)}`
    case 'membership-added':
      return `${name(change.member.after)} joined ${name(change.group.after)}`
    case 'membership-removed':
      return `${name(change.member.after)} left ${name(change.group.after)}`
    case 'connection-added':
      return `${name(change.from.after)} now connects to ${name(change.to.after)}`
    case 'connection-removed':
      return `${name(change.from.after)} no longer connects to ${name(change.to.after)}`
  }
}

function renamed({ before, after }: Replacement, quote: Quote): string {
  return before.name === after.name ? '' : ` by ${quote(after.name)}`
}

function rolloutCount({ memberType, removed, added }: Rollout): string {
  return countOf(Math.min(removed.length, added.length), memberType)
}

function scaled({ removed, added }: Rollout): string {
  const more = added.length - removed.length
  return more === 0 ? '' : more > 0 ? `, ${more} more started` : `, ${-more} stopped`
}

function fieldSuffix(fields: readonly FieldChange[], quote: Quote): string {
  return fields.length === 0 ? '' : `, ${fieldList(fields, quote)}`
}

const MAX_FIELDS = 6

function fieldList(fields: readonly FieldChange[], quote: Quote): string {
  const shown = fields.slice(0, MAX_FIELDS).map((field) => describeField(field, quote))
  return fields.length > MAX_FIELDS ? `${shown.join(', ')} and ${fields.length - MAX_FIELDS} more` : shown.join(', ')
}

/** `instanceSize large → xlarge`; an element of a list as gained or lost; a rule as what it admits. */
export function describeField({ path, before, after }: FieldChange, quote: Quote): string {
  const rule = ruleText(path, after ?? before)
  if (rule !== undefined && (before === undefined || after === undefined)) {
    return `${after === undefined ? 'no longer' : 'now'} ${rule.verb} ${quote(rule.text)}`
  }
  if (before === undefined) return `${quote(path)} + ${quote(valueText(after))}`
  if (after === undefined) return `${quote(path)} − ${quote(valueText(before))}`
  return `${quote(path)} ${quote(valueText(before))} → ${quote(valueText(after))}`
}

/** A rule as people say it: `admits tcp 5432 from 0.0.0.0/0`, `denies all traffic to 10.0.0.0/8`. */
function ruleText(path: string, rule: Json | undefined): { verb: string; text: string } | undefined {
  const preposition = path === 'inboundRules' ? 'from' : path === 'outboundRules' ? 'to' : undefined
  if (preposition === undefined || !isObject(rule)) return undefined
  const [protocol, ports, target] = ['protocol', 'portRange', 'target'].map((key) => valueText(own(rule, key)))
  if (!protocol || !target) return undefined
  const verb = ownText(rule, 'access') === 'deny' ? 'denies' : preposition === 'from' ? 'admits' : 'may send'
  const number = own(rule, 'ruleNumber')
  const traffic = protocol === '-1' ? 'all traffic' : `${protocol} ${!ports || ports === '0' ? 'on every port' : ports}`
  return {
    verb,
    text: `${traffic} ${preposition} ${target}${number === undefined ? '' : ` (rule ${valueText(number)})`}`,
  }
}

/** A value on one line. */
export function valueText(value: Json | undefined): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
