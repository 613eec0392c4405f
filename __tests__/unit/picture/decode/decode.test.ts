import { deflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decodePng } from '../../../../src/picture/decode/decode.ts'
import { anyPicture, chunk, ihdr, plain, png, pngOf, SIGNATURE } from '../pictures.ts'

const decode = (bytes: Uint8Array) => decodePng({ name: 'render.png', bytes })

function codeOf(bytes: Uint8Array): string {
  try {
    decode(bytes)
  } catch (error) {
    expect((error as Error).message).toContain('render.png')
    return (error as { code: string }).code
  }
  return 'decoded'
}

const end = chunk('IEND')
const whole = pngOf(plain(20, 20))
const pixelsOf = (bytes: Uint8Array) => [...decode(bytes).data]

describe('what is decoded', () => {
  test('any pixels come back as they were', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const { width, height, data } = decode(pngOf(picture))
        expect([width, height, Buffer.compare(data, picture.data)]).toEqual([picture.width, picture.height, 0])
      }),
    )
  })

  test('a palette, its transparency included', () => {
    const palette = [chunk('PLTE', Uint8Array.of(10, 20, 30, 40, 50, 60)), chunk('tRNS', Uint8Array.of(255, 7))]
    const bytes = png({ width: 2, height: 1, colourType: 3 }, Uint8Array.of(0, 0, 1), palette)
    expect(pixelsOf(bytes)).toEqual([10, 20, 30, 255, 40, 50, 60, 7])
  })

  test('grey of one bit', () => {
    const bytes = png({ width: 3, height: 1, bitDepth: 1, colourType: 0 }, Uint8Array.of(0, 0b10100000))
    expect(pixelsOf(bytes)).toEqual([255, 255, 255, 255, 0, 0, 0, 255, 255, 255, 255, 255])
  })

  test('grey with alpha, 16 bits each', () => {
    const bytes = png({ width: 1, height: 1, bitDepth: 16, colourType: 4 }, Uint8Array.of(0, 255, 255, 128, 0))
    expect(pixelsOf(bytes)).toEqual([255, 255, 255, 128])
  })

  test.each([1, 2, 3, 4, 5, 8, 9])('an interlaced picture of side %d', (side) => {
    const rows = [
      [0, 0, 8, 8],
      [4, 0, 8, 8],
      [0, 4, 4, 8],
      [2, 0, 4, 4],
      [0, 2, 2, 4],
      [1, 0, 2, 2],
      [0, 1, 1, 2],
    ] as const
    const stored: number[] = []
    for (const [x0, y0, stepX, stepY] of rows) {
      for (let y = y0; y < side; y += stepY) {
        if (x0 < side) stored.push(0)
        for (let x = x0; x < side; x += stepX) stored.push(y * side + x)
      }
    }
    const bytes = png({ width: side, height: side, colourType: 0, interlace: 1 }, Uint8Array.from(stored))
    expect(pixelsOf(bytes).filter((_, i) => i % 4 === 0)).toEqual(Array.from({ length: side * side }, (_, i) => i))
  })

  test('pixels split over several chunks, and bytes after the end', () => {
    const data = deflateSync(Uint8Array.of(0, 1, 2, 3, 4))
    const parts = [data.subarray(0, 3), data.subarray(3, 3), data.subarray(3)].map((part) => chunk('IDAT', part))
    const bytes = Buffer.concat([SIGNATURE, ihdr({ width: 1, height: 1 }), ...parts, end, Buffer.from('garbage')])
    expect(pixelsOf(bytes)).toEqual([1, 2, 3, 4])
  })

  test('a view into a larger buffer', () => {
    const around = Buffer.concat([Buffer.alloc(3), whole, Buffer.alloc(5)])
    expect(codeOf(new Uint8Array(around.buffer, around.byteOffset + 3, whole.length))).toBe('decoded')
  })
})

