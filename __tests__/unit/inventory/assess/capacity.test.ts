import { expect, test } from '@jest/globals'
import { lowersCapacity } from '../../../../src/inventory/assess/capacity.ts'

test.each([
  ['instanceSize', 'xlarge', 'large', true],
  ['instanceSize', 'large', 'xlarge', false],
  ['instanceSize', '12xlarge', '2xlarge', true],
  ['instanceSize', 'metal', 'large', false],
  ['multiAZ', true, false, true],
  ['multiAZ', 'true', 'false', true],
  ['multiAZ', false, true, false],
  ['memory', 1024, 512, true],
  ['memory', '512', 1024, false],
  ['nodeCount', 3, 2, true],
  ['engine', 'b', 'a', false],
  ['memory', 512, undefined, false],
])('%s from %j to %j lowers capacity: %j', (path, before, after, lowers) => {
  const change = { path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
  expect(lowersCapacity([change])).toBe(lowers)
})
