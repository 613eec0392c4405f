import type { Change, FieldChange } from '../inventory/change.ts'
import { isObject, type Json, ownText } from '../inventory/json.ts'
import type { ResourceReference } from '../inventory/resource.ts'
import { typeName } from './type-names.ts'

/** Marks text from outside, so that each output language can escape it its own way. */
export type Quote = (text: string) => string

/** A change as a sentence, without its end. Everything from the cloud goes through `quote`. */
export function sentenceFor(change: Change, quote: Quote): string {
  const name = (reference: ResourceReference) => `${typeName(reference.type)} ${quote(reference.name)}`
  switch (change.kind) {
    case 'added':
      return `${name(change.after)} added`
    case 'removed':
      return `${name(change.before)} removed`
    case 'changed':
      return `${name(change.after)} changed: ${fieldList(change.fields, quote)}`
    case 'replaced':
      return `${name(change.before)} replaced by ${quote(change.after.name)} (${change.because.join(', ')})${fieldSuffix(change.fields, quote)}`
    case 'rollout':
      return `${rollout(change.removed.length, change.added.length, typeName(change.memberType))} in ${name(change.parent.after)}${fieldSuffix(change.fields, quote)}`
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

function rollout(removed: number, added: number, member: string): string {
  const replaced = Math.min(removed, added)
  const rest = Math.abs(added - removed)
  const members = (count: number) => `${count} ${member}${count === 1 ? '' : 's'}`
  if (replaced === 0) return `${members(rest)} ${added > removed ? 'started' : 'stopped'}`
  const scaling = rest === 0 ? '' : added > removed ? `, ${rest} more started` : `, ${rest} stopped`
  return `${members(replaced)} replaced${scaling}`
}

function fieldSuffix(fields: readonly FieldChange[], quote: Quote): string {
  return fields.length === 0 ? '' : `, ${fieldList(fields, quote)}`
}

const MAX_FIELDS = 6

function fieldList(fields: readonly FieldChange[], quote: Quote): string {
  const shown = fields.slice(0, MAX_FIELDS).map((field) => describeField(field, quote))
  return fields.length > MAX_FIELDS ? `${shown.join(', ')} and ${fields.length - MAX_FIELDS} more` : shown.join(', ')
}

/** `instanceSize large → xlarge`; an element of a list as gained or lost. */
export function describeField({ path, before, after }: FieldChange, quote: Quote): string {
  if (before !== undefined && after !== undefined)
    return `${quote(path)} ${quote(valueText(before))} → ${quote(valueText(after))}`
  return after !== undefined
    ? `${quote(path)} + ${quote(valueText(after))}`
    : `${quote(path)} − ${quote(valueText(before))}`
}

/** A value on one line; a security rule as people write it: `tcp 5432 from 0.0.0.0/0`. */
export function valueText(value: Json | undefined): string {
  if (isObject(value)) {
    const [protocol, portRange, target] = ['protocol', 'portRange', 'target'].map((key) => ownText(value, key))
    if (protocol !== undefined && target !== undefined) {
      const access = ownText(value, 'access')
      const what = protocol === '-1' ? 'all traffic' : `${protocol} ${portRange ?? 'all'}`
      return `${access === undefined ? '' : `${access} `}${what} ↔ ${target}`
    }
  }
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
}
