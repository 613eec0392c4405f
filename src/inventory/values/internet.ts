import { type Addresses, addressesOf, commonTo, EVERY_ADDRESS, sizeOf, without } from './addresses.ts'

/** IPv4 addresses that are not public: private, reserved, for documentation, multicast (RFC 6890, 5771, 1112). */
const NOT_PUBLIC =
  '0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,192.0.0.0/24,192.0.2.0/24,192.168.0.0/16,' +
  '198.18.0.0/15,198.51.100.0/24,203.0.113.0/24,224.0.0.0/3'

/** The public addresses of each family. Of IPv6 only 2000::/3 is routed. */
const FAMILIES: readonly Addresses[] = [
  without(commonTo(EVERY_ADDRESS, addressesOf('0.0.0.0/0')), addressesOf(NOT_PUBLIC)),
  addressesOf('2000::/3'),
]

/**
 * The share of a family's public addresses from which a set counts as the internet: an eighth. Any /3 is that large, however many private
 * networks are in it, and no /4 is. Nobody's customers, offices or partners are an eighth of all addresses.
 */
const SHARE = 8n

/** The share of the public addresses in a set, for IPv4 and IPv6: 0 to 1. */
export function publicShares(addresses: Addresses): readonly number[] {
  return FAMILIES.map((family) => Number((sizeOf(commonTo(addresses, family)) * 1_000_000n) / sizeOf(family)) / 1e6)
}

/** The public ones among some addresses. */
export function publicOf(addresses: Addresses): Addresses {
  return FAMILIES.flatMap((family) => commonTo(addresses, family))
}

/**
 * Whether a change from the addresses `before` to `after` lets the internet in, in one of the two families: it is the internet now, and was
 * not before or has grown by that share. Never true if nothing was added.
 */
export function letsInternetIn(before: Addresses, after: Addresses): boolean {
  return FAMILIES.some((family) => {
    const now = commonTo(after, family)
    const isInternet = (addresses: Addresses) => sizeOf(addresses) * SHARE >= sizeOf(family)
    return isInternet(now) && (!isInternet(commonTo(before, family)) || isInternet(without(now, before)))
  })
}

/** Whether addresses with these shares of the public ones may, taken together, be the internet. */
export function mayBeInternet(shares: readonly (readonly number[])[]): boolean {
  return FAMILIES.some(
    (_, family) => shares.reduce((sum, one) => sum + (one[family] ?? 0), 0) >= 1 / Number(SHARE) - 1e-3,
  )
}
