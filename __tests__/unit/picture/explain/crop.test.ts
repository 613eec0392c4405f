import { describe, expect, test } from '@jest/globals'
import { PNG } from 'pngjs'
import type { Box, Frame } from '../../../../src/picture/decode/frame.ts'
import { partsOf } from '../../../../src/picture/decode/parts.ts'
import { areaShown, crop as cropOf } from '../../../../src/picture/explain/crop.ts'

function frameOf(width: number, height: number, colour: number): Frame {
  return { width, height, pixels: new Uint32Array(width * height).fill(colour) }
}

const [RED, BLUE] = [0xff0000ff, 0xffff0000]

function crop(before: Frame, after: Frame, region: { before: Box; after: Box }) {
  const boxes = [region.before, region.after]
  const sides = [before, after].flatMap((frame, i) => {
    const box = boxes[i] ?? region.after
    return partsOf(frame, [areaShown(box, boxes)]).map((part) => ({ part, box }))
  })
  const { width, height, data } = PNG.sync.read(Buffer.from(cropOf(sides)))
  const pixel = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)]
  return { width, height, pixel }
}

describe('a region before beside after', () => {
  test('is enlarged by a whole factor when it is small', () => {
    const box = { x: 100, y: 100, width: 10, height: 10 }
    const { width, height, pixel } = crop(frameOf(300, 300, RED), frameOf(300, 300, BLUE), { before: box, after: box })
    expect([width, height]).toEqual([2 * 4 * 58 + 16, 4 * 58])
    expect(pixel(0, 0)).toEqual([255, 0, 0])
    expect(pixel(width - 1, height - 1)).toEqual([0, 0, 255])
    expect(pixel(4 * 58 + 8, 10)).toEqual([208, 215, 222])
  })

  test('is enlarged four times at most, however small it is', () => {
    const box = { x: 100, y: 100, width: 1, height: 1 }
    const { width, height } = crop(frameOf(300, 300, RED), frameOf(300, 300, BLUE), { before: box, after: box })
    expect([width, height]).toEqual([2 * 4 * 49 + 16, 4 * 49])
  })

  test('is reduced to at most 1200 pixels, whatever its size, and keeps its colours', () => {
    const box = { x: 0, y: 0, width: 4000, height: 900 }
    const { width, height, pixel } = crop(frameOf(4000, 900, RED), frameOf(4000, 900, BLUE), {
      before: box,
      after: box,
    })
    expect(width).toBeLessThanOrEqual(1200)
    expect(height).toBeLessThanOrEqual(1200)
    expect(pixel(Math.round(width / 4), Math.round(height / 2))).toEqual([255, 0, 0])
    expect(pixel(Math.round((width * 3) / 4), Math.round(height / 2))).toEqual([0, 0, 255])
  })

  test('is taken from its own place in each picture, in the middle of each part', () => {
    const before = frameOf(400, 400, 0xffffffff)
    const after = frameOf(400, 400, 0xffffffff)
    before.pixels[50 * 400 + 60] = RED
    after.pixels[310 * 400 + 320] = BLUE
    const region = { before: { x: 60, y: 50, width: 1, height: 1 }, after: { x: 320, y: 310, width: 1, height: 1 } }
    const { width, height, pixel } = crop(before, after, region)
    const part = (width - 16) / 2
    expect(pixel(Math.floor(part / 2), Math.floor(height / 2))).toEqual([255, 0, 0])
    expect(pixel(part + 16 + Math.floor(part / 2), Math.floor(height / 2))).toEqual([0, 0, 255])
  })

  test('is white where it reaches beyond the picture', () => {
    const box = { x: -500, y: -500, width: 5, height: 5 }
    const { pixel } = crop(frameOf(1, 1, RED), frameOf(1, 1, BLUE), { before: box, after: box })
    expect(pixel(3, 3)).toEqual([255, 255, 255])
  })
})
