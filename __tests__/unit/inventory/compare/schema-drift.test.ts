import { describe, expect, test } from '@jest/globals'
import { diffOf, resource } from '../inventories.ts'

const side = (count: number, properties: (i: number) => object) =>
  [Array.from({ length: count }, (_, i) => resource('lambda', `f${i}`, { ...properties(i) }))] as const
const nothing = () => ({})

describe('A field on all of a type, new with one value', () => {
  test.each<[string, unknown]>([
    ['a text', 'x'],
    ['a number', 0],
    ['an object', { mode: 'strict' }],
    ['an empty list', []],
  ])('that is %s is a note, whether it came or went', (_what, value) => {
    for (const [before, after] of [
      [nothing, () => ({ tracing: value })],
      [() => ({ tracing: value }), nothing],
    ] as const) {
      const diff = diffOf(side(3, before), side(3, after))
      expect(diff.changes).toEqual([])
      expect(diff.unchanged).toBe(3)
      expect(diff.warnings).toMatchObject([{ code: 'schema-drift', type: 'lambda' }])
      expect(diff.warnings[0]?.text).toContain('tracing')
    }
  })
  test('spelled in two ways is still one value', () => {
    expect(
      diffOf(
        side(3, nothing),
        side(3, (i) => ({ tracing: i === 0 ? '5' : 5 })),
      ).changes,
    ).toEqual([])
  })
})

describe('Is a change like any other', () => {
  test.each<[string, number, (i: number) => object, (i: number) => object]>([
    ['when there are only two', 2, nothing, () => ({ tracing: 'x' })],
    ['when one does not have it', 4, nothing, (i) => (i === 0 ? {} : { tracing: 'x' })],
    ['when one has another value', 4, nothing, (i) => ({ tracing: i === 0 ? 'y' : 'x' })],
    ['when it was there before', 3, () => ({ tracing: 'w' }), () => ({ tracing: 'x' })],
    ['when it is a name', 3, nothing, () => ({ name: 'x' })],
    ['when it is a rule', 3, () => ({ inboundRules: [] }), () => ({ inboundRules: [{ protocol: 'tcp' }] })],
  ])('%s', (_what, count, before, after) => {
    const diff = diffOf(side(count, before), side(count, after))
    expect(diff.changes.length).toBeGreaterThan(1)
    expect(diff.warnings).toEqual([])
  })
})
