import { expect, test } from '@jest/globals'
import { zoomBetween } from '../../../../src/picture/explain/zoom.ts'
import { listsOf, moved, rectangle, scaled } from '../flat-region-lists.ts'

/** Twenty blocks of five colours and several sizes. */
const BLOCKS = Array.from({ length: 20 }, (_, i) =>
  rectangle((i % 5) * 190 + i * 3, Math.floor(i / 5) * 210 + i, 40 + (i % 7) * 9, 30 + (i % 4) * 11, i % 5),
)

test.each([1, 0.8, 0.93, 1.07, 1.5, 2.2])(
  'a picture drawn %d times as large is known to be, to a tenth of a per cent',
  (by) => {
    const after = BLOCKS.map((region) => moved(scaled(region, by), 31, -17))
    const zoom = zoomBetween(listsOf(BLOCKS, after)) ?? 0
    expect(Math.abs(zoom / by - 1)).toBeLessThan(0.001)
  },
)

test('blocks that are gone or new do not disturb it', () => {
  const after = [...BLOCKS.slice(3).map((region) => scaled(region, 1.2)), rectangle(700, 30, 77, 55, 1)]
  expect(Math.abs((zoomBetween(listsOf(BLOCKS, after)) ?? 0) / 1.2 - 1)).toBeLessThan(0.002)
})

test('there is no telling without a colour in common, and from nothing', () => {
  const after = BLOCKS.map((region) => ({ ...region, colour: region.colour + 10 }))
  expect(zoomBetween(listsOf(BLOCKS, after))).toBeUndefined()
  expect(zoomBetween(listsOf([], []))).toBeUndefined()
})

test.each([4, 0.25])('%d times as large is another picture', (by) => {
  // One size and colour of block, so that no two of different sizes can be mistaken for each other.
  const before = BLOCKS.map((region, i) => rectangle(region.left, region.top, 48, 48, i))
  expect(
    zoomBetween(
      listsOf(
        before,
        before.map((region) => scaled(region, 2)),
      ),
    ),
  ).toBeCloseTo(2, 2)
  expect(
    zoomBetween(
      listsOf(
        before,
        before.map((region) => scaled(region, by)),
      ),
    ),
  ).toBeUndefined()
})

test('regions near each other say nothing, even if there are many', () => {
  const far = Array.from({ length: 2 }, (_, i) => rectangle(i * 900, i * 500, 40, 40, i))
  const near = Array.from({ length: 36 }, (_, i) =>
    rectangle(600 + (i % 6) * 10, 200 + Math.floor(i / 6) * 10, 8, 8, 10 + i),
  )
  const spread = near.map((region) => moved(region, (region.left - 625) * 0.04, (region.top - 225) * 0.04))
  expect(zoomBetween(listsOf([...far, ...near], [...far, ...spread]))).toBeCloseTo(1, 2)
})
