import { deflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { runKernel } from '../../../src/picture/decode/kernel.ts'
import { KERNEL_WASM } from '../../../src/picture/decode/kernel-wasm.ts'
import { lawRuns } from '../../support/law-size.ts'
import { inNode } from './in-node.ts'
import { decodedOutcome, streamedOutcome } from './paths.ts'
import { chunk, ihdr, png, SIGNATURE } from './pictures.ts'

/** Another seed, other damage: `PICTURE_SEED=7 npm run jest -- corrupt`. */
const SEED = Number(process.env['PICTURE_SEED'] ?? 77)

/** Bytes of memory the kernel has taken, whoever used it. */
function kernelMemory(): number {
  const kernel = runKernel({ read: () => 0, write: () => undefined, takeCells: () => undefined }, 1, (kernel) => kernel)
  return kernel?.memory.buffer.byteLength ?? 0
}

describe('damaged files', () => {
  const count = lawRuns(1000)

  test(`${count} of them from seed ${SEED}: what the fast path accepts, the slow one accepts with the same answer`, async () => {
    const { wrong, refused } = await inNode('judgeDamaged', SEED * 1000, count)
    expect(wrong).toEqual([])
    expect(refused).toBeGreaterThan(count / 2)
  }, 60_000)
})

describe('files that are wrong in one thing', () => {
  const rows = Buffer.alloc(5 * 4, 0)
  const good = png({ width: 4, height: 4, colourType: 3 }, rows, [chunk('PLTE', Buffer.alloc(6))])
  const grey = (stored: Uint8Array) => png({ width: 4, height: 4, colourType: 0 }, stored)
  const withPixels = (pixels: Uint8Array) =>
    Buffer.concat([SIGNATURE, ihdr({ width: 4, height: 4, colourType: 0 }), chunk('IDAT', pixels), chunk('IEND')])
  const wrongAdler = deflateSync(rows)
  wrongAdler[wrongAdler.length - 1] = (wrongAdler.at(-1) ?? 0) ^ 1
  const indexOutside = Buffer.from(rows)
  indexOutside[19] = 2

  test.each([
    ['a palette is missing', png({ width: 4, height: 4, colourType: 3 }, rows)],
    [
      'an index is not in the palette',
      png({ width: 4, height: 4, colourType: 3 }, indexOutside, [chunk('PLTE', Buffer.alloc(6))]),
    ],
    ['the checksum of the pixels is wrong', withPixels(wrongAdler)],
    ['a filter is unknown', grey(Buffer.from(rows).fill(5, 15, 16))],
    ['a row is missing', grey(rows.subarray(0, 15))],
    ['a row is too many', grey(Buffer.alloc(25))],
    ['the pixels are no zlib stream', withPixels(Buffer.alloc(50, 7))],
    ['there are no pixels', Buffer.concat([SIGNATURE, ihdr({ width: 4, height: 4, colourType: 0 }), chunk('IEND')])],
  ])('%s: the fast path leaves it alone, the slow one refuses it', (_, bad) => {
    for (const pair of [
      [good, bad],
      [bad, good],
    ] as const) {
      expect(streamedOutcome(...pair)).toEqual({ difference: undefined, code: undefined })
      expect(decodedOutcome(...pair).code).toBe('PNG_CORRUPT')
    }
    expect(streamedOutcome(good, Buffer.from(good)).difference?.changedPixels).toBe(0)
  })
})

test('the kernel takes no more than a few megabytes of memory, damaged files or not', () => {
  expect(kernelMemory()).toBeGreaterThan(0)
  expect(kernelMemory()).toBeLessThan(16 * 2 ** 20)
})

test('the kernel is smaller than 40 kB', () => {
  expect(Buffer.from(KERNEL_WASM, 'base64').length).toBeLessThan(40_000)
})