describe('what is no picture', () => {
  test.each(['<html></html>', 'GIF89a', '\u0089PNG\r\n\u001a\r'])('%j is not PNG', (text) => {
    expect(codeOf(Buffer.from(text, 'latin1'))).toBe('PNG_NOT_PNG')
  })

  test('a file that ends early, wherever it ends, is truncated', () => {
    for (let length = 0; length < whole.length; length++) {
      expect(codeOf(whole.subarray(0, length))).toBe('PNG_TRUNCATED')
    }
  })

  test('a file with any one byte damaged is refused', () => {
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 0xff
      expect(codeOf(damaged)).toMatch(/^PNG_(NOT_PNG|TRUNCATED|CORRUPT)$/)
    }
  })

  test('a damaged chunk is noticed even where nobody reads it', () => {
    const text = chunk('tEXt', Buffer.from('Title\0render'))
    text[12] = 0x21
    expect(codeOf(png({ width: 1, height: 1 }, Buffer.alloc(5), [text]))).toBe('PNG_CORRUPT')
  })

  test.each([
    ['no width', ihdr({ width: 0, height: 5 })],
    ['no height', ihdr({ width: 5, height: 0 })],
    ['a colour type of its own', ihdr({ width: 5, height: 5, colourType: 5 })],
    ['a bit depth of its own', ihdr({ width: 5, height: 5, bitDepth: 3 })],
    ['a palette of 16 bits', ihdr({ width: 5, height: 5, bitDepth: 16, colourType: 3 })],
    ['an interlace method of its own', ihdr({ width: 5, height: 5, interlace: 2 })],
    ['another chunk first', chunk('tEXt', Buffer.alloc(13))],
  ])('a header with %s is corrupt', (_, header) => {
    const stored = chunk('IDAT', deflateSync(Buffer.alloc(200)))
    expect(codeOf(Buffer.concat([SIGNATURE, header, stored, end]))).toBe('PNG_CORRUPT')
  })
})

describe('what takes pngjs too long', () => {
  test.each([
    ['interlaced', { interlace: 1 }],
    ['16 bits', { bitDepth: 16 }],
  ])('is refused above the size of 4K, known from the header alone: %s', (_, form) => {
    expect(codeOf(Buffer.concat([SIGNATURE, ihdr({ width: 4096, height: 2160, ...form })]))).toBe('PNG_TOO_LARGE')
    expect(codeOf(Buffer.concat([SIGNATURE, ihdr({ width: 3840, height: 2160, ...form })]))).toBe('PNG_TRUNCATED')
    expect(codeOf(Buffer.concat([SIGNATURE, ihdr({ width: 4096, height: 2160 })]))).toBe('PNG_TRUNCATED')
  })
})

describe('what only claims to be a picture', () => {
  test.each([
    [32_767, 1],
    [1, 32_767],
    [8193, 8193],
    [2 ** 31, 2 ** 31],
    [2 ** 32 - 1, 2 ** 32 - 1],
  ])('%d x %d is too large, known from the header alone', (width, height) => {
    expect(codeOf(Buffer.concat([SIGNATURE, ihdr({ width, height })]))).toBe('PNG_TOO_LARGE')
  })

  test('a few bytes cannot hold 64 megapixels', () => {
    const bytes = png({ width: 8192, height: 8192 }, Buffer.alloc(1))
    expect(bytes.length).toBeLessThan(80)
    expect(codeOf(bytes)).toBe('PNG_CORRUPT')
  })

  test.each([0, 1])('more pixel data than the size asks for is refused (interlace %d)', (interlace) => {
    expect(codeOf(png({ width: 1, height: 1, interlace }, Buffer.alloc(50 * 2 ** 20)))).toBe('PNG_CORRUPT')
  })

  test('pixel data that is a row short is not filled up with whatever was in memory', () => {
    const bytes = png({ width: 10, height: 10 }, Buffer.alloc(41 * 9))
    expect(codeOf(bytes)).toBe('PNG_CORRUPT')
  })

  test.each([
    ['a second, larger header', [ihdr({ width: 30_000, height: 2000 })]],
    ['two palettes', [chunk('PLTE', Buffer.alloc(3)), chunk('PLTE', Buffer.alloc(3))]],
    ['two transparent colours', [chunk('tRNS', Buffer.alloc(6)), chunk('tRNS', Buffer.alloc(6))]],
    ['a palette of a thousand colours', [chunk('PLTE', Buffer.alloc(3000))]],
    ['a critical chunk that nobody knows', [chunk('ABCD')]],
    ['a transparency of no bytes', [chunk('tRNS')]],
  ])('%s is corrupt', (_, extra) => {
    expect(codeOf(png({ width: 1, height: 1, colourType: 2 }, Buffer.alloc(4), extra))).toBe('PNG_CORRUPT')
  })

  test('no palette, no pixels, or an unknown row filter is corrupt', () => {
    expect(codeOf(png({ width: 1, height: 1, colourType: 3 }, Buffer.alloc(2)))).toBe('PNG_CORRUPT')
    expect(codeOf(Buffer.concat([SIGNATURE, ihdr({ width: 1, height: 1 }), end]))).toBe('PNG_CORRUPT')
    expect(codeOf(png({ width: 1, height: 1 }, Buffer.alloc(5, 9)))).toBe('PNG_CORRUPT')
  })
})
