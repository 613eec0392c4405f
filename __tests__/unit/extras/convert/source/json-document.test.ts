import { expect, test } from '@jest/globals'
import { parseJsonDocument } from '../../../../../src/extras/convert/source/json-document.ts'

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

test('300 levels are read, one more is refused', () => {
  expect(parseJsonDocument('x', nested(300))).toHaveLength(1)
  expect(() => parseJsonDocument('x', nested(301))).toThrow(expect.objectContaining({ code: 'CONVERT_TOO_DEEP' }))
})

test('a syntax error names its place and quotes nothing', () => {
  const text = '{"password": "hunter2" oops}'
  expect(() => parseJsonDocument('x', text)).toThrow(/not valid JSON \(at (line|position) /)
  expect(() => parseJsonDocument('x', text)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
  )
})
