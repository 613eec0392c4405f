import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { at } from '../../../../src/errors.ts'
import { comparePictures } from '../../../../src/picture/compare/compare.ts'
import { streamPictures } from '../../../../src/picture/compare/stream.ts'
import { beginsOf, endOfColour, wordsIn } from '../../../../src/picture/decode/begins.ts'
import { decodePng } from '../../../../src/picture/decode/decode.ts'
import type { PictureFile } from '../../../../src/picture/decode/failure.ts'
import { toFrame } from '../../../../src/picture/decode/frame.ts'
import { partsOf, readParts } from '../../../../src/picture/decode/parts.ts'
import { type ReducedPicture, readReduced, reducedFrame, stepsFor } from '../../../../src/picture/decode/reduced.ts'
import { paletteFile, rgbaFile } from '../../../support/drawing-files.ts'
import { drawing } from '../../../support/drawings.ts'
import { randomOf } from '../../../support/random.ts'
import { corrupted } from '../corruption.ts'
import { randomPair } from '../random-pairs.ts'

const named = (bytes: Uint8Array) => ({ name: 'render.png', bytes })

/** The same from the pixels of the whole picture. */
function whole(bytes: Uint8Array) {
  return toFrame(decodePng(named(bytes)))
}

function outcome<Result>(read: () => Result): Result | string {
  try {
    return read()
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

describe('a picture at a fraction of its size', () => {
  test.each([1, 2, 3, 4, 7, 9])('has the means of squares of %d pixels a side, from 60 random files', (step) => {
    const wrong: number[] = []
    for (let seed = 0; seed < 30; seed++) {
      for (const file of randomPair(randomOf(500 + seed), 90)) {
        const { width, height, frame } = readReduced(named(file), step)
        const expected = reducedFrame(whole(file), step)
        if (width !== expected.width || height !== expected.height) wrong.push(seed)
        else if (Buffer.compare(Buffer.from(frame.pixels.buffer), Buffer.from(expected.frame.pixels.buffer)) !== 0)
          wrong.push(seed)
      }
    }
    expect(wrong).toEqual([])
  })

  test.each([
    ['RGBA', rgbaFile],
    ['palette', paletteFile],
  ])('is the same of a drawing larger than the window of the kernel: %s', (_, encode) => {
    const file = encode(drawing({ width: 1201, height: 803, seed: 4 }))
    expect(readReduced(named(file), 2)).toEqual(reducedFrame(whole(file), 2))
  })

  test('is white where the picture is, and keeps the colour of what is larger than a square', () => {
    const frame = { width: 4, height: 2, pixels: Uint32Array.from([1, 1, 2, 3, 1, 1, 3, 2], grey) }
    const { pixels } = reducedFrame(frame, 2).frame
    expect(pixels[0]).toBe(grey(1))
    const white = { width: 2, height: 2, pixels: new Uint32Array(4).fill(0xffffffff) }
    expect([...reducedFrame(white, 2).frame.pixels]).toEqual([0xffffffff])
  })

  test('is refused where the picture would be', () => {
    let refused = 0
    for (let seed = 0; seed < 100; seed++) {
      const random = randomOf(9300 + seed)
      const file = named(corrupted(random, randomPair(random, 40)[0]))
      const [expected, actual] = [outcome(() => decodePng(file)), outcome(() => readReduced(file, 2))]
      if (typeof expected === 'string') refused++
      if (typeof expected === 'string' || typeof actual === 'string') expect(actual).toBe(expected)
    }
    expect(refused).toBeGreaterThan(40)
  })
})

/** An opaque grey. */
function grey(level: number): number {
  return (0xff000000 | (level * 0x202020)) >>> 0
}

describe('two pictures at a fraction of their size, read while they are compared', () => {
  test.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [8, 8],
    [2, 3],
  ] as const)('are those that are read one by one: by %d and %d, from 80 random pairs', (...steps) => {
    const wrong: number[] = []
    let compared = 0
    for (let seed = 0; seed < 80; seed++) {
      const files = randomPair(randomOf(7100 + seed), 70).map(named)
      const reduced = streamPictures(at(files, 0), at(files, 1), steps)?.reduced
      if (reduced === undefined) continue
      compared++
      const alone = files.map((file, side) => readReduced(file, at(steps, side)))
      if (alone.some((picture, side) => !isSame(at(reduced, side), picture))) wrong.push(seed)
    }
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThan(40)
  })

  test.each([
    ['RGBA', rgbaFile],
    ['palette', paletteFile],
  ])('are so where rows are taken over from the other one: %s', (_, encode) => {
    for (const change of [{ recoloured: 0.1 }, { inserted: true }]) {
      const options = { width: 1201, height: 803, seed: 4 }
      const files = [named(encode(drawing(options))), named(encode(drawing({ ...options, ...change })))] as const
      expect(streamPictures(...files, [2, 2])?.reduced).toEqual(files.map((file) => readReduced(file, 2)))
    }
  })

  test('come with a comparison that asks for them, of pictures that are not too large and differ', () => {
    const [one, other] = [{}, { recoloured: 0.1 }].map((how) =>
      named(paletteFile(drawing({ width: 301, height: 203, seed: 4, ...how }))),
    ) as [PictureFile, PictureFile]
    expect(comparePictures(one, other, { reducedUpTo: 301 * 203 }).reduced).toEqual([
      readReduced(one, 1),
      readReduced(other, 1),
    ])
    expect(comparePictures(one, other, { reducedUpTo: 301 * 202 }).reduced).toBeUndefined()
    expect(comparePictures(one, other).reduced).toBeUndefined()
    expect(comparePictures(one, one, { reducedUpTo: 1e6 }).reduced).toBeUndefined()
  })
})

