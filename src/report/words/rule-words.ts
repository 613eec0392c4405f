import type { FieldChange } from '../../inventory/change.ts'
import { isObject, type JsonObject, own, ownText } from '../../json.ts'
import type { Quote } from './quote.ts'
import { ruleTraffic, trafficWords } from './traffic-words.ts'
import { valueText } from './value-text.ts'

const DIRECTIONS: ReadonlyMap<string, { readonly allow: string; readonly deny: string }> = new Map([
  ['inboundRules', { allow: 'allows', deny: 'denies' }],
  ['outboundRules', { allow: 'may send to', deny: 'may not send to' }],
])

/**
 * An added or removed rule as a predicate: `now allows 0.0.0.0/0 on tcp 5432`, `no longer may send to 10.0.0.0/8 on all traffic`.
 * Undefined for other fields.
 */
export function ruleWords({ path, before, after }: FieldChange, quote: Quote): string | undefined {
  const words = DIRECTIONS.get(path)
  const rule = after ?? before
  if (words === undefined || !isObject(rule) || (before !== undefined && after !== undefined)) return undefined
  const [protocol, target] = ['protocol', 'target'].map((key) => valueText(own(rule, key)))
  if (!protocol || !target) return undefined
  const verb = ownText(rule, 'access')?.toLowerCase() === 'deny' ? words.deny : words.allow
  const traffic = trafficWords(ruleTraffic(rule), quote)
  return `${after === undefined ? 'no longer' : 'now'} ${verb} ${quote(target)} on ${traffic}${numberOf(rule, quote)}`
}

/** Rules of a network ACL are evaluated by number, those of a network security group by priority: that determines what a rule affects. */
function numberOf(rule: JsonObject, quote: Quote): string {
  const number = own(rule, 'ruleNumber') ?? own(rule, 'priority')
  return number === undefined || number === null ? '' : ` (rule ${quote(valueText(number))})`
}

/**
 * Merges phrases that contradict each other word for word because they differ only in a detail that is not mentioned: `no longer allows X,
 * now allows X` is `still allows X, by another rule`.
 */
export function withoutEchoes(phrases: readonly string[]): readonly string[] {
  const all = new Set(phrases)
  return phrases.flatMap((phrase) => {
    const [, when, what] = /^(now|no longer) (.+)$/s.exec(phrase) ?? []
    if (what === undefined || !all.has(`${when === 'now' ? 'no longer' : 'now'} ${what}`)) return [phrase]
    return when === 'now' ? [`still ${what}, by another rule`] : []
  })
}
