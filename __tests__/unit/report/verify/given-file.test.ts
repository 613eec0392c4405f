import { expect, test } from '@jest/globals'
import { parsed } from '../../../../src/report/verify/given-file.ts'

test.each([
  ['{\n  "a": 1\n}\n', { a: 1 }],
  ['{"a":1}', 'report.json, line 1: changed since it was written'],
  ['[]\n', 'report.json is not a report'],
  ['root:x:0:0:secret', 'report.json is not JSON'],
])('a file that holds %j is told without quoting it', (text, told) => {
  expect(parsed('report.json', Buffer.from(text))).toEqual(told)
})
