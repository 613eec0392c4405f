import { describe, expect, test } from '@jest/globals'
import { inlineSvg } from '../../../../src/report/page/inline-svg.ts'
import { createPalette } from '../../../../src/report/page/palette.ts'

const inline = (svg: string, palette = createPalette()) => inlineSvg(new TextEncoder().encode(svg), 'p-', palette)
const SVG = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="80" viewBox="0 0 100 80">${inner}</svg>`

describe('the colours of a page', () => {
  test('are variables with a value by day and by night, each once', () => {
    const palette = createPalette()
    expect([palette.paint('#fff', '#000'), palette.paint('#eee', '#111'), palette.paint('#fff', '#000')]).toEqual([
      'var(--d0)',
      'var(--d1)',
      'var(--d0)',
    ])
    expect(palette.css()).toBe(
      ':root{--d0:#fff;--d1:#eee}@media screen and (prefers-color-scheme:dark){:root{--d0:#000;--d1:#111}}',
    )
    expect(createPalette().css()).toBe('')
  })

  test('are colours: nothing else gets into the style', () => {
    const palette = createPalette()
    expect(palette.paint('#fff', 'red}body{display:none')).toBe('#fff')
    expect(palette.css()).toBe('')
  })
})

describe('a drawing in the page', () => {
  test('has colours that follow the scheme, part by part', () => {
    const night = '<defs><g class="night"><path class="rectfill" fill="#ffffff" stroke="#181d26"/></g></defs>'
    const { svg } = inline(SVG(`${night}<rect fill="#ffffff"/><path d="M0 0" fill="#ffffff"/>`)) ?? {}
    expect(svg).toContain('<rect fill="var(--d0)"/><path d="M0 0" fill="#ffffff"/>')
    expect(svg).not.toContain('night')
  })

  test('is shown without the ground of its key', () => {
    const key = '<g><g class="k"><rect class="kground" x="0" y="0" width="100" height="30.5" fill="none"/></g></g>'
    expect(inline(SVG(key))).toMatchObject({ width: 100, height: 50 })
    expect(inline(SVG(key))?.svg).toContain('width="100" height="50" viewBox="0 30 100 50"')
    expect(inline(SVG('<g/>'))).toMatchObject({ width: 100, height: 80 })
  })
})
