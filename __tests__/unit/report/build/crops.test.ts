import { expect, test } from '@jest/globals'
import { PNG } from 'pngjs'
import type { Box, Frame } from '../../../../src/picture/decode/frame.ts'
import { partsOf } from '../../../../src/picture/decode/parts.ts'
import type { ExplainedRegion } from '../../../../src/picture/explain/explained-region.ts'
import { cropRegions, MOST_CROPS } from '../../../../src/report/build/crops.ts'

const RED = 0xff0000ff
const BLUE = 0xffff0000

const frame = (colour: number): Frame => ({ width: 400, height: 300, pixels: new Uint32Array(400 * 300).fill(colour) })
const source = (colour: number) => (boxes: readonly Box[]) => partsOf(frame(colour), boxes)

function region(kind: ExplainedRegion['kind'], x: number): ExplainedRegion {
  const box = { x, y: 50, width: 20, height: 20 }
  return { kind, seenIn: 'both', before: box, after: box, changedPixels: 400 - x, isLine: false }
}

test('only what changed is cut out, named after the target and in the order of the list', () => {
  const regions = [region('changed', 10), region('revealed', 60), region('changed', 110), region('moved', 160)]
  const crops = cropRegions(source(RED), source(BLUE), regions, '1-aws-production')
  expect(crops.map(({ file, region }) => [file, region])).toEqual([
    ['1-aws-production-region-1.png', regions[0]],
    ['1-aws-production-region-2.png', regions[2]],
  ])
})

test('a crop is a PNG with the picture before on the left and the one after on the right', () => {
  const [crop] = cropRegions(source(RED), source(BLUE), [region('changed', 100)], 'x')
  const { width, height, data } = PNG.sync.read(Buffer.from(crop?.bytes ?? []))
  const row = Math.floor(height / 2) * width
  const pixel = (x: number) => [...data.subarray((row + x) * 4, (row + x) * 4 + 3)]
  expect(pixel(0)).toEqual([255, 0, 0])
  expect(pixel(width - 1)).toEqual([0, 0, 255])
})

test('there are not too many crops, and the first regions have them', () => {
  const regions = Array.from({ length: MOST_CROPS + 3 }, (_, i) => region('changed', i * 30))
  const crops = cropRegions(source(RED), source(BLUE), regions, 'x')
  expect(crops.map((crop) => crop.region)).toEqual(regions.slice(0, MOST_CROPS))
})

test('where nothing changed there is nothing to cut out', () => {
  expect(cropRegions(source(RED), source(BLUE), [region('moved', 10)], 'x')).toEqual([])
})
