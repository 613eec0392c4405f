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
