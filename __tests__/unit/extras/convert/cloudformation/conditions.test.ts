import { expect, test } from '@jest/globals'
import { readConditions } from '../../../../../src/extras/convert/cloudformation/conditions.ts'
import type { JsonObject } from '../../../../../src/json.ts'

const YES: JsonObject = { 'Fn::Equals': ['a', 'a'] }
const NO: JsonObject = { 'Fn::Equals': ['a', 'b'] }
/** Depends on an attribute of a resource, which nobody knows before it exists. */
const OPEN: JsonObject = { 'Fn::Equals': [{ 'Fn::GetAtt': ['Db', 'Port'] }, 'b'] }

function decided(declared: JsonObject, name = 'C'): boolean | undefined {
  const surroundings = { resources: new Set<string>(), parameters: new Map(), mappings: {}, conditions: undefined }
  return readConditions(declared, surroundings)(name)
}

test.each([
  ['Fn::And', [YES, YES], true],
  ['Fn::And', [YES, NO], false],
  ['Fn::And', [OPEN, NO], false],
  ['Fn::And', [NO, OPEN], false],
  ['Fn::And', [OPEN, YES], undefined],
  ['Fn::Or', [NO, NO], false],
  ['Fn::Or', [NO, YES], true],
  ['Fn::Or', [OPEN, YES], true],
  ['Fn::Or', [YES, OPEN], true],
  ['Fn::Or', [OPEN, NO], undefined],
  ['Fn::Not', [YES], false],
  ['Fn::Not', [NO], true],
  ['Fn::Not', [OPEN], undefined],
])('%s of %j is %s: what is open leaves open only what it decides', (operator, parts, expected) => {
  expect(decided({ C: { [operator]: parts } })).toBe(expected)
})

test('a condition may name others, but not itself', () => {
  expect(decided({ C: { 'Fn::Not': [{ Condition: 'D' }] }, D: NO })).toBe(true)
  expect(decided({ C: { 'Fn::Or': [{ Condition: 'D' }, NO] }, D: { Condition: 'C' } })).toBeUndefined()
  expect(decided({}, 'nobody')).toBeUndefined()
})

test('numbers and texts that look alike are equal, objects are never compared', () => {
  expect(decided({ C: { 'Fn::Equals': [1, '1'] } })).toBe(true)
  expect(decided({ C: { 'Fn::Equals': [{ a: 1 }, { a: 1 }] } })).toBeUndefined()
})
