import { describe, expect, test } from '@jest/globals'
import { paletteFile, rgbaFile } from '../../../support/drawing-files.ts'
import { type DrawingOptions, drawing } from '../../../support/drawings.ts'
import { randomOf } from '../../../support/random.ts'
import { decodedOutcome, disagreement, streamedOutcome } from '../paths.ts'
import { chunk, png } from '../pictures.ts'
import { randomPair } from '../random-pairs.ts'

/** Another seed, other pictures: `PICTURE_SEED=7 npm run jest -- stream`. */
const SEED = Number(process.env['PICTURE_SEED'] ?? 1)

/** How the fast path fares on pairs of the seed: what it got wrong, and how many it left to the slow one or saw unchanged. */
function judge(seeds: readonly number[], longest: number) {
  const found = { wrong: [] as string[], declined: 0, unchanged: 0 }
  for (const seed of seeds) {
    const [before, after] = randomPair(randomOf(seed), longest)
    const { difference: expected, code } = decodedOutcome(before, after)
    const { difference: actual } = streamedOutcome(before, after)
    if (!expected) found.wrong.push(`seed ${seed}: not a picture, ${code}`)
    else if (!actual) found.declined++
    else {
      const wrong = disagreement(expected, actual)
      if (wrong) found.wrong.push(`seed ${seed}: ${wrong}`)
      if (expected.changedPixels === 0) found.unchanged++
    }
  }
  return found
}

describe(`random pairs from seed ${SEED}: count, cells, regions and drawing are those of pixelmatch`, () => {
  const seeds = (block: number) => Array.from({ length: 570 }, (_, i) => SEED * 1_000_000 + block * 1000 + i)

  test.each([0, 1, 2, 3, 4])('small ones, 570 of them: block %d', (block) => {
    const { wrong, declined, unchanged } = judge(seeds(block), 64)
    expect(wrong).toEqual([])
    // Colours declared transparent are for the slow path, and only those.
    expect(declined).toBeLessThan(40)
    expect(unchanged).toBeLessThan(150)
  })

  test('sides of up to 400 pixels, 150 of them', () => {
    const { wrong, declined } = judge(seeds(5).slice(0, 150), 400)
    expect(wrong).toEqual([])
    expect(declined).toBeLessThan(40)
  })
})

describe('drawn pairs', () => {
  const cases = { 'a tenth recoloured': { recoloured: 0.1 }, 'one inserted, all moved': { inserted: true } }
  const sizes = [
    [320, 200],
    [641, 479],
  ] as const

  test('1920 x 1080, a twentieth recoloured', () => {
    const options = { width: 1920, height: 1080, seed: 3 }
    const pair = [rgbaFile(drawing(options)), rgbaFile(drawing({ ...options, recoloured: 0.05 }))] as const
    const [expected, actual] = [decodedOutcome(...pair).difference, streamedOutcome(...pair).difference]
    if (!expected || !actual) throw new Error('one of the paths gave nothing')
    expect(disagreement(expected, actual)).toBeUndefined()
  })

  for (const [width, height] of sizes) {
    test.each(Object.entries(cases))(`${width} x ${height}, %s`, (_, change: Partial<DrawingOptions>) => {
      const before = drawing({ width, height, seed: 3 })
      const after = drawing({ width, height, seed: 3, ...change })
      for (const file of [rgbaFile, paletteFile]) {
        const [old, now] = [file(before), file(after)]
        const expected = decodedOutcome(old, now).difference
        const actual = streamedOutcome(old, now).difference
        if (!expected || !actual) throw new Error('one of the paths gave nothing')
        expect(expected.changedPixels).toBeGreaterThan(200)
        expect(disagreement(expected, actual)).toBeUndefined()
      }
    })
  }

  test('of two sizes and two forms', () => {
    const old = rgbaFile(drawing({ width: 500, height: 300, seed: 8 }))
    const now = paletteFile(drawing({ width: 460, height: 333, seed: 8 }))
    const expected = decodedOutcome(old, now).difference
    const actual = streamedOutcome(old, now).difference
    if (!expected || !actual) throw new Error('one of the paths gave nothing')
    expect(disagreement(expected, actual)).toBeUndefined()
  })
})

describe('pictures out of the ordinary are left to the slow path', () => {
  const plte = chunk('PLTE', Buffer.alloc(6))
  test.each([
    ['16 bits', png({ width: 2, height: 2, bitDepth: 16, colourType: 0 }, Buffer.alloc(10))],
    ['one bit', png({ width: 2, height: 2, bitDepth: 1, colourType: 3 }, Buffer.alloc(4), [plte])],
    ['grey with alpha', png({ width: 2, height: 2, colourType: 4 }, Buffer.alloc(10))],
    ['interlaced', png({ width: 1, height: 1, colourType: 0, interlace: 1 }, Buffer.alloc(2))],
    [
      'a transparent grey',
      png({ width: 2, height: 2, colourType: 0 }, Buffer.alloc(6), [chunk('tRNS', Buffer.alloc(2))]),
    ],
    [
      'a transparent RGB',
      png({ width: 2, height: 2, colourType: 2 }, Buffer.alloc(14), [chunk('tRNS', Buffer.alloc(6))]),
    ],
  ])('%s', (_, unusual) => {
    const usual = png({ width: 2, height: 2, colourType: 0 }, Buffer.alloc(6, 0))
    expect(streamedOutcome(usual, usual).difference).toBeDefined()
    expect(streamedOutcome(usual, unusual)).toEqual({ difference: undefined, code: undefined })
    expect(decodedOutcome(usual, unusual).difference).toBeDefined()
  })
})
