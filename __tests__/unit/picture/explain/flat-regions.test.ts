import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Frame } from '../../../../src/picture/decode/frame.ts'
import { ColourClasses } from '../../../../src/picture/explain/colour-classes.ts'
import { flatRegions } from '../../../../src/picture/explain/flat-regions.ts'

const WHITE = 0xffffffff
const COLOURS: Readonly<Record<string, number>> = { '.': WHITE, r: 0xff0000ff, g: 0xff00ff00, b: 0xffff0000 }

/** A picture from rows of letters, each pixel of it `times` pixels wide and high. */
function pictureOf(rows: readonly string[], times = 1): Frame {
  const [width, height] = [(rows[0] ?? '').length * times, rows.length * times]
  const pixels = Uint32Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)]
    return COLOURS[rows[Math.floor(y / times)]?.[Math.floor(x / times)] ?? '.'] ?? WHITE
  })
  return { width, height, pixels }
}

const find = (frame: Frame) => {
  const classes = new ColourClasses([frame])
  return flatRegions(frame, { classes, background: WHITE | 0, stretchesOf: () => [0, frame.width] })
}

const STAIRS = ['......', '.rr...', '..rr..', '.rrr..', '......']

describe('areas of one colour', () => {
  test('are measured: area, box, and centre of gravity', () => {
    const { regions } = find(pictureOf(['......', '.rrr..', '.rrr..', '......'], 4))
    expect(regions).toHaveLength(1)
    expect(regions[0]).toMatchObject({
      area: 96,
      left: 4,
      top: 4,
      width: 12,
      height: 8,
      x: 10,
      y: 8,
      colour: 0xff0000ff | 0,
    })
  })

  test('hang together over rows, and are parted where they touch at a corner only', () => {
    expect(find(pictureOf(['rr..', '.rr.', '..rr'], 8)).regions).toHaveLength(1)
    expect(find(pictureOf(['r.', '.r'], 8)).regions).toHaveLength(2)
  })

  test('that meet further down are one: a U', () => {
    const { regions } = find(pictureOf(['r.r', 'r.r', 'rrr'], 5))
    expect(regions.map(({ area }) => area)).toEqual([7 * 25])
  })

  test('of different colours are parted, and the background is none', () => {
    const { regions } = find(pictureOf(['rrgg', 'rrgg', '....'], 4))
    expect(regions.map(({ colour }) => colour >>> 0)).toEqual([0xff0000ff, 0xff00ff00])
  })

  test('too small to tell anything are left out', () => {
    expect(find(pictureOf(['r'], 4)).regions).toHaveLength(0)
    expect(find(pictureOf(['r'], 5)).regions).toHaveLength(1)
  })
})

describe('the shape of a region', () => {
  const shapeOf = (rows: readonly string[]) => find(pictureOf(rows, 4)).regions[0]?.shape

  test('is the same wherever the region is, whatever its colour', () => {
    const elsewhere = ['.......', '.......', ...STAIRS.map((row) => `.${row}`)].map((row) => row.replaceAll('r', 'b'))
    expect(shapeOf(elsewhere)).toBe(shapeOf(STAIRS))
  })

  test('is another one for the mirror image, of the same area', () => {
    expect(shapeOf(STAIRS.map((row) => [...row].reverse().join('')))).not.toBe(shapeOf(STAIRS))
  })
})

test('every pixel is background, or in exactly one run of a region, or loose', () => {
  const width = 24
  const colour = fc.constantFrom(WHITE, WHITE, 0xff0000ff, 0xff00ff00)
  // Stretched, or hardly anything would be large enough to be a region.
  const row = fc
    .array(colour, { minLength: 4, maxLength: 4 })
    .map((few) => few.flatMap((pixel) => Array(6).fill(pixel)))
  const noise = fc.array(colour, { minLength: width, maxLength: width })
  const rows = fc.array(fc.oneof({ weight: 3, arbitrary: row }, noise), { minLength: 1, maxLength: 24 })
  fc.assert(
    fc.property(rows, (lines) => {
      const frame = { width, height: lines.length, pixels: Uint32Array.from(lines.flat()) }
      const { regions, eachRun, eachLoose } = find(frame)
      const seen = new Uint8Array(frame.pixels.length)
      const areas = regions.map(() => 0)
      const mark = (from: number, to: number) => {
        for (let at = from; at < to; at++) seen[at] = (seen[at] ?? 0) + 1
      }
      eachRun((index, from, length) => {
        areas[index] = (areas[index] ?? 0) + length
        for (let at = from; at < from + length; at++) expect(frame.pixels[at]).toBe((regions[index]?.colour ?? 0) >>> 0)
        mark(from, from + length)
      })
      eachLoose(mark)
      expect([...seen]).toEqual([...frame.pixels].map((pixel) => (pixel === WHITE ? 0 : 1)))
      expect(areas).toEqual(regions.map(({ area }) => area))
    }),
    { numRuns: 200 },
  )
})
