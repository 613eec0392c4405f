import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { documentIds, ownId } from '../../../../../src/drawing/difference/blueprint/ids.ts'

test('a component keeps its id, and of two the one that is there after', () => {
  const ids = documentIds(['b0:sg-1', 'a0:sg-1', 'c:region', 'b0:old'].map(ownId))
  expect(Object.fromEntries(ids)).toEqual({
    'a0:sg-1': 'sg-1',
    'b0:sg-1': 'sg-1-2',
    'c:region': 'region',
    'b0:old': 'old',
  })
})

test('what is not an id becomes one', () => {
  const ids = [
    ...documentIds([ownId('a0:'), ownId('a1:'), ownId(`a0:${'x'.repeat(9999)}`), ownId('a0:\u202Eevil\n')]).values(),
  ]
  expect(ids).toEqual(['component', 'x'.repeat(200), 'evil', 'component-2'])
})

test('ids are unique and do not depend on the order of the names', () => {
  const names = fc.array(
    fc.tuple(fc.constantFrom('a0', 'a1', 'b0', 'c', 'w'), fc.constantFrom('', 'x', 'x-2', 'x-3', 'y')),
  )
  fc.assert(
    fc.property(names, (list) => {
      const wishes = list.map(([side, id]) => ownId(`${side}:${id}`))
      const ids = documentIds(wishes)
      expect(new Set(ids.values()).size).toBe(ids.size)
      expect([...documentIds(wishes.toReversed())].toSorted()).toEqual([...ids].toSorted())
    }),
  )
})
