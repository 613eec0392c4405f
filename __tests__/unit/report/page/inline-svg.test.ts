import { expect, test } from '@jest/globals'
import { inlineSvg } from '../../../../src/report/page/inline-svg.ts'
import { createPalette } from '../../../../src/report/page/palette.ts'

test('a drawing in the page refers to its own fragments alone', () => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><defs><g id="form"><rect x="0" y="0" width="1" height="1" fill="none"/></g></defs><rect x="0" y="0" width="9" height="9" fill="url(#fine)"/><use href="#form" x="1" y="2"/></svg>`
  const html = inlineSvg(new TextEncoder().encode(drawing), 't1w-', createPalette())?.svg ?? ''
  expect([...html.matchAll(/#?t1w-[a-z]+/g)].map(([name]) => name)).toEqual(['t1w-form', '#t1w-fine', '#t1w-form'])
  expect(html).not.toMatch(/#(?!t1w-)/)
  expect(inlineSvg(new TextEncoder().encode('<html></html>'), 't1w-', createPalette())).toBeUndefined()
})
