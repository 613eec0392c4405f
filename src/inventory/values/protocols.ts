import type { Json } from '../../json.ts'

/** What documents write for every protocol: AWS `-1` and `all`, Azure `*` and `Any`. */
export const EVERY_PROTOCOL = '-1'
const EVERY = new Set(['', '*', 'all', 'any', EVERY_PROTOCOL])

/** Names for the numbers that network ACLs use (IANA), and other names for them. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['1', 'icmp'],
  ['2', 'igmp'],
  ['4', 'ipip'],
  ['6', 'tcp'],
  ['17', 'udp'],
  ['41', 'ipv6'],
  ['47', 'gre'],
  ['50', 'esp'],
  ['51', 'ah'],
  ['58', 'icmpv6'],
  ['icmp6', 'icmpv6'],
  ['ipv6-icmp', 'icmpv6'],
  ['132', 'sctp'],
])

/** One name for all notations of a protocol: `tcp` for `6` and `TCP`, `-1` for all. A protocol without a name keeps its number. */
export function protocolName(protocol: Json | undefined): string {
  const text = typeof protocol === 'string' || typeof protocol === 'number' ? String(protocol).trim().toLowerCase() : ''
  return EVERY.has(text) ? EVERY_PROTOCOL : (NAMES.get(text) ?? text)
}

/** Whether a protocol has ports. Others have message types, or nothing similar. */
export function hasPorts(protocol: string): boolean {
  return protocol === 'tcp' || protocol === 'udp' || protocol === 'sctp'
}
