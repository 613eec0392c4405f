import { expect, test } from '@jest/globals'
import { giveBack, takeMemory } from '../../../../src/picture/decode/spare-memory.ts'

const KILOBYTE = 1024

test('memory that was given back is used again, as long as was asked for', () => {
  const first = takeMemory(9 * KILOBYTE)
  giveBack(first)
  const second = takeMemory(7 * KILOBYTE)
  expect(second.buffer).toBe(first.buffer)
  expect(second).toHaveLength(7 * KILOBYTE)
})

test("memory that is in use is nobody else's", () => {
  const [first, second] = [takeMemory(64 * KILOBYTE), takeMemory(64 * KILOBYTE)]
  expect(second.buffer).not.toBe(first.buffer)
})

test('memory given back twice is used once', () => {
  const first = takeMemory(32 * KILOBYTE)
  giveBack(first)
  giveBack(first)
  expect(takeMemory(32 * KILOBYTE).buffer).not.toBe(takeMemory(32 * KILOBYTE).buffer)
})

test('memory of others, such as that which Node shares among small buffers, is left alone', () => {
  const other = new Uint8Array(128 * KILOBYTE)
  giveBack(other)
  expect(takeMemory(128 * KILOBYTE).buffer).not.toBe(other.buffer)
})

test('much larger memory is not spent on little', () => {
  const large = takeMemory(1024 * KILOBYTE)
  giveBack(large)
  expect(takeMemory(256 * KILOBYTE).buffer).not.toBe(large.buffer)
})
