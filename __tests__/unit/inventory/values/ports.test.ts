import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isCovered, parsePorts, type Traffic } from '../../../../src/inventory/values/ports.ts'

describe('A port range', () => {
  test.each<[string, number, number]>([
    ['80', 80, 80],
    ['42000-42222', 42000, 42222],
    [' 80 - 90 ', 80, 90],
    ['90-80', 80, 90],
    ['0', 0, 65_535],
    ['', 0, 65_535],
    ['all', 0, 65_535],
    ['-1', 0, 65_535],
    ['0-65535', 0, 65_535],
  ])('%j reaches from %d to %d', (text, from, to) => expect(parsePorts(text)).toEqual({ from, to }))
})

describe('Traffic is covered', () => {
  const range = fc
    .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }), fc.constantFrom('tcp', 'udp', '*'))
    .map(([a, b, protocol]): Traffic => ({ family: 4, protocol, from: Math.min(a, b), to: Math.max(a, b) }))

  test('exactly when each of its ports is', () => {
    fc.assert(
      fc.property(range, fc.array(range, { maxLength: 5 }), (open, already) => {
        const admits = (one: Traffic, port: number) =>
          (one.protocol === '*' || one.protocol === open.protocol) && one.from <= port && port <= one.to
        const ports = Array.from({ length: open.to - open.from + 1 }, (_, i) => open.from + i)
        expect(isCovered(open, already)).toBe(ports.every((port) => already.some((one) => admits(one, port))))
      }),
    )
  })
  test('never by another family', () => {
    const all: Traffic = { family: 4, protocol: '*', from: 0, to: 65_535 }
    expect(isCovered({ ...all, family: 6 }, [all])).toBe(false)
  })
})
