import { expect, test } from '@jest/globals'
import { PNG } from 'pngjs'
import { openRasteriser } from '../../src/rasteriser.ts'

test('what turns drawings into pixels is there, with a font to write in, and is started once', async () => {
  const rasterise = await openRasteriser()
  const svg = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><text x="2" y="24" font-family="Lato">${text}</text></svg>`
  const drawn = PNG.sync.read(Buffer.from(rasterise(svg('A'))))
  expect([drawn.width, drawn.height]).toEqual([40, 30])
  expect(drawn.data.some((value) => value !== 0)).toBe(true)
  expect(Buffer.from(rasterise(svg(''))).equals(Buffer.from(rasterise(svg('A'))))).toBe(false)
  expect(openRasteriser()).toBe(openRasteriser())
})
