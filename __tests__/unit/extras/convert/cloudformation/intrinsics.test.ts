import { expect, test } from '@jest/globals'
import { resolve } from '../../../../../src/extras/convert/cloudformation/intrinsics.ts'
import type { Json } from '../../../../../src/json.ts'

const evaluate = (value: Json, parameters: Readonly<Record<string, Json>> = {}) =>
  resolve(value, {
    ...{ resources: new Set<string>(), parameters: new Map(Object.entries(parameters)), mappings: {} },
    conditions: undefined,
  })

test('text grows to 100 000 characters and no further, joined or substituted', () => {
  const half = 'x'.repeat(50_000)
  expect(evaluate({ 'Fn::Join': ['', [half, half]] })).toBe(half + half)
  expect(evaluate({ 'Fn::Join': ['', [half, half, '!']] })).toBeUndefined()
  expect(evaluate({ 'Fn::Sub': '${A}${A}' }, { A: half })).toBe(half + half)
  expect(evaluate({ 'Fn::Sub': '${A}${A}!' }, { A: half })).toBeUndefined()
})

test('a substitution is unknown with one unknown part, and keeps what is escaped', () => {
  expect(evaluate({ 'Fn::Sub': '${A}-${!B}' }, { A: 'a' })).toBe('a-${B}')
  expect(evaluate({ 'Fn::Sub': '${A}-${B}' }, { A: 'a' })).toBeUndefined()
})
