import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { comparePictures } from '../../../../src/picture/compare/compare.ts'
import { differ } from '../../../../src/picture/compare/difference.ts'
import type { Pixels } from '../../../../src/picture/decode/decode.ts'
import { pixelsOnWhite } from '../../../../src/picture/decode/frame.ts'
import { anyPairOfOneSize, anyPicture, chunk, ihdr, plain, pngOf, SIGNATURE } from '../pictures.ts'

const compare = (before: Pixels, after: Pixels) =>
  comparePictures({ name: 'before.png', bytes: pngOf(before) }, { name: 'after.png', bytes: pngOf(after) })

describe('pictures of one size', () => {
  test('a changed pixel is counted, located and drawn in red', () => {
    const result = compare(plain(40, 30), plain(40, 30, [[25, 12]]))
    const { diff, cells, ...facts } = result
    expect(cells.cells.filter((cell) => cell !== 0)).toHaveLength(1)
    expect(facts).toEqual({
      before: { width: 40, height: 30 },
      after: { width: 40, height: 30 },
      width: 40,
      height: 30,
      totalPixels: 1200,
      changedPixels: 1,
      isIdentical: false,
      regions: [{ x: 25, y: 12, width: 1, height: 1, changedPixels: 1 }],
      regionsLeftOut: 0,
    })
    const drawn = PNG.sync.read(Buffer.from(diff ?? []))
    const at = (12 * 40 + 25) * 4
    expect([drawn.width, drawn.height, ...drawn.data.subarray(at, at + 4)]).toEqual([40, 30, 255, 0, 0, 255])
    expect([...drawn.data.subarray(0, 4)]).toEqual([255, 255, 255, 255])
  })

  test('the same pixels in other bytes are no change, and nothing is drawn', () => {
    const one = pngOf(plain(9, 9, [[1, 1]]))
    const other = Buffer.concat([one.subarray(0, 33), chunk('tEXt', Buffer.from('Software\0other')), one.subarray(33)])
    const result = comparePictures({ name: 'a', bytes: one }, { name: 'b', bytes: other })
    expect(result).toMatchObject({ changedPixels: 0, regions: [], diff: undefined })
  })

  test('a difference that nobody sees is no change, but the pictures are not identical', () => {
    const faint = plain(9, 9)
    faint.data.set([254, 254, 254], 40)
    expect(compare(plain(9, 9), faint)).toMatchObject({ changedPixels: 0, isIdentical: false })
    expect(compare(faint, faint)).toMatchObject({ changedPixels: 0, isIdentical: true })
  })

  test('the same bytes are not even decoded', () => {
    const undecodable = Buffer.concat([SIGNATURE, ihdr({ width: 30, height: 20 })])
    const file = { name: 'a', bytes: undecodable }
    expect(comparePictures(file, { name: 'b', bytes: Buffer.from(undecodable) })).toMatchObject({
      width: 30,
      height: 20,
      changedPixels: 0,
      diff: undefined,
    })
  })
})

describe('what one can see through', () => {
  test('is laid on white: the transparent export of a drawing is the white one', () => {
    const drawn = plain(9, 9, [[4, 4]])
    const transparent = { ...drawn, data: drawn.data.map((byte, at) => (drawn.data[at & ~3] === 255 ? 0 : byte)) }
    expect(compare(drawn, transparent)).toMatchObject({ changedPixels: 0, diff: undefined })
  })

  test('differs by what shows on white: half a black is grey', () => {
    const solid = plain(9, 9, [[4, 4]])
    const data = solid.data.slice()
    data[(4 * 9 + 4) * 4 + 3] = 128
    expect(compare(solid, { ...solid, data })).toMatchObject({ changedPixels: 1 })
  })
})

describe('colours that a reader tells apart', () => {
  test.each([
    ['blue and teal', [0x52, 0x91, 0xdd], [0x52, 0x91, 0xaa]],
    ['red and crimson', [0xd8, 0x2f, 0x27], [0xcc, 0x22, 0x64]],
    ['black and navy', [0, 0, 0], [0x0a, 0x15, 0x38]],
  ])('differ: %s', (_, one, other) => {
    const filled = (colour: readonly number[]): Pixels => {
      const data = Uint8Array.from({ length: 20 * 20 * 4 }, (_, at) => colour[at & 3] ?? 255)
      return { width: 20, height: 20, data }
    }
    expect(compare(filled(one), filled(other)).changedPixels).toBe(400)
  })
})