function isSame(one: ReducedPicture, other: ReducedPicture): boolean {
  const bytes = ({ frame: { pixels } }: ReducedPicture) => Buffer.from(pixels.buffer, pixels.byteOffset)
  const begins = ({ frame }: ReducedPicture) => String(frame.begins ?? beginsOf(frame))
  const areSizesSame = one.width === other.width && one.height === other.height
  return areSizesSame && bytes(one).equals(bytes(other)) && begins(one) === String(beginsOf(one.frame))
}

test('where colours begin in a row is known pixel by pixel', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 200 }),
      fc.nat(199),
      (row, from) => {
        const frame = { width: row.length, height: 2, pixels: Uint32Array.from([...row.map(() => 7), ...row]) }
        const x = from % row.length
        const end = row.findIndex((colour, i) => i > x && colour !== row[x])
        const words = wordsIn(row.length)
        for (const most of [row.length, Math.ceil((x + 1 + row.length) / 2)])
          expect(endOfColour(beginsOf(frame), words, x, most)).toBe(end < 0 ? most : Math.min(end, most))
      },
    ),
  )
})

describe('how much pictures are reduced', () => {
  const size = (width: number, height: number) => ({ width, height })

  test.each([
    [size(1920, 1080), size(1920, 1080), [1, 1]],
    [size(2905, 2000), size(2905, 1854), [1, 1]],
    [size(3840, 2160), size(3840, 2160), [2, 2]],
    [size(7680, 4320), size(7680, 4320), [4, 4]],
  ])('depends on their size: %j and %j', (before, after, steps) => {
    expect(stepsFor(before, after)).toEqual(steps)
  })

  test('is the same for two that are nearly as large, and less for one that is much smaller', () => {
    expect(stepsFor(size(3800, 2100), size(3900, 2200))).toEqual([2, 2])
    expect(stepsFor(size(1280, 720), size(7680, 4320))).toEqual([1, 4])
  })
})

test('parts of a picture are those of the whole, and nothing where they are beyond it', () => {
  for (const encode of [rgbaFile, paletteFile]) {
    const file = encode(drawing({ width: 301, height: 203, seed: 4 }))
    const boxes = [
      { x: -20, y: -10, width: 60, height: 50 },
      { x: 250.5, y: 180.2, width: 100, height: 100 },
      { x: 100, y: 90, width: 7, height: 1 },
      { x: 400, y: 20, width: 10, height: 10 },
    ]
    expect(readParts(named(file), boxes)).toEqual(partsOf(whole(file), boxes))
  }
})

test('parts of 60 random files are those of the whole', () => {
  for (let seed = 0; seed < 30; seed++) {
    for (const file of randomPair(randomOf(800 + seed), 60)) {
      const { width, height } = whole(file)
      const box = { x: Math.floor(width / 3), y: Math.floor(height / 3), width: width / 2, height: height / 3 }
      expect(readParts(named(file), [box])).toEqual(partsOf(whole(file), [box]))
    }
  }
})
