import type { Traffic } from '../../inventory/change.ts'
import { canonicalPorts } from '../../inventory/values/ports.ts'
import { EVERY_PROTOCOL, hasPorts, protocolName } from '../../inventory/values/protocols.ts'
import { type JsonObject, own } from '../../json.ts'
import type { Quote } from './quote.ts'

/** The traffic of a rule, regardless of the sender. */
export function ruleTraffic(rule: JsonObject): Traffic {
  const protocol = protocolName(own(rule, 'protocol'))
  const ports = canonicalPorts(own(rule, 'portRange'))
  return ports === '0' ? { protocol } : { protocol, ports }
}

/** `tcp 5432`, `every udp port`, `every port and protocol`, `icmp`, to follow `on`. Protocol numbers become names. */
export function trafficWords({ protocol, ports }: Traffic, quote: Quote): string {
  const name = protocolName(protocol)
  const isNumber = /^\d+$/.test(name)
  if (name === EVERY_PROTOCOL)
    return ports === undefined ? 'every port and protocol' : `port ${quote(ports)} of every protocol`
  if (ports !== undefined) return quote(`${isNumber ? 'protocol ' : ''}${name} ${ports}`)
  return hasPorts(name) ? `every ${quote(name)} port` : quote(isNumber ? `protocol ${name}` : name)
}

/** With more than this, the rest are counted. */
const MAX_TRAFFIC = 4

/** Several of them: `tcp 22, tcp 443 and udp 53`. */
export function trafficList(traffic: readonly Traffic[], quote: Quote): string {
  const shown = traffic.length > MAX_TRAFFIC ? traffic.slice(0, MAX_TRAFFIC - 1) : traffic
  const rest = traffic.length - shown.length
  return inWords([...shown.map((one) => trafficWords(one, quote)), ...(rest > 0 ? [`${rest} more`] : [])])
}

/** `a, b and c`. */
export function inWords(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ')
}