describe('pictures of two sizes', () => {
  test('are laid top left on one canvas, and what only one covers has changed', () => {
    const result = compare(plain(10, 20), plain(30, 5))
    expect(result).toMatchObject({ width: 30, height: 20, totalPixels: 600, changedPixels: 10 * 15 + 20 * 5 })
  })

  test('changed pixels that only one covers are drawn, whatever their colour; the corner of neither is not', () => {
    const result = compare(plain(10, 20), plain(30, 5))
    const drawn = PNG.sync.read(Buffer.from(result.diff ?? []))
    const colour = (x: number, y: number) => [...drawn.data.subarray((y * 30 + x) * 4, (y * 30 + x) * 4 + 3)]
    expect(colour(5, 2)).toEqual([255, 255, 255])
    expect(colour(5, 5)).toEqual([255, 0, 0])
    expect(colour(10, 4)).toEqual([255, 0, 0])
    expect(colour(10, 5)).toEqual([255, 255, 255])
  })

  test('a transparent margin is a change like any other', () => {
    const grown = { width: 4, height: 3, data: new Uint8Array(48) }
    const small = { width: 3, height: 3, data: new Uint8Array(36) }
    expect(compare(small, grown)).toMatchObject({
      changedPixels: 3,
      regions: [{ x: 3, y: 0, width: 1, height: 3, changedPixels: 3 }],
    })
  })

  test('that would need too large a canvas together are refused, though each may pass', () => {
    const header = (width: number, height: number) => Buffer.concat([SIGNATURE, ihdr({ width, height })])
    const files = [
      { name: 'wide.png', bytes: header(32_766, 2) },
      { name: 'tall.png', bytes: header(2, 32_766) },
    ] as const
    expect(() => comparePictures(...files)).toThrow('wide.png and tall.png measures 32766 x 32766')
    expect(() => comparePictures(...files)).toThrow(expect.objectContaining({ code: 'PNG_TOO_LARGE' }))
  })
})

describe('laws', () => {
  test('a picture never differs from itself', () => {
    fc.assert(fc.property(anyPicture, (picture) => expect(compare(picture, picture).changedPixels).toBe(0)))
  })

  test('as many pixels change forth as back', () => {
    fc.assert(
      fc.property(anyPicture, anyPicture, (a, b) => {
        expect(compare(a, b).changedPixels).toBe(compare(b, a).changedPixels)
      }),
    )
  })

  test('on one size the count is the one of pixelmatch, on white', () => {
    fc.assert(
      fc.property(anyPairOfOneSize, ([a, b]) => {
        const [one, other] = [pixelsOnWhite(a), pixelsOnWhite(b)]
        const expected = pixelmatch(one.data, other.data, undefined, a.width, a.height)
        expect(compare(a, b).changedPixels).toBe(expected)
      }),
      { numRuns: 300 },
    )
  })

  test('the drawing is the one of pixelmatch, on white', () => {
    fc.assert(
      fc.property(anyPairOfOneSize, ([a, b]) => {
        const { diff } = compare(a, b)
        const expected = new Uint8Array(a.data.length)
        pixelmatch(pixelsOnWhite(a).data, pixelsOnWhite(b).data, expected, a.width, a.height)
        if (diff) expect(PNG.sync.read(Buffer.from(diff)).data.equals(expected)).toBe(true)
      }),
    )
  })

  test('the regions hold all changed pixels, each once', () => {
    fc.assert(
      fc.property(anyPicture, anyPicture, (a, b) => {
        const { changedPixels, regions, regionsLeftOut } = compare(a, b)
        expect(regionsLeftOut).toBe(0)
        expect(regions.reduce((sum, region) => sum + region.changedPixels, 0)).toBe(changedPixels)
      }),
    )
  })

  test('the canvas is drawn whole, and red exactly where pixels changed', () => {
    fc.assert(
      fc.property(anyPicture, anyPicture, (a, b) => {
        const { diff, width, height, changedPixels } = compare(a, b)
        if (!diff) return
        const drawn = PNG.sync.read(Buffer.from(diff))
        expect([drawn.width, drawn.height]).toEqual([width, height])
        const red = Array.from({ length: width * height }, (_, i) => drawn.data.readUInt32BE(i * 4) === 0xff0000ff)
        expect(red.filter(Boolean)).toHaveLength(changedPixels)
      }),
    )
  })
})

test('by the slow path as well, what only one picture covers has changed, and a corner that neither covers has not', () => {
  const { changedPixels, changed } = differ(plain(2, 4), plain(5, 2))
  expect(changedPixels).toBe(2 * 2 + 3 * 2)
  expect([...changed]).toEqual([0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0])
})
