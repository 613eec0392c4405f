import { describe, expect, test } from '@jest/globals'
import { type Frame, toFrame } from '../../../../src/picture/decode/frame.ts'
import type { Explanation } from '../../../../src/picture/explain/explained-region.ts'
import { overlapOf } from '../../../../src/picture/explain/explained-region.ts'
import { explainDifference, movedPixels } from '../../../../src/picture/explain/explanation.ts'
import { drawing } from '../../../support/drawings.ts'
import { type Block, boxOf, CANVAS, COLOURS, grid, paint } from '../../../support/drawings-moved.ts'

const BLOCKS = grid(150)

function explain(before: Frame, after: Frame): Explanation {
  const explanation = explainDifference(before, after)
  if (explanation === undefined) throw new Error('there is no explanation')
  return explanation
}

function ofKind({ regions }: Explanation, kind: string) {
  return regions.filter((region) => region.kind === kind)
}

/** A block more in a row, those behind it one place on, and all of it centred again. */
function withInserted(blocks: readonly Block[], at: number) {
  const place = blocks[at] as Block
  const inserted = { ...place, name: 'inserted', colour: COLOURS[1] }
  const others = blocks.map((block) =>
    block.row === place.row && block.column >= place.column ? { ...block, column: block.column + 1 } : block,
  )
  return {
    layout: { ...CANVAS, left: CANVAS.left - 23, top: CANVAS.top - 11 },
    blocks: [...others, inserted],
    inserted,
  }
}

