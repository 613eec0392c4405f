import { deflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { runKernel } from '../../../src/picture/kernel.ts'
import { KERNEL_WASM } from '../../../src/picture/kernel-wasm.ts'
import { type Random, randomOf } from '../../support/random.ts'
import { decodedOutcome, disagreement, streamedOutcome } from './paths.ts'
import { chunk, ihdr, png, SIGNATURE } from './pictures.ts'
import { below, pick, randomPair } from './random-pairs.ts'

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

function chunksOf(file: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const data = Buffer.from(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data })
  }
  return chunks
}

/** Damage that checksums of chunks do not show: they are made anew. */
function corrupted(random: Random, file: Buffer): Buffer {
  const chunks = chunksOf(file)
  for (let n = 1 + below(random, 3); n > 0; n--) damage(random, chunks)
  return Buffer.concat([SIGNATURE, ...chunks.map(({ type, data }) => chunk(type, data))])
}

function damage(random: Random, chunks: Chunk[]): void {
  const at = 1 + below(random, chunks.length - 1)
  const { type, data } = chunks[at] as Chunk
  const kind = random()
  if (kind < 0.6 && data.length > 0) flipBit(random, data)
  else if (kind < 0.7) chunks[at] = { type, data: data.subarray(0, below(random, data.length + 1)) }
  else if (kind < 0.8) chunks[at] = { type, data: Buffer.concat([data, Buffer.alloc(below(random, 9), 0x5a)]) }
  else if (kind < 0.9)
    chunks.splice(at, 0, { type: pick(random, ['tEXt', 'gAMA', 'PLTE', 'tRNS', 'ABCD', 'IDAT']), data })
  else if (type !== 'IEND') chunks.splice(at, 1)
}

function flipBit(random: Random, data: Buffer): void {
  const at = below(random, data.length)
  data[at] = (data[at] ?? 0) ^ (1 << below(random, 8))
}

/** Bytes of memory the kernel has taken, whoever used it. */
function kernelMemory(): number {
  const kernel = runKernel({ read: () => 0, write: () => undefined, takeCells: () => undefined }, 1, (kernel) => kernel)
  return kernel?.memory.buffer.byteLength ?? 0
}

/** What the fast path gets wrong about a damaged file, and whether the slow one refuses it. */
function judge(seed: number) {
  const random = randomOf(seed)
  const [before, intact] = randomPair(random, 60)
  const after = corrupted(random, intact)
  const { difference: expected, code } = decodedOutcome(before, after)
  const { difference: actual } = streamedOutcome(before, after)
  const wrong = actual && (expected ? disagreement(expected, actual) : `accepted, but ${code}`)
  return { seed, wrong, isRefused: expected === undefined }
}

describe('damaged files', () => {
  test('1,000 of them: what the fast path accepts, the slow one accepts with the same answer', () => {
    const found = Array.from({ length: 1000 }, (_, i) => judge(i + 77_000))
    expect(found.filter(({ wrong }) => wrong !== undefined)).toEqual([])
    expect(found.filter(({ isRefused }) => isRefused).length).toBeGreaterThan(500)
  })

  test('take no more than a few megabytes of the kernel', () => {
    expect(kernelMemory()).toBeGreaterThan(0)
    expect(kernelMemory()).toBeLessThan(16 * 2 ** 20)
  })
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

test('the kernel is smaller than 40 kB', () => {
  expect(Buffer.from(KERNEL_WASM, 'base64').length).toBeLessThan(40_000)
})
