import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { decodedOutcome, disagreement, streamedOutcome } from './paths.ts'
import { chunk, png } from './pictures.ts'

/** Colour types by what they store, with all colours a palette can have: every byte means something. */
const FORMS = [
  { name: 'grey', colourType: 0, pixelBytes: 1, chunks: [] },
  {
    name: 'palette',
    colourType: 3,
    pixelBytes: 1,
    chunks: [
      chunk(
        'PLTE',
        Buffer.alloc(768).map((_, i) => i * 7),
      ),
    ],
  },
  { name: 'RGB', colourType: 2, pixelBytes: 3, chunks: [] },
  { name: 'RGBA', colourType: 6, pixelBytes: 4, chunks: [] },
] as const

/** Rows as a file stores them, a filter in front of each and mostly zeros behind; and some bytes to change. */
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
      // A change that is taken back behind it, as a recoloured block is: the rest of the row stays as it was.
      isTakenBack: fc.boolean(),
    })
  })
}

test.each(FORMS)('what differs in a few bytes as stored is compared as pixelmatch does: $name', (form) => {
  const { colourType, pixelBytes, chunks } = form
  fc.assert(
    fc.property(storedRows(pixelBytes), ({ width, height, rows, changes, isTakenBack }) => {
      const before = Buffer.from(rows.flatMap(([filter, bytes]) => [filter, ...bytes]))
      const after = Buffer.from(before)
      const stride = width * pixelBytes + 1
      for (const { y, x, value } of changes) {
        const at = y * stride + 1 + x
        after[at] = ((after[at] ?? 0) + value) & 255
        const back = at + 2 * pixelBytes
        if (isTakenBack && back < (y + 1) * stride) after[back] = ((after[back] ?? 0) - value) & 255
      }
      const files = [before, after].map((stored) => png({ width, height, colourType }, stored, chunks)) as [
        Buffer,
        Buffer,
      ]
      const [expected, actual] = [decodedOutcome(...files).difference, streamedOutcome(...files).difference]
      if (!expected || !actual) throw new Error('one of the paths gave nothing')
      expect(disagreement(expected, actual)).toBeUndefined()
    }),
    { numRuns: 400 },
  )
})
