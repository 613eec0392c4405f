import { describe, expect, test } from '@jest/globals'
import { PNG } from 'pngjs'
import { parseDrawing } from '../../../../src/drawing/isometric/parse.ts'
import { drawSvg } from '../../../../src/drawing/isometric/svg.ts'
import { openRasteriser } from '../../../../src/rasteriser.ts'
import { NETWORK } from './network.ts'

const rasterise = await openRasteriser()
const decode = (bytes: Uint8Array) => PNG.sync.read(Buffer.from(bytes))

describe('a drawing as pixels', () => {
  test.each([
    [320, 180],
    [33, 200],
  ])('the PNG is exactly %i x %i', (width, height) => {
    const bytes = rasterise(drawSvg(parseDrawing(NETWORK), { projection: 'isometric', theme: 'light', width, height }))
    expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    expect(decode(bytes)).toMatchObject({ width, height })
  })

  test('the same picture gives the same bytes', () => {
    const svg = drawSvg(parseDrawing(NETWORK), { projection: '2d', theme: 'dark', width: 300, height: 200 })
    expect(Buffer.from(rasterise(svg)).equals(rasterise(svg))).toBe(true)
  })

  test('the background is the theme’s, and nothing when it is transparent', () => {
    const corner = (options: object) => {
      const svg = drawSvg(parseDrawing(NETWORK), {
        projection: 'isometric',
        theme: 'dark',
        width: 64,
        height: 64,
        ...options,
      })
      return [...decode(rasterise(svg)).data.subarray(0, 4)]
    }
    expect(corner({})).toEqual([24, 29, 38, 255])
    expect(corner({ theme: 'light' })).toEqual([255, 255, 255, 255])
    expect(corner({ transparent: true })).toEqual([0, 0, 0, 0])
  })

  test('names are drawn', () => {
    const text = [{ type: 'isotext', id: 't', text: 'here', mapPos: [0, 0] }]
    const svg = drawSvg(parseDrawing({ text }), { projection: '2d', theme: 'light' })
    const inked = (png: Uint8Array) => decode(png).data.some((value) => value < 128)
    expect(inked(rasterise(svg))).toBe(true)
    expect(inked(rasterise(svg.replaceAll('here', '')))).toBe(false)
  })

  test('a picture too large for memory is refused with a way out', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="16384" height="16384"/>'
    expect(() => rasterise(svg)).toThrow(expect.objectContaining({ code: 'PICTURE_TOO_LARGE' }))
  })

  test('the default block is as wide as in a real picture of 1920 x 1080', () => {
    const block = parseDrawing({ nodes: [{ type: 'block', id: 'a', mapPos: [3, 9], color: '#ececed' }] })
    const { data, width, height } = decode(
      rasterise(drawSvg(block, { projection: 'isometric', theme: 'light', width: 1920, height: 1080 })),
    )
    const columns = Array.from({ length: width * height }, (_, pixel) => pixel)
      .filter((pixel) => (data[pixel * 4] ?? 255) < 250)
      .map((pixel) => pixel % width)
    const left = columns.reduce((least, column) => Math.min(least, column), width)
    // Half the outline (6 of 12 pixels) lies outside of the measured corner at 960 - 394.97.
    expect(left).toBeGreaterThan(552)
    expect(left).toBeLessThan(566)
  })
})
