import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { css, lighten, parseColour } from '../../../../src/drawing/isometric/colour.ts'
import { shadesOf } from '../../../../src/drawing/isometric/solid.ts'

describe('parseColour', () => {
  test.each([
    ['#ECECED', '#ececed', 1],
    ['#fff', '#ffffff', 1],
    ['gray', '#808080', 1],
    ['rgba(0, 0, 0, 0)', '#000000', 0],
    ['rgb(300,1,2)', '#ff0102', 1],
    ['#4286c580', '#4286c5', 128 / 255],
    ['none', '#000000', 0],
  ])('%s is read', (text, hex, alpha) => {
    const colour = parseColour(text)
    expect(colour && css(colour)).toBe(hex)
    expect(colour?.alpha).toBeCloseTo(alpha, 6)
  })

  test.each(['', 'url(https://example.org)', '"/><script>', '#12345', 'constructor', 'rgb(1,2)'])(
    '%s is no colour',
    (text) => {
      expect(parseColour(text)).toBeUndefined()
    },
  )
})

describe('lighten', () => {
  test('there and back is the same colour as long as neither end is reached', () => {
    const channel = fc.integer({ min: 60, max: 190 })
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const colour = { red, green, blue, alpha: 1 }
        expect(css(lighten(lighten(colour, 0.1), -0.1))).toBe(css(colour))
      }),
    )
  })
})

test('the faces of the default colour have the shades that were measured on a real picture', () => {
  const shades = shadesOf({ red: 0xec, green: 0xec, blue: 0xed, alpha: 1 })
  expect(shades).toEqual({ top: '#ececed', left: '#d2d2d4', right: '#b8b8bb', inner: '#83838a' })
})
