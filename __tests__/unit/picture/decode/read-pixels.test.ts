import { describe, expect, test } from '@jest/globals'
import { decodePng, type Pixels } from '../../../../src/picture/decode/decode.ts'
import { readPixels, streamedPixels } from '../../../../src/picture/decode/read-pixels.ts'
import { paletteFile, rgbaFile } from '../../../support/drawing-files.ts'
import { drawing } from '../../../support/drawings.ts'
import { randomOf } from '../../../support/random.ts'
import { corrupted } from '../corruption.ts'
import { chunk, png } from '../pictures.ts'
import { randomPair } from '../random-pairs.ts'

const named = (bytes: Uint8Array) => ({ name: 'render.png', bytes })

/** How two decodings differ; nothing when they do not. */
function difference(one: Pixels, other: Pixels): string | undefined {
  if (one.width !== other.width || one.height !== other.height) return 'size'
  if (Buffer.compare(one.data, other.data) !== 0) return 'pixels'
  return other.isOpaque === one.data.every((byte, i) => i % 4 < 3 || byte === 255) ? undefined : 'opacity'
}

/** The pixels, or the code of what is wrong with the file. */
function outcome(read: () => Pixels): Pixels | string {
  try {
    return read()
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

test('the kernel decodes 400 random files as pngjs does', () => {
  const found = { wrong: [] as number[], declined: 0 }
  for (let seed = 0; seed < 200; seed++) {
    for (const file of randomPair(randomOf(7000 + seed), 90)) {
      const pixels = streamedPixels(named(file))
      if (!pixels) found.declined++
      else if (difference(decodePng(named(file)), pixels)) found.wrong.push(seed)
    }
  }
  expect(found.wrong).toEqual([])
  expect(found.declined).toBeLessThan(60)
})

test.each([
  ['RGBA', rgbaFile],
  ['palette', paletteFile],
])('a drawing larger than the window of the kernel comes out whole: %s', (_, encode) => {
  const file = named(encode(drawing({ width: 1201, height: 803, seed: 4 })))
  const pixels = streamedPixels(file)
  if (!pixels) throw new Error('the kernel declined it')
  expect(difference(decodePng(file), pixels)).toBeUndefined()
})

test('damaged files are refused for the same reason, or read as the same pixels', () => {
  let refused = 0
  for (let seed = 0; seed < 300; seed++) {
    const random = randomOf(9000 + seed)
    const file = named(corrupted(random, randomPair(random, 40)[0]))
    const [expected, actual] = [outcome(() => decodePng(file)), outcome(() => readPixels(file))]
    if (typeof expected === 'string') refused++
    if (typeof expected === 'string' || typeof actual === 'string') expect(actual).toBe(expected)
    else expect(Buffer.compare(actual.data, expected.data)).toBe(0)
  }
  expect(refused).toBeGreaterThan(150)
  expect(refused).toBeLessThan(300)
})

describe('what the kernel leaves to pngjs', () => {
  test('a picture of 16 bits is read all the same', () => {
    const file = named(png({ width: 2, height: 1, bitDepth: 16, colourType: 0 }, Buffer.from([0, 255, 255, 0, 0])))
    expect(streamedPixels(file)).toBeUndefined()
    expect([...readPixels(file).data]).toEqual([255, 255, 255, 255, 0, 0, 0, 255])
  })

  test('an index beyond the palette is no picture to the kernel', () => {
    const palette = chunk('PLTE', Buffer.alloc(6))
    const file = named(png({ width: 2, height: 1, colourType: 3 }, Buffer.from([0, 1, 2]), [palette]))
    expect(streamedPixels(file)).toBeUndefined()
  })
})
