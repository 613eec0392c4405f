import { expect, test } from '@jest/globals'
import { css } from '../../../../src/drawing/isometric/colour.ts'
import { inkOf, themeOf } from '../../../../src/drawing/isometric/theme.ts'

const ink = (colour: string, theme: 'light' | 'dark') =>
  css(inkOf({ isometric: colour }, '#ff0000', themeOf(theme, 'isometric')))

test.each([
  ['black, which becomes light on a dark background', '#000000', '#e4e8ef'],
  ['a light grey, which stays', '#cccccc', '#cccccc'],
  ['a dark colour, which becomes lighter', '#000080', '#3d3dff'],
  ['a light colour, which stays', '#80c0ff', '#80c0ff'],
])('the ink for %s', (_, colour, dark) => {
  expect(ink(colour, 'light')).toBe(colour)
  expect(ink(colour, 'dark')).toBe(dark)
})
