import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { seededChance, shuffled } from '../../../../src/extras/simulator/chance.ts'

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('every uuid is a version 4 one, the same for the same seed and another for another', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const uuid = seededChance(seed).uuid()
      expect(uuid).toMatch(UUID_V4)
      expect(seededChance(seed).uuid()).toBe(uuid)
      expect(seededChance(seed + 1).uuid()).not.toBe(uuid)
    }),
  )
})

test('a thousand ids of one seed are a thousand different ids', () => {
  const chance = seededChance(7)
  expect(new Set(Array.from({ length: 1000 }, () => chance.hex(16))).size).toBe(1000)
})

test('shuffling keeps every item and leaves the list alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
      const before = [...items]
      const mixed = shuffled(items, seededChance(seed))
      expect(items).toEqual(before)
      expect(mixed.sort()).toEqual(before.sort())
    }),
  )
})
