import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isNestedTooDeeply } from '../../../src/cloudcraft/nesting.ts'

const deep = (json: string) => isNestedTooDeeply(new TextEncoder().encode(json))

describe('nesting', () => {
  test('of any depth that a diagram has is taken', () => {
    expect(deep('['.repeat(500) + ']'.repeat(500))).toBe(false)
    expect(deep('[{}],'.repeat(10_000))).toBe(false)
  })

  test.each(['[', '{"a":', '[{"b":'])('of %s without end is found', (open) => {
    expect(deep(open.repeat(501))).toBe(true)
  })

  test('inside strings is none', () => {
    expect(deep(JSON.stringify({ text: `\\"${'['.repeat(2000)}"` }))).toBe(false)
    expect(deep(`"\\"${'['.repeat(2000)}`)).toBe(false)
  })

  test('of ordinary JSON never is too deep', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 20 }), (json) => !deep(json)))
  })
})
