import fc from 'fast-check'
import { paletteFile, rgbaFile } from '../../support/drawing-files.ts'
import { type DrawingOptions, drawing } from '../../support/drawings.ts'
import { randomOf } from '../../support/random.ts'
import { corrupted } from './corruption.ts'
import { decodedOutcome, disagreement, streamedOutcome } from './paths.ts'
import { chunk, png } from './pictures.ts'
import { randomPair } from './random-pairs.ts'

// Laws of the fast path that take many pairs or large ones. They run in plain Node, see in-node.ts.

export interface PairVerdict {
  /** What the fast path got wrong. */
  readonly wrong: readonly string[]
  /** Pairs that it left to the slow path. */
  readonly declined: number
  readonly unchanged: number
}

/** Compares random pairs with sides of up to `longest` pixels, one for each of `count` seeds from `first` on. */
export function judgePairs(first: number, count: number, longest: number): PairVerdict {
  const found = { wrong: [] as string[], declined: 0, unchanged: 0 }
  for (let seed = first; seed < first + count; seed++) {
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

export interface DamageVerdict {
  readonly wrong: readonly string[]
  /** Files that the slow path refused. */
  readonly refused: number
}

/** Compares random pairs of which the second file is damaged, one for each of `count` seeds from `first` on. */
export function judgeDamaged(first: number, count: number): DamageVerdict {
  const found = { wrong: [] as string[], refused: 0 }
  for (let seed = first; seed < first + count; seed++) {
    const random = randomOf(seed)
    const [before, intact] = randomPair(random, 60)
    const after = corrupted(random, intact)
    const { difference: expected, code } = decodedOutcome(before, after)
    const { difference: actual } = streamedOutcome(before, after)
    const wrong = actual && (expected ? disagreement(expected, actual) : `accepted, but ${code}`)
    if (wrong !== undefined) found.wrong.push(`seed ${seed}: ${wrong}`)
    if (expected === undefined) found.refused++
  }
  return found
}

/** How a drawing is stored. */
const FILES = { rgba: rgbaFile, palette: paletteFile }

export interface StoredDrawing extends DrawingOptions {
  readonly file: keyof typeof FILES
}

export interface DrawnVerdict {
  readonly wrong: string | undefined
  readonly changedPixels: number
}

/** Compares two drawings. */
export function judgeDrawn(before: StoredDrawing, after: StoredDrawing): DrawnVerdict {
  const [old, now] = [FILES[before.file](drawing(before)), FILES[after.file](drawing(after))]
  const [expected, actual] = [decodedOutcome(old, now).difference, streamedOutcome(old, now).difference]
  if (!expected || !actual) return { wrong: 'one of the paths gave nothing', changedPixels: 0 }
  return { wrong: disagreement(expected, actual), changedPixels: expected.changedPixels }
}

/** Forms of files by what they store, with all colours that a palette can have, so that every byte means something. */
export const STORED_FORMS = {
  grey: { colourType: 0, pixelBytes: 1, chunks: [] },
  palette: {
    colourType: 3,
    pixelBytes: 1,
    chunks: [
      chunk(
        'PLTE',
        Buffer.alloc(768).map((_, i) => i * 7),
      ),
    ],
  },
  RGB: { colourType: 2, pixelBytes: 3, chunks: [] },
  RGBA: { colourType: 6, pixelBytes: 4, chunks: [] },
} as const

export type StoredFormName = keyof typeof STORED_FORMS

interface Change {
  readonly x: number
  readonly y: number
  readonly value: number
}

/** Rows as a file stores them, with a filter in front of each and mostly zeros; and some bytes to change. */
function storedRows(pixelBytes: number) {
  const size = fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 9 }))
  return size.chain(([width, height]) => {
    const rowBytes = width * pixelBytes
    const byte = fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, fc.nat(255))
    const row = fc.tuple(fc.nat(4), fc.array(byte, { minLength: rowBytes, maxLength: rowBytes }))
    const change = fc.record({ y: fc.nat(height - 1), x: fc.nat(rowBytes - 1), value: fc.nat(255) })
    return fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      rows: fc.array(row, { minLength: height, maxLength: height }),
      changes: fc.array(change, { maxLength: 4 }),
      // A change that is reverted a little later, as in a recoloured block: the rest of the row stays the same.
      isReverted: fc.boolean(),
    })
  })
}

/** Changes a stored byte, and reverts the change `revertedAfter` bytes later in the same row. */
function apply({ x, y, value }: Change, stored: Buffer, stride: number, revertedAfter: number | undefined): void {
  const at = y * stride + 1 + x
  stored[at] = ((stored[at] ?? 0) + value) & 255
  const back = at + (revertedAfter ?? stride)
  if (back < (y + 1) * stride) stored[back] = ((stored[back] ?? 0) - value) & 255
}

/** Compares files that differ in a few stored bytes. Returns fast-check's report of a counterexample, or undefined. */
export function judgeStored(name: StoredFormName, runs: number, seed: number): string | undefined {
  const { colourType, pixelBytes, chunks } = STORED_FORMS[name]
  const property = fc.property(storedRows(pixelBytes), ({ width, height, rows, changes, isReverted }) => {
    const before = Buffer.from(rows.flatMap(([filter, bytes]) => [filter, ...bytes]))
    const after = Buffer.from(before)
    const stride = width * pixelBytes + 1
    for (const change of changes) apply(change, after, stride, isReverted ? 2 * pixelBytes : undefined)
    const header = { width, height, colourType }
    const [old, now] = [png(header, before, chunks), png(header, after, chunks)]
    const [expected, actual] = [decodedOutcome(old, now).difference, streamedOutcome(old, now).difference]
    if (!expected || !actual) throw new Error('one of the paths gave nothing')
    const wrong = disagreement(expected, actual)
    if (wrong !== undefined) throw new Error(wrong)
  })
  const result = fc.check(property, { numRuns: runs, seed })
  return result.failed ? fc.defaultReportMessage(result) : undefined
}
