import { expect, test } from '@jest/globals'
import { placeLegends } from '../../../../src/drawing/isometric/legends.ts'

const outline = { id: 'net', name: 'main', rect: { minX: 0, minY: 0, maxX: 10, maxY: 10 } }

test('a name stands at the front edge of its outline, at the right one where that is taken, and behind only where both are', () => {
  const front = { minX: -1, minY: 9, maxX: 11, maxY: 11 }
  const right = { minX: 9, minY: -1, maxX: 11, maxY: 11 }
  const placed = (taken: readonly (typeof front)[]) => placeLegends([outline], taken).get('net')
  expect(placed([])).toMatchObject({ direction: 'down', at: { y: expect.closeTo(9.83, 1) } })
  expect(placed([front])).toMatchObject({ direction: 'right', at: { x: expect.closeTo(9.83, 1) } })
  expect(placed([front, right])).toMatchObject({ direction: 'down', at: { y: expect.closeTo(-0.17, 1) } })
})
