import { describe, expect, test } from '@jest/globals'
import { lawRuns } from '../../../support/law-size.ts'
import { inNode } from '../in-node.ts'
import { decodedOutcome, streamedOutcome } from '../paths.ts'
import { chunk, png } from '../pictures.ts'

/** Another seed, other pictures: `PICTURE_SEED=7 npm run jest -- stream`. */
const SEED = Number(process.env['PICTURE_SEED'] ?? 1)

describe(`random pairs from seed ${SEED}: count, cells, regions and drawing are those of pixelmatch`, () => {
  const [small, large] = [lawRuns(2850), lawRuns(150)]

  test(`${small} small ones`, async () => {
    const { wrong, declined, unchanged } = await inNode('judgePairs', SEED * 1_000_000, small, 64)
    expect(wrong).toEqual([])
    // Only colours declared transparent are left to the slow path.
    expect(declined).toBeLessThan(small * 0.07)
    expect(unchanged).toBeLessThan(small * 0.27)
  }, 120_000)

  test(`${large} with sides of up to 400 pixels`, async () => {
    const { wrong, declined } = await inNode('judgePairs', SEED * 1_000_000 + 500_000, large, 400)
    expect(wrong).toEqual([])
    expect(declined).toBeLessThan(large * 0.27)
  }, 120_000)
})

describe('drawn pairs', () => {
  const sizes = [
    [320, 200],
    [641, 479],
  ] as const
  const cases = sizes.flatMap(([width, height]) => [
    { name: `${width} x ${height}, a tenth recoloured`, width, height, change: { recoloured: 0.1 } },
    { name: `${width} x ${height}, one inserted, all moved`, width, height, change: { inserted: true } },
  ])

  test.each(cases)(
    '$name',
    async ({ width, height, change }) => {
      for (const file of ['rgba', 'palette'] as const) {
        const before = { width, height, seed: 3, file }
        const { wrong, changedPixels } = await inNode('judgeDrawn', before, { ...before, ...change })
        expect(wrong).toBeUndefined()
        expect(changedPixels).toBeGreaterThan(200)
      }
    },
    60_000,
  )

  test('1920 x 1080, a twentieth recoloured', async () => {
    const before = { width: 1920, height: 1080, seed: 3, file: 'rgba' } as const
    const { wrong, changedPixels } = await inNode('judgeDrawn', before, { ...before, recoloured: 0.05 })
    expect(wrong).toBeUndefined()
    expect(changedPixels).toBeGreaterThan(200)
  }, 60_000)

  test('of two sizes and two forms', async () => {
    const before = { width: 500, height: 300, seed: 8, file: 'rgba' } as const
    const { wrong } = await inNode('judgeDrawn', before, { width: 460, height: 333, seed: 8, file: 'palette' })
    expect(wrong).toBeUndefined()
  }, 60_000)
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
