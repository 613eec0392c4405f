import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PNG } from 'pngjs'
import { makePrefixCode } from '../../../../../src/extras/simulator/render/prefix-code.ts'
import { writeWebp } from '../../../../../src/extras/simulator/render/webp.ts'
import { readWebp } from '../../../../support/cloudcraft-webp.ts'
import { startClient } from '../client.ts'

/** Few colours, so that there are runs, or many. */
const pictures = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20 }), fc.constantFrom(1, 2, 5, 256))
  .chain(([width, height, colours]) =>
    fc
      .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
      .map((noise) => ({ width, height, data: noise.map((value) => value % colours) })),
  )

test('a picture comes back from WebP as it was, to the last bit', () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      expect(readWebp(writeWebp(picture))).toEqual(picture)
    }),
  )
})

test('a long run comes back, too, and takes next to nothing', () => {
  const picture = { width: 300, height: 100, data: new Uint8Array(120_000).fill(200) }
  const file = writeWebp(picture)
  expect(readWebp(file)).toEqual(picture)
  expect(file.length).toBeLessThan(200)
})

test('a prefix code is complete, in bounds, and shorter for what occurs more often', () => {
  const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(10), fc.nat(1e9)), { minLength: 2, maxLength: 280 })
  fc.assert(
    fc.property(counts, (list) => {
      const used = list.flatMap((count, symbol) => (count > 0 ? [symbol] : []))
      fc.pre(used.length > 1)
      const { lengths } = makePrefixCode(list, 15)
      expect(Math.max(...lengths)).toBeLessThanOrEqual(15)
      expect(used.reduce((sum, symbol) => sum + 2 ** -(lengths[symbol] ?? 0), 0)).toBe(1)
      for (const one of used) {
        const rarer = used.filter((other) => (list[other] ?? 0) < (list[one] ?? 0)).map((other) => lengths[other] ?? 0)
        expect(lengths[one]).toBeLessThanOrEqual(Math.min(...rarer, 15))
      }
    }),
  )
})

test('a snapshot as WebP is the one that it is as PNG', async () => {
  await using client = await startClient()
  const path = `/aws/account/${await client.accountId('Staging')}/us-east-1`
  const bytes = async (format: string): Promise<Buffer> =>
    Buffer.from(await (await client.get(`${path}/${format}?width=200&height=120&transparent=true`)).arrayBuffer())
  const { width, height, data } = PNG.sync.read(await bytes('png'))
  const webp = readWebp(await bytes('webp'))
  expect([webp.width, webp.height]).toEqual([width, height])
  expect(Buffer.from(webp.data).equals(data)).toBe(true)
})
