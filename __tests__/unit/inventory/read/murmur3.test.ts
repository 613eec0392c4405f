import { expect, test } from '@jest/globals'
import { murmur3, regionGroupId } from '../../../../src/inventory/read/murmur3.ts'

test.each([
  ['us-east-1', '1063814395'],
  ['us-west-1', '2788616197'],
  ['us-west-2', '1409783233'],
  ['eu-west-1', '1569488139'],
])("the group of %s has Cloudcraft's id %s", (region, id) => {
  expect(regionGroupId(region)).toBe(id)
})

test.each([
  ['', 0],
  ['test', 0xba6bd213],
  ['Hello, world!', 0xc0363e43],
  ['The quick brown fox jumps over the lazy dog', 0x2e4ff723],
])('the hash of "%s" is the published one', (text, hash) => {
  expect(murmur3(text)).toBe(hash)
})