describe('what became of a drawing', () => {
  test('is nothing when both pictures are the same', () => {
    const frame = paint(CANVAS, BLOCKS)
    expect(explain(frame, paint(CANVAS, BLOCKS))).toEqual({
      regions: [],
      scale: 1,
      displacements: [{ dx: 0, dy: 0, share: 1 }],
      changedPixels: 0,
      movedPixels: 0,
      revealedPixels: 0,
    })
  })

  test.each([0, 37, 74, 100, 149])('is one inserted block, number %d, though all others have moved', (at) => {
    const { layout, blocks, inserted } = withInserted(BLOCKS, at)
    const explanation = explain(paint(CANVAS, BLOCKS), paint(layout, blocks))
    const changed = ofKind(explanation, 'changed')
    expect(changed).toHaveLength(1)
    expect(overlapOf(changed[0]?.after ?? boxOf(layout, BLOCKS[0] as Block), boxOf(layout, inserted))).toBeGreaterThan(
      0.8,
    )
    expect(changed[0]?.seenIn).not.toBe('before')
    expect(explanation.displacements[0]).toMatchObject({ dx: -23, dy: -11 })
    expect(explanation.movedPixels).toBeGreaterThan(100_000)
  })

  // At the first of these sizes some pixels still lie on pixels, and at the second there is no telling the scale.
  test.each([
    [640, 360],
    [1600, 900],
  ])('is one inserted block when all others have moved by a fraction of a pixel, %d x %d', (width, height) => {
    const [before, after] = [false, true].map((inserted) => toFrame(drawing({ width, height, seed: 5, inserted })))
    const explanation = explain(before as Frame, after as Frame)
    expect(explanation.regions).toEqual([expect.objectContaining({ kind: 'changed', seenIn: 'after' })])
  })

  test('is one removed block, where it stood before', () => {
    const removed = BLOCKS[81] as Block
    const layout = { ...CANVAS, left: CANVAS.left + 9, top: CANVAS.top + 4 }
    const explanation = explain(
      paint(CANVAS, BLOCKS),
      paint(
        layout,
        BLOCKS.filter((block) => block !== removed),
      ),
    )
    const changed = ofKind(explanation, 'changed')
    expect(changed).toHaveLength(1)
    expect(changed[0]?.seenIn).not.toBe('after')
    expect(overlapOf(changed[0]?.before ?? boxOf(CANVAS, BLOCKS[0] as Block), boxOf(CANVAS, removed))).toBeGreaterThan(
      0.8,
    )
  })

  test.each([
    ['in place', CANVAS],
    ['in a picture laid out anew', { ...CANVAS, left: CANVAS.left + 31, top: CANVAS.top - 17 }],
  ])('is exactly the blocks of another colour, %s', (_, layout) => {
    const recoloured = [4, 23, 41, 66, 90, 107, 133].map((index) => BLOCKS[index] as Block)
    const blocks = BLOCKS.map((block) => (recoloured.includes(block) ? { ...block, colour: 0xff0000b0 } : block))
    const { regions } = explain(paint(CANVAS, BLOCKS), paint(layout, blocks))
    expect(regions).toHaveLength(recoloured.length)
    for (const block of recoloured) {
      const region = regions.find(({ after }) => overlapOf(after, boxOf(layout, block)) > 0.8)
      expect(region).toMatchObject({ kind: 'changed', seenIn: 'both' })
      expect(overlapOf(region?.before ?? boxOf(CANVAS, block), boxOf(CANVAS, block))).toBeGreaterThan(0.8)
    }
  })

  test('is a block that stands elsewhere, and nothing changed', () => {
    const moved = { ...(BLOCKS[149] as Block), column: 15, row: 3 }
    const blocks = [...BLOCKS.slice(0, 149), moved]
    const explanation = explain(paint(CANVAS, BLOCKS), paint(CANVAS, blocks))
    expect(ofKind(explanation, 'changed')).toEqual([])
    const [region] = ofKind(explanation, 'moved')
    expect(overlapOf(region?.before ?? boxOf(CANVAS, moved), boxOf(CANVAS, BLOCKS[149] as Block))).toBeGreaterThan(0.8)
    expect(overlapOf(region?.after ?? boxOf(CANVAS, BLOCKS[149] as Block), boxOf(CANVAS, moved))).toBeGreaterThan(0.8)
  })

  test('is no region at all when everything has moved together', () => {
    const layout = { ...CANVAS, left: CANVAS.left + 40, top: CANVAS.top + 3 }
    const explanation = explain(paint(CANVAS, BLOCKS), paint(layout, BLOCKS))
    expect(explanation.regions).toEqual([])
    expect(explanation.displacements).toEqual([{ dx: 40, dy: 3, share: 1 }])
    expect(explanation.movedPixels).toBeGreaterThan(100_000)
  })

  test('is the label that comes to light when the block before it moves away', () => {
    const blocks = [
      { name: 'named', column: 2, row: 2, colour: COLOURS[0] },
      { name: 'before it', column: 2.5, row: 2.5, colour: COLOURS[2] },
      { name: 'aside', column: 8, row: 1, colour: COLOURS[4] },
    ]
    const apart = blocks.map((block) => (block.name === 'before it' ? { ...block, column: 6, row: 3 } : block))
    const explanation = explain(paint(CANVAS, blocks), paint(CANVAS, apart))
    expect(ofKind(explanation, 'changed')).toEqual([])
    expect(ofKind(explanation, 'revealed').map(({ seenIn }) => seenIn)).toEqual(['after'])
    expect(explanation.revealedPixels).toBeGreaterThan(0)
  })

  test('is a change, and nothing that came to light, when something without faces of its own appears on empty ground', () => {
    const layout = { ...CANVAS, left: CANVAS.left + 9, top: CANVAS.top + 4 }
    const after = paint(layout, BLOCKS)
    const patch = { x: 24, y: 24, width: 32, height: 32 }
    for (let y = patch.y; y < patch.y + patch.height; y++)
      for (let x = patch.x + (y % 2); x < patch.x + patch.width; x += 2) after.pixels[y * after.width + x] = 0xff000000
    const { regions, revealedPixels } = explain(paint(CANVAS, BLOCKS), after)
    expect(regions).toEqual([expect.objectContaining({ kind: 'changed', seenIn: 'after' })])
    // Of 512, but for the corners, around which less differs.
    expect(regions[0]?.changedPixels).toBeGreaterThan(490)
    expect(overlapOf(regions[0]?.after ?? boxOf(layout, BLOCKS[0] as Block), patch)).toBeGreaterThan(0.9)
    expect(revealedPixels).toBe(0)
  })

  test('is a movement of everything when it is drawn twice as large, from the same corner', () => {
    const before: Frame = { width: 500, height: 400, pixels: new Uint32Array(500 * 400).fill(0xffffffff) }
    for (let block = 0; block < 12; block++) {
      const from = (20 + Math.floor(block / 4) * 130) * 500 + 20 + (block % 4) * 120
      // A colour and a size of its own, as the pictures of different resources have.
      const [width, height, colour] = [30 + block * 3, 40 + block * 2, 0xff000000 + block * 0x151a0f]
      for (let row = 0; row < height; row++) before.pixels.fill(colour, from + row * 500, from + row * 500 + width)
    }
    const [width, height] = [before.width * 2, before.height * 2]
    const pixels = Uint32Array.from({ length: width * height }, (_, at) => {
      const [x, y] = [(at % width) >> 1, Math.floor(at / width) >> 1]
      return before.pixels[y * before.width + x] as number
    })
    const explanation = explain(before, { width, height, pixels })
    expect(explanation.regions).toEqual([])
    expect(explanation.scale).toBeCloseTo(2, 6)
    expect(explanation.displacements).toHaveLength(1)
    expect(explanation.displacements[0]?.dx).toBeCloseTo(0, 6)
    expect(explanation.displacements[0]?.dy).toBeCloseTo(0, 6)
    const drawn = pixels.reduce((sum, pixel) => sum + Number(pixel !== 0xffffffff), 0)
    expect(explanation.movedPixels).toBeGreaterThan(drawn * 0.9)
    expect(explanation.movedPixels).toBeLessThanOrEqual(drawn)
  })

  test('is the same one told backwards, when the pictures are swapped', () => {
    const { layout, blocks } = withInserted(BLOCKS, 74)
    const [before, after] = [paint(CANVAS, BLOCKS), paint(layout, blocks)]
    const [there, back] = [explain(before, after), explain(after, before)]
    const mirror = { before: 'after', after: 'before', both: 'both' } as const
    const changesOf = ({ regions }: Explanation) => regions.filter(({ kind }) => kind !== 'moved')
    expect(changesOf(there).length).toBeGreaterThan(0)
    expect(changesOf(back)).toEqual(
      changesOf(there).map((region) => ({
        ...region,
        seenIn: mirror[region.seenIn],
        before: region.after,
        after: region.before,
      })),
    )
    expect(back.displacements.map(({ dx, dy }) => [0 - dx, 0 - dy])).toEqual(
      there.displacements.map(({ dx, dy }) => [dx, dy]),
    )
  })

  test('is always the same', () => {
    const { layout, blocks } = withInserted(BLOCKS, 20)
    const [before, after] = [paint(CANVAS, BLOCKS), paint(layout, blocks)]
    expect(explain(before, after)).toEqual(explain(before, after))
  })
})

test('pixels have moved by a displacement or by scale alone, and not where both are nothing', () => {
  const [rest, aside] = [
    { dx: 0, dy: 0, area: 100 },
    { dx: 0, dy: -3, area: 50 },
  ]
  expect(movedPixels({ fit: { scale: 1, dx: 0, dy: 0 }, displacements: [rest, aside] }, [20, 7])).toBe(57)
  expect(movedPixels({ fit: { scale: 1.25, dx: 0, dy: 0 }, displacements: [rest, aside] }, [20, 7])).toBe(177)
})
