import type { FieldChange } from '../../inventory/change.ts'
import { isObject, type JsonObject, own, ownText } from '../../json.ts'
import type { Quote } from './quote.ts'
import { valueText } from './value-text.ts'

const DIRECTIONS: ReadonlyMap<string, { readonly allow: string; readonly deny: string }> = new Map([
  ['inboundRules', { allow: 'admits', deny: 'denies' }],
  ['outboundRules', { allow: 'may send to', deny: 'may not send to' }],
])

/**
 * An added or removed rule as a predicate: `now admits 0.0.0.0/0 on tcp 5432`, `no longer may send to 10.0.0.0/8 on all traffic`.
 * Undefined for other fields.
 */
export function ruleWords({ path, before, after }: FieldChange, quote: Quote): string | undefined {
  const words = DIRECTIONS.get(path)
  const rule = after ?? before
  if (words === undefined || !isObject(rule) || (before !== undefined && after !== undefined)) return undefined
  const [protocol, target] = ['protocol', 'target'].map((key) => valueText(own(rule, key)))
  if (!protocol || !target) return undefined
  const verb = ownText(rule, 'access') === 'deny' ? words.deny : words.allow
  const traffic = trafficOf(rule, protocol, quote)
  return `${after === undefined ? 'no longer' : 'now'} ${verb} ${quote(target)} ${traffic}${numberOf(rule, quote)}`
}

/** Protocol -1 is every protocol, port 0 every port. */
function trafficOf(rule: JsonObject, protocol: string, quote: Quote): string {
  if (protocol === '-1' || protocol === 'all') return 'on every port and protocol'
  const ports = valueText(own(rule, 'portRange'))
  return !ports || ports === '0' ? `on every ${quote(protocol)} port` : `on ${quote(`${protocol} ${ports}`)}`
}

/** Rules of a network ACL are evaluated by number, which determines what a rule affects. */
function numberOf(rule: JsonObject, quote: Quote): string {
  const number = own(rule, 'ruleNumber')
  return number === undefined ? '' : ` (rule ${quote(valueText(number))})`
}
