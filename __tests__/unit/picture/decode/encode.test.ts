import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PNG } from 'pngjs'
import { encodePng } from '../../../../src/picture/decode/encode.ts'
import { anyPicture } from '../pictures.ts'

test('what is written is what pngjs reads, opaque', () => {
  fc.assert(
    fc.property(anyPicture, (pixels) => {
      const read = PNG.sync.read(Buffer.from(encodePng(pixels)))
      expect([read.width, read.height]).toEqual([pixels.width, pixels.height])
      expect([...read.data]).toEqual([...pixels.data].map((byte, i) => (i % 4 === 3 ? 255 : byte)))
    }),
  )
})

test('what has up to 256 colours has a palette, and what has more has three bytes per pixel', () => {
  const picture = (colours: number) => {
    const data = new Uint8Array(300 * 2 * 4).fill(255)
    for (let i = 0; i < 600; i++) data.set([i % colours, Math.floor((i % colours) / 256), 7], i * 4)
    return { width: 300, height: 2, data }
  }
  for (const colours of [1, 2, 255, 256, 257, 300]) {
    const bytes = encodePng(picture(colours))
    expect([colours, bytes[25]]).toEqual([colours, colours <= 256 ? 3 : 2])
    expect([...PNG.sync.read(Buffer.from(bytes)).data]).toEqual([...picture(colours).data])
  }
})
