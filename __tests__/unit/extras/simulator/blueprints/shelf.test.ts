import { expect, test } from '@jest/globals'
import { createBlueprint } from '../../../../../src/extras/simulator/blueprints/blueprint.ts'
import { createShelf } from '../../../../../src/extras/simulator/blueprints/shelf.ts'

const blueprint = () => createBlueprint({ data: {} }, { mode: 'read-write' }, new Date(0))

test('a shelf is filled when it is first looked at', () => {
  let filled = 0
  const first = blueprint()
  const shelf = createShelf(() => {
    filled++
    return [first]
  })
  expect(filled).toBe(0)
  expect(shelf.find(first.id.toUpperCase())).toBe(first)
  expect([shelf.all(), filled]).toEqual([[first], 1])
})

test('a full shelf takes no more, and still replaces', () => {
  const kept = Array.from({ length: 10_000 }, blueprint)
  const shelf = createShelf(() => kept)
  expect(() => shelf.put(blueprint())).toThrow('413')
  const [one] = kept
  if (!one) throw new Error('thousands expected')
  shelf.put({ ...one, name: 'New' })
  expect(shelf.find(one.id)?.name).toBe('New')
  shelf.remove(one.id)
  expect(shelf.put(blueprint())).toMatch(/^[0-9a-f]{32}$/)
})
