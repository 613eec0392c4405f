import ipaddr from 'ipaddr.js'

/**
 * Addresses as ranges on one number line, both ends included: IPv4 from 0, IPv6 right after it. Sorted, and with a gap between any two
 * ranges, so that equal sets are equal lists.
 */
export type Addresses = readonly Range[]

interface Range {
  readonly from: bigint
  readonly to: bigint
}

/** Where IPv6 begins on the line. */
const V6 = 2n ** 32n

export const NO_ADDRESS: Addresses = []
export const EVERY_ADDRESS: Addresses = [{ from: 0n, to: V6 + 2n ** 128n - 1n }]

/**
 * What Azure writes for any source, and its service tag for everything outside the network. Other tags do not represent a part of the
 * internet.
 */
const ANYWHERE = new Set(['*', 'any', 'internet'])

/**
 * The addresses in a rule's target: `10.0.0.0/8`, `::/0`, `203.0.113.9`, `*`, or several separated by commas. Empty for a target without
 * addresses: a security group, a prefix list, a service tag.
 */
export function addressesOf(target: string): Addresses {
  return target.split(',').reduce<Addresses>((all, one) => unionOf(all, blockOf(one.trim()) ?? NO_ADDRESS), NO_ADDRESS)
}

/** The shortest way to write an address or a block: `10.0.0.0/8` for `10.1.2.3/8`. Undefined for anything else. */
export function canonicalBlock(text: string): string | undefined {
  const block = parsed(text.trim())
  if (block === undefined) return undefined
  const { bytes, length } = block
  const kept = bytes.map((byte, i) => byte & (0xff << (8 - Math.min(8, Math.max(0, length - 8 * i)))) & 0xff)
  return `${ipaddr.fromByteArray(kept).toString()}/${length}`
}

function blockOf(text: string): Addresses | undefined {
  if (ANYWHERE.has(text.toLowerCase())) return EVERY_ADDRESS
  const block = parsed(text)
  if (block === undefined) return undefined
  const { bytes, length } = block
  const size = 2n ** BigInt(8 * bytes.length - length)
  const address = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
  const from = (address / size) * size + (bytes.length === 4 ? 0n : V6)
  return [{ from, to: from + size - 1n }]
}

/** Four or sixteen bytes, and how many of their bits count. The parser alone would also accept `1` and octal numbers as addresses. */
function parsed(text: string): { readonly bytes: number[]; readonly length: number } | undefined {
  const [address = '', prefix, ...rest] = text.split('/')
  if (rest.length > 0 || address.includes('%')) return undefined
  const isAddress =
    ipaddr.IPv4.isValidFourPartDecimal(address) || (address.includes(':') && ipaddr.IPv6.isValid(address))
  if (!isAddress) return undefined
  const bytes = ipaddr.parse(address).toByteArray()
  const length = prefix === undefined ? 8 * bytes.length : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN
  return length <= 8 * bytes.length ? { bytes, length } : undefined
}

/** What is in at least one of the two. */
export function unionOf(a: Addresses, b: Addresses): Addresses {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const merged: { from: bigint; to: bigint }[] = []
  for (const { from, to } of [...a, ...b].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = merged.at(-1)
    if (last === undefined || from > last.to + 1n) merged.push({ from, to })
    else if (to > last.to) last.to = to
  }
  return merged
}

/** What is in both. */
export function commonTo(a: Addresses, b: Addresses): Addresses {
  const common: Range[] = []
  for (let i = 0, j = 0; ; ) {
    const [one, other] = [a[i], b[j]]
    if (one === undefined || other === undefined) return common
    const from = one.from > other.from ? one.from : other.from
    const to = one.to < other.to ? one.to : other.to
    if (from <= to) common.push({ from, to })
    if (one.to < other.to) i++
    else j++
  }
}

/** What is in the first and not in the second. */
export function without(a: Addresses, b: Addresses): Addresses {
  if (a.length === 0 || b.length === 0) return a
  return commonTo(a, complementOf(b))
}

function complementOf(addresses: Addresses): Addresses {
  const rest: Range[] = []
  let next = 0n
  for (const { from, to } of addresses) {
    if (from > next) rest.push({ from: next, to: from - 1n })
    next = to + 1n
  }
  const end = V6 + 2n ** 128n - 1n
  return next > end ? rest : [...rest, { from: next, to: end }]
}

/** How many addresses these are. */
export function sizeOf(addresses: Addresses): bigint {
  return addresses.reduce((sum, { from, to }) => sum + (to - from + 1n), 0n)
}
