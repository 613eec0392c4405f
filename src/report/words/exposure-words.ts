import type { Change, Exposure, Traffic } from '../../inventory/change.ts'
import { isObject, own } from '../../json.ts'
import { MAX_PHRASES } from './configuration.ts'
import type { Quote } from './quote.ts'
import { inWords, ruleTraffic, trafficList, trafficWords } from './traffic-words.ts'
import { nameOf, plural, typeName } from './type-names.ts'

/**
 * What is newly open, to end the sentence about a change: `, newly reachable from the internet on tcp 5432 through security group web`. Of
 * a firewall, who is behind it: `; RDS instance orders is newly reachable from the internet on tcp 5432`. Empty if nothing is, or if the
 * sentence already says it.
 */
export function exposureSuffix(change: Change, quote: Quote): string {
  const { exposure } = change
  if (exposure === undefined) return ''
  const traffic = trafficList(exposure.traffic, quote)
  const isSaid = saysTraffic(change, exposure)
  const on = traffic === '' || isSaid ? '' : ` on ${traffic}`
  const behind = behindWords(exposure, quote)
  if (behind !== undefined) return `; ${behind} newly reachable from the internet${on}`
  if (isSaid) return ''
  if (!isOfResource(change, exposure)) return `; newly open to the internet${on}`
  return `, newly reachable from the internet${on}${throughWords(exposure, quote)}`
}

/** Firewalls themselves are not reached through anything, and have no field that declares them public. */
function isOfResource(change: Change, { through, traffic }: Exposure): boolean {
  return through !== undefined || traffic.length === 0 || 'member' in change
}

/** Whether the fields of a change already say what is open: rules that allow just that, or a field that declares it public. */
function saysTraffic(change: Change, { traffic }: Exposure): boolean {
  if (change.kind !== 'changed' || change.fields.length > MAX_PHRASES) return false
  const admitted = change.fields.flatMap(({ path, after }) =>
    path !== 'inboundRules' || !isObject(after) || own(after, 'access') === 'deny' ? [] : [textOf(ruleTraffic(after))],
  )
  return traffic.every((one) => admitted.includes(textOf(one)))
}

function textOf(traffic: Traffic): string {
  return trafficWords(traffic, (text) => text)
}

/** With more than this, the rest are counted. */
const MAX_NAMED = 3

function behindWords({ behind = [], behindCount = behind.length }: Exposure, quote: Quote): string | undefined {
  if (behind.length === 0) return undefined
  const shown = behind.slice(0, MAX_NAMED)
  // A foreign report may count fewer than it lists.
  const rest = Math.max(behindCount, behind.length) - shown.length
  const [type, ...others] = new Set(shown.map((one) => one.type))
  const isOneType = type !== undefined && others.length === 0 && shown.length > 1
  const names = shown.map((one) => (isOneType ? quote(one.name) : nameOf(one, quote)))
  const list = inWords([...names, ...(rest > 0 ? [`${rest} more`] : [])])
  return `${isOneType ? `${plural(typeName(type))} ` : ''}${list} ${shown.length + rest === 1 ? 'is' : 'are'}`
}

function throughWords({ through = [] }: Exposure, quote: Quote): string {
  return through.length === 0 ? '' : ` through ${inWords(through.map((one) => nameOf(one, quote)))}`
}
