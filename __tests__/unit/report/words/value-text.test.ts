import { expect, test } from '@jest/globals'
import { valueText } from '../../../../src/report/words/value-text.ts'

test.each([
  [{ a: 1 }, '{"a":1}'],
  [['a', 1, null], '["a",1,null]'],
  ['text', 'text'],
  ['', ''],
  [undefined, ''],
])('%j is written %s', (value, text) => {
  expect(valueText(value)).toBe(text)
})
