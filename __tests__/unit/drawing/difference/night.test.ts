import { describe, expect, test } from '@jest/globals'
import { nightPaints } from '../../../../src/drawing/difference/night.ts'
import { drawn, pairOf } from './accounts.ts'

describe('the colours of a drawing by night', () => {
  test('are those of the dark drawing at the same place, by the part that has them', () => {
    const day = ['<rect fill="#ffffff"/><path d="M0 0" fill="#ffffff" stroke="#111111"/>']
    const night = ['<rect fill="#181d26"/><path d="M0 0" fill="#ffffff" stroke="#eeeeee"/>']
    expect(nightPaints(day, night)).toBe(
      '<g class="night"><path class="pathfill" fill="#ffffff" stroke="#ffffff"/>' +
        '<path class="pathstroke" fill="#111111" stroke="#eeeeee"/><path class="rectfill" fill="#ffffff" stroke="#181d26"/></g>',
    )
  })

  test('are left out where the two parts do not fit', () => {
    expect(nightPaints(['<rect fill="#ffffff"/>'], ['<g/>'])).toBe('<g class="night"></g>')
  })

  test('are in every light drawing and know each of its colours; a dark one has none', () => {
    const pair = pairOf(
      [{ name: 'a', at: [0, 0] }],
      [
        { name: 'a', at: [0, 0], size: 'xlarge' },
        { name: 'b', at: [4, 0] },
      ],
    )
    const { svg } = drawn(pair)
    const night = /<g class="night">(.*?)<\/g>/.exec(svg)?.[1] ?? ''
    const known = new Set([...night.matchAll(/ fill="(#[0-9a-f]+)"/g)].map(([, colour]) => colour))
    const used = new Set(
      [...svg.replace(night, '').matchAll(/ (?:fill|stroke)="(#[0-9a-f]+)"/g)].map(([, colour]) => colour),
    )
    expect([...used].filter((colour) => !known.has(colour))).toEqual([])
    expect(drawn(pair, { theme: 'dark' }).svg).not.toContain('class="night"')
  })
})
