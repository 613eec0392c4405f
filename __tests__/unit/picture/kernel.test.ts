import { deflateSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import pixelmatch from 'pixelmatch'
import { type Kernel, runKernel } from '../../../src/picture/decode/kernel.ts'
import { filtered } from './random-pairs.ts'

/** Parts that kernel/entry.ts exports for these tests. Addresses are in the kernel's memory; pixels have red in the lowest byte. */
interface Parts extends Kernel {
  alloc(bytes: number): number
  unfilter(filter: number, from: number, to: number, above: number, bytes: number, pixel: number): number
  isDifferent(p: number, q: number): number
  paleness(pixel: number): number
  adlerOf(from: number, bytes: number): number
}

const kernel = runKernel(
  { read: () => 0, write: () => undefined, takeCells: () => undefined },
  1,
  (kernel) => kernel,
) as Parts

/** Puts bytes into the kernel's memory; gives their address. */
function place(bytes: Uint8Array): number {
  const address = kernel.alloc(bytes.length)
  new Uint8Array(kernel.memory.buffer).set(bytes, address)
  return address
}

const at = (address: number, length: number) => Buffer.from(kernel.memory.buffer, address, length)

const someBytes = (length: number) =>
  fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(255)), { minLength: length, maxLength: length })

describe('unfilter', () => {
  test.each([1, 3, 4])('undoes each filter, %d bytes a pixel', (pixel) => {
    const rows = fc
      .integer({ min: 1, max: 70 })
      .chain((width) => fc.tuple(someBytes(width * pixel), someBytes(width * pixel)))
    fc.assert(
      fc.property(fc.nat(4), rows, fc.boolean(), (filter, [row, other], isRepeated) => {
        kernel.begin()
        const above = isRepeated ? row : other
        const stored = filtered(filter, Uint8Array.from(row), Uint8Array.from(above), pixel)
        const to = kernel.alloc(row.length)
        const from = place(stored.subarray(1))
        expect(kernel.unfilter(filter, from, to, place(Uint8Array.from(above)), row.length, pixel)).toBe(1)
        expect([...at(to, row.length)]).toEqual(row)
      }),
      { numRuns: 300 },
    )
  })

  test('knows no sixth filter', () => {
    kernel.begin()
    const row = kernel.alloc(16)
    expect(kernel.unfilter(5, row, row, row, 16, 4)).toBe(0)
  })
})

describe('checksum', () => {
  test('is the one of zlib, for any length', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(255), (length, byte) => {
        kernel.begin()
        const bytes = Buffer.alloc(length, byte).map((value, i) => (i % 300 < 100 ? 0 : value ^ (i & 255)))
        const expected = deflateSync(bytes).readUInt32BE(deflateSync(bytes).length - 4)
        expect(kernel.adlerOf(place(bytes), length) >>> 0).toBe(expected)
      }),
    )
  })
})

describe('colours', () => {
  const pixel = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.oneof(fc.constant(255), fc.nat(255)))
  const packed = ([r, g, b, a]: readonly number[]) =>
    new Uint32Array(Uint8Array.of(r ?? 0, g ?? 0, b ?? 0, a ?? 0).buffer)[0] ?? 0

  test('differ where pixelmatch says so', () => {
    const opaque = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.constant(255))
    const steps = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(opaque, steps, (p, offsets) => {
        const q = p.map((channel, i) => Math.min(255, Math.max(0, channel + (offsets[i] ?? 0))))
        const expected = pixelmatch(Uint8Array.from(p), Uint8Array.from(q), undefined, 1, 1, { includeAA: true })
        expect(kernel.isDifferent(packed(p), packed(q))).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })

  test('are as pale as pixelmatch draws them', () => {
    fc.assert(
      fc.property(pixel, (p) => {
        const drawn = new Uint8Array(4)
        pixelmatch(Uint8Array.from(p), Uint8Array.from(p), drawn, 1, 1)
        expect(255 - kernel.paleness(packed(p))).toBe(drawn[0])
      }),
      { numRuns: 2000 },
    )
  })
})
