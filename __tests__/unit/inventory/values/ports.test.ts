import { describe, expect, test } from '@jest/globals'
import { canonicalPorts, isEveryPort, parsePorts } from '../../../../src/inventory/values/ports.ts'

describe('A port range', () => {
  test.each<[string | number, number, number]>([
    ['80', 80, 80],
    [80, 80, 80],
    ['42000-42222', 42000, 42222],
    [' 80 - 90 ', 80, 90],
    ['90-80', 80, 90],
    ['0-0', 0, 0],
    ['0', 0, 65_535],
    ['', 0, 65_535],
    ['all', 0, 65_535],
    ['Any', 0, 65_535],
    ['*', 0, 65_535],
    ['-1', 0, 65_535],
    ['0-65535', 0, 65_535],
  ])('%j reaches from %d to %d', (text, from, to) => expect(parsePorts(text)).toEqual({ ranges: [{ from, to }] }))

  test('may be several', () => {
    expect(parsePorts('80, 8000-8010')).toEqual({
      ranges: [
        { from: 80, to: 80 },
        { from: 8000, to: 8010 },
      ],
    })
  })
  test.each(['80;443', 'http', '70000', '80-70000', '1-2-3'])(
    '%j is not read as something that it does not say',
    (text) => {
      expect(parsePorts(text)).toEqual({ unreadable: text })
      expect(isEveryPort(parsePorts(text))).toBe(false)
    },
  )
  test('has one spelling', () => {
    expect(['0-65535', 'all', '', undefined, null].map(canonicalPorts)).toEqual(['0', '0', '0', '0', '0'])
    expect([' 90 - 80 ', '80, 443', '80;443'].map(canonicalPorts)).toEqual(['80-90', '80,443', '80;443'])
  })
})
