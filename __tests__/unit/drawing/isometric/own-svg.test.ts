import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isOwnSvg } from '../../../../src/drawing/isometric/own-svg.ts'
import { parseDrawing } from '../../../../src/drawing/isometric/parse.ts'
import { drawSvg } from '../../../../src/drawing/isometric/svg.ts'
import { NETWORK } from './network.ts'

const inside = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${content}</svg>`

describe('isOwnSvg', () => {
  test.each([
    ['isometric', 'light', {}],
    ['isometric', 'dark', { grid: true, transparent: true, title: 'A "picture" of <all> & more' }],
    ['2d', 'light', { width: 300, scale: 0.001 }],
    ['2d', 'dark', { height: 12_000 }],
  ] as const)('accepts what is drawn here: %s, %s', (projection, theme, options) => {
    expect(isOwnSvg(drawSvg(parseDrawing(NETWORK), { projection, theme, ...options }))).toBe(true)
  })

  test('accepts an empty picture, text, ids of components, and forms', () => {
    expect(isOwnSvg(inside(''))).toBe(true)
    expect(isOwnSvg(inside('<text x="1" y="-.5">a &lt;b&gt; &amp; &quot;c&quot; &#39;</text>\n'))).toBe(true)
    expect(isOwnSvg(inside('<g class="r" data-before="x&quot;&gt;" data-after="" data-mark="added"/>'))).toBe(true)
    expect(isOwnSvg(inside('<defs><g id="a-1"><path d="M0 0L1 1Z"/></g></defs><use href="#a-1" x="1" y="2"/>'))).toBe(
      true,
    )
  })

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in capitals', '<SCRIPT>alert(1)</SCRIPT>'],
    ['a handler', '<g onload="alert(1)"/>'],
    ['a style element', '<style>*{fill:url(https://example.org)}</style>'],
    ['a style attribute', '<g style="fill:red"/>'],
    ['foreign content', '<foreignObject><p>x</p></foreignObject>'],
    ['a picture from elsewhere', '<image href="https://example.org/x.png"/>'],
    ['a form from elsewhere', '<use href="https://example.org/x.svg#a"/>'],
    ['a form as data', '<use href="data:image/svg+xml,x#a"/>'],
    ['a namespaced reference', '<use xlink:href="#a"/>'],
    ['a namespaced element', '<svg:script>x</svg:script>'],
    ['a link', '<a href="#x"><text>x</text></a>'],
    ['an animation', '<animate attributeName="href" to="javascript:alert(1)"/>'],
    ['a set', '<set attributeName="onload" to="x"/>'],
    ['a paint from elsewhere', '<rect fill="url(https://example.org/#a)"/>'],
    ['a paint with an escape', '<rect fill="url(#a) url(//x)"/>'],
    ['a filter', '<g filter="url(#a)"/>'],
    ['a nested picture', '<svg></svg>'],
    ['a comment', '<!-- x -->'],
    ['raw text', '<text><![CDATA[<script>]]></text>'],
    ['an instruction', '<?xml-stylesheet href="x"?>'],
    ['a document type', '<!DOCTYPE svg>'],
    ['an unknown entity', '<text>&nbsp;</text>'],
    ['a numbered entity', '<g data-after="&#60;"/>'],
    ['a lone ampersand', '<text>a & b</text>'],
    ['single quotes', "<g class='r'/>"],
    ['no quotes', '<g class=r/>'],
    ['an attribute without a value', '<g hidden/>'],
    ['an attribute twice', '<g class="a" class="b"/>'],
    ['two spaces', '<g  class="a"/>'],
    ['a line break in a tag', '<g\nclass="a"/>'],
    ['a raw < in a value', '<g data-after="<script>"/>'],
    ['text where none belongs', '<g>hello</g>'],
    ['an element in a text', '<text><tspan>x</tspan></text>'],
    ['a title with an element', '<title><g/></title>'],
    ['an element that is not closed', '<g>'],
    ['an element that is not open', '</g>'],
    ['elements that cross', '<g><defs></g></defs>'],
    ['attributes on a closing tag', '<g></g class="a">'],
    ['a path with a reference', '<path d="url(#x)"/>'],
    ['a number without end', `<rect x="${'1'.repeat(400)}"/>`],
    ['a transform that is none', '<g transform="skewX(9)"/>'],
    ['a role that is none', '<g role="button"/>'],
    ['a NUL', '<text>\u0000</text>'],
    ['a form that copies a form', '<defs><g id="b"><use href="#a"/></g></defs>'],
    ['a pattern that is painted with a pattern', '<pattern id="b"><rect fill="url(#a)"/></pattern>'],
    ['a form that copies itself', '<g id="a"><g><use href="#a"/></g></g>'],
    ['a form that is too large to be copied', `<g id="a">${'<g></g>'.repeat(4000)}</g>`],
    ['more copies than a picture has', '<use href="#a"/>'.repeat(50_001)],
    ['elements deeper than a picture has', `${'<g>'.repeat(40)}${'</g>'.repeat(40)}`],
  ])('refuses %s', (_, content) => {
    expect(isOwnSvg(inside(content))).toBe(false)
  })

  test.each([
    '',
    '<svg',
    '<svg ',
    'no picture',
    ' <svg xmlns="http://www.w3.org/2000/svg"></svg>',
    '<svg xmlns="http://www.w3.org/1999/xhtml"></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"></svg><script>alert(1)</script>',
    '<svg xmlns="http://www.w3.org/2000/svg"></svg> more',
    '<html><svg xmlns="http://www.w3.org/2000/svg"></svg></html>',
    '\ufeff<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  ])('refuses what is no single picture: %j', (text) => {
    expect(isOwnSvg(text)).toBe(false)
  })

  test('a picture into which something is put that is no text is refused', () => {
    const svg = inside('<g class="r"><title>name</title><path d="M0 0L1 1"/></g>')
    const foreign = fc.constantFrom('<script>', '<img src=x>', '<!--', '<', '&', '</svg>', '\u0000')
    fc.assert(
      fc.property(fc.nat(svg.length - 1), foreign, (at, text) => !isOwnSvg(svg.slice(0, at) + text + svg.slice(at))),
    )
  })

  test('hostile repetition is judged within its length', () => {
    const many = 400_000
    for (const text of ['<', '<svg ', '&', ' a="', '1', '<g', '<g class="', 'M', '/>']) {
      expect(isOwnSvg(`<svg ${text.repeat(many)}`)).toBe(false)
      expect(isOwnSvg(inside(`<path d="${text.repeat(many)}"/>`))).toBe(text === 'M' || text === '1')
      expect(isOwnSvg(inside(`<g opacity="${text.repeat(many)}"/>`))).toBe(false)
    }
  })
})
