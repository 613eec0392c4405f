import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { digits, escapeXml } from '../../../../src/drawing/isometric/xml.ts'

describe('escapeXml', () => {
  test('markup in a name stays text', () => {
    expect(escapeXml(`<script a="1">alert('x')&amp;`)).toBe('&lt;script a=&quot;1&quot;&gt;alert(&#39;x&#39;)&amp;amp;')
  })

  test('control characters, lone surrogates and bidirectional controls are gone', () => {
    expect(escapeXml('a\u0000b\u001Bc\uD800d\u202Ee\u2066f\u200Bg')).toBe('abcdefg')
  })

  test('letters of every script stay', () => {
    expect(escapeXml('Grüße 東京 😀')).toBe('Grüße 東京 😀')
  })

  test('long names are cut at 80 characters, never inside one', () => {
    const cut = escapeXml('😀'.repeat(500))
    expect([...cut]).toHaveLength(80)
    expect(cut.endsWith('😀…')).toBe(true)
  })

  test('whatever comes in, nothing that XML forbids or reads as markup comes out', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    )
    fc.assert(
      fc.property(text, (name) => {
        const escaped = escapeXml(name)
        expect(escaped).not.toMatch(/\p{Cs}/u)
        expect(escaped).not.toMatch(/[<>"'\p{Cc}\uFFFE\uFFFF]/u)
        expect(escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
      }),
    )
  })
})

describe('digits', () => {
  test('two decimals, no trailing zeros, no negative zero', () => {
    expect([digits(1.005), digits(2), digits(-0.001), digits(-18.4753)]).toEqual(['1', '2', '0', '-18.48'])
  })
})
