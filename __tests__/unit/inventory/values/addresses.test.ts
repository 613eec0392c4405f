import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type Addresses,
  addressesOf,
  canonicalBlock,
  commonTo,
  EVERY_ADDRESS,
  sizeOf,
  unionOf,
  without,
} from '../../../../src/inventory/values/addresses.ts'
import { letsInternetIn, publicShares } from '../../../../src/inventory/values/internet.ts'

describe('Addresses', () => {
  test.each<[string, bigint]>([
    ['0.0.0.0/0', 2n ** 32n],
    ['::/0', 2n ** 128n],
    ['0:0:0:0:0:0:0:0/0', 2n ** 128n],
    ['203.0.113.9', 1n],
    ['203.0.113.9/32', 1n],
    ['10.1.2.3/8', 2n ** 24n],
    ['10.0.0.0/8, 10.0.0.0/9,192.168.0.0/16', 2n ** 24n + 2n ** 16n],
    ['0.0.0.0/1,128.0.0.0/1', 2n ** 32n],
    ['*', 2n ** 32n + 2n ** 128n],
    ['Any', 2n ** 32n + 2n ** 128n],
    ['Internet', 2n ** 32n + 2n ** 128n],
    ['VirtualNetwork', 0n],
    ['sg-0123456789abcdef0', 0n],
    ['pl-0123456789abcdef0', 0n],
    ['', 0n],
    ['1', 0n],
    ['010.0.0.0/8', 0n],
    ['10.0.0.0/33', 0n],
    ['10.0.0.0/-1', 0n],
    ['10.0.0.0/8/8', 0n],
    ['fe80::1%eth0', 0n],
  ])('of %j are %d', (target, size) => expect(sizeOf(addressesOf(target))).toBe(size))

  test.each<[string, string | undefined]>([
    ['10.1.2.3/8', '10.0.0.0/8'],
    ['10.1.2.3/12', '10.0.0.0/12'],
    ['203.0.113.9', '203.0.113.9/32'],
    ['0:0:0:0:0:0:0:0/0', '::/0'],
    ['2001:DB8::1', '2001:db8::1/128'],
    ['pl-1', undefined],
  ])('%j is written as %j', (text, canonical) => expect(canonicalBlock(text)).toBe(canonical))
})

describe('Sets of addresses', () => {
  const block = fc
    .tuple(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 2, max: 6 }))
    .map(([top, length]) => `${top << 2}.0.0.0/${length}`)
  const set = fc.array(block, { maxLength: 5 }).map((blocks) => addressesOf(blocks.join(',')))
  const has = (addresses: Addresses, point: bigint) => addresses.some(({ from, to }) => from <= point && point <= to)
  const points = Array.from({ length: 64 }, (_, i) => BigInt(i) * 2n ** 26n + 5n)

  test('are united, shared and taken away address by address', () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        for (const point of points) {
          expect(has(unionOf(a, b), point)).toBe(has(a, point) || has(b, point))
          expect(has(commonTo(a, b), point)).toBe(has(a, point) && has(b, point))
          expect(has(without(a, b), point)).toBe(has(a, point) && !has(b, point))
        }
        expect(unionOf(a, b)).toEqual(unionOf(b, a))
        expect(unionOf(without(a, b), commonTo(a, b))).toEqual(a)
      }),
    )
  })
  test('that are everything have nothing outside', () => {
    expect(without(EVERY_ADDRESS, EVERY_ADDRESS)).toEqual([])
    expect(without(EVERY_ADDRESS, addressesOf('0.0.0.0/0'))).toEqual(addressesOf('::/0'))
  })
})

describe('The internet', () => {
  const lets = (before: string, after: string) => letsInternetIn(addressesOf(before), addressesOf(after))
  test.each<[string, string, string, boolean]>([
    ['is all of IPv4', '', '0.0.0.0/0', true],
    ['is all routed IPv6', '', '2000::/3', true],
    ['is half of it', '', '128.0.0.0/1', true],
    ['is the other half', '0.0.0.0/1', '0.0.0.0/1,128.0.0.0/1', true],
    ['is a /3 of public addresses', '', '32.0.0.0/3', true],
    ['is a /3 with private networks in it', '', '0.0.0.0/3', true],
    ['is many blocks', '', '16.0.0.0/4,32.0.0.0/4', true],
    ['is the last piece that makes an eighth', '16.0.0.0/4', '16.0.0.0/4,32.0.0.0/4', true],
    ['is what is added to another family', '0.0.0.0/0', '0.0.0.0/0,::/0', true],
    ['is no /4', '', '16.0.0.0/4', false],
    ['is nobody private', '', '10.0.0.0/8,172.16.0.0/12,192.168.0.0/16', false],
    ['is nobody in multicast', '', '224.0.0.0/3', false],
    ['is nobody in unrouted IPv6', '', '8000::/1', false],
    ['is nothing that was there', '0.0.0.0/0', '0.0.0.0/1,128.0.0.0/1', false],
    ['is nothing that became less', '0.0.0.0/0', '0.0.0.0/1', false],
    ['is no office besides it', '0.0.0.0/1', '0.0.0.0/1,203.0.113.0/24', false],
  ])('%s', (_what, before, after, expected) => expect(lets(before, after)).toBe(expected))

  test('is measured in shares of the public addresses', () => {
    expect(publicShares(addressesOf('0.0.0.0/0'))).toEqual([1, 0])
    expect(publicShares(addressesOf('2000::/4'))).toEqual([0, 0.5])
  })
})
