import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseDrawing } from '../../../../src/drawing/isometric/parse.ts'
import { drawSvg, type SvgOptions } from '../../../../src/drawing/isometric/svg.ts'
import { NETWORK } from './network.ts'

const LIGHT: SvgOptions = { projection: 'isometric', theme: 'light' }
const drawing = parseDrawing(NETWORK)

describe('drawSvg', () => {
  test('the picture has the size that was asked for', () => {
    expect(drawSvg(drawing, { ...LIGHT, width: 30, height: 20 })).toMatch(/^<svg [^>]*width="30" height="20"/)
  })

  test('without a size it has its natural one times the scale: the default block is 192 x 175', () => {
    const block = parseDrawing({ nodes: [{ type: 'block', id: 'a', mapPos: [5, 5] }] })
    expect(drawSvg(block, LIGHT)).toMatch(/^<svg [^>]*width="192" height="175"/)
    expect(drawSvg(block, { ...LIGHT, scale: 2 })).toMatch(/^<svg [^>]*width="384" height="350"/)
    expect(drawSvg(block, { ...LIGHT, width: 96 })).toMatch(/^<svg [^>]*width="96" height="88"/)
  })

  test('no side grows beyond what can be shown, whatever the scale', () => {
    expect(drawSvg(drawing, { ...LIGHT, scale: 1e9 })).toMatch(/^<svg [^>]*width="16384" height="\d{4,5}"/)
    expect(drawSvg(drawing, { ...LIGHT, width: Number.NaN, height: -3 })).toMatch(/^<svg [^>]*width="1" height="1"/)
  })

  test('the default block is where it is in a real picture', () => {
    const block = parseDrawing({ nodes: [{ type: 'block', id: 'a', mapPos: [3, 9] }] })
    expect(drawSvg(block, { ...LIGHT, width: 1920, height: 1080 })).toContain('matrix(6.171429 0 0 6.171429 ')
  })

  test('a grid and a missing background are marked as Cloudcraft marks them', () => {
    const plain = drawSvg(drawing, LIGHT)
    expect(plain).not.toContain('gridPatternMajor')
    expect(plain).not.toContain('interactionLayer')
    expect(plain).toMatch(/<rect width="\d+" height="\d+" fill="#ffffff"\/>/)
    const other = drawSvg(drawing, { ...LIGHT, grid: true, transparent: true })
    expect(other).toContain('fill="url(#gridPatternMajor)"')
    expect(other).toContain('fill="none" id="interactionLayer"')
    expect(other).not.toMatch(/<rect width="\d+" height="\d+" fill="#ffffff"\/>/)
  })

  test('names cannot break out of the picture', () => {
    const name = `"/><script>alert(1)</script><image href='https://example.org/x'/>`
    const hostile = parseDrawing({
      nodes: [{ type: name, id: 'a', mapPos: [0, 0], name, color: name }],
      groups: [{ type: 'vpc', id: name, name, nodes: ['a'], color: name }],
      text: [{ type: 'isotext', id: 't', text: name, mapPos: [0, 0], color: { isometric: name } }],
    })
    const svg = drawSvg(hostile, { ...LIGHT, title: name })
    expect(svg).not.toMatch(/<(?:script|image|foreignObject|style|a)\b/i)
    expect(svg.match(/href="[^"]*"/g)?.every((reference) => reference.startsWith('href="#form-'))).toBe(true)
    expect(svg).toContain('&lt;script&gt;')
  })

  test('an item in front is drawn later, whatever its id', () => {
    const nodes = [
      { type: 'ec2', id: 'a', mapPos: [3, 2], name: 'front' },
      { type: 'block', id: 'b', mapPos: [0, 0], width: 9, depth: 1, height: 3, name: 'wall' },
      { type: 'ec2', id: 'c', mapPos: [3, -2], name: 'behind' },
    ]
    const svg = drawSvg(parseDrawing({ nodes }), LIGHT)
    const order = [...svg.matchAll(/<title>(\w+) \(/g)].map(([, name]) => name)
    expect(order).toEqual(['behind', 'wall', 'front'])
  })

  test('black names and lines turn light on a dark background', () => {
    const text = [{ type: 'isotext', id: 't', text: 'here', mapPos: [0, 0], color: '#000000', outline: true }]
    expect(drawSvg(parseDrawing({ text }), LIGHT)).toContain('fill="#000000"')
    expect(drawSvg(parseDrawing({ text }), { ...LIGHT, theme: 'dark' })).toMatch(/fill="#e4e8ef"[^>]*stroke="#181d26"/)
  })

  test('an unknown type is a block with its type on it', () => {
    expect(drawSvg(drawing, LIGHT)).toContain('>quantumle…</text>')
  })

  test('a cluster carries its name, unless a label of the document does', () => {
    const groups = [{ type: 'ecscluster', id: 'c', name: 'checkout', mapPos: [0, 0], nodes: [] }]
    const text = [{ type: 'isotext', id: 't', text: 'labelled', mapPos: { relTo: 'c', offset: [0, 1] } }]
    expect(drawSvg(parseDrawing({ groups }), LIGHT)).toContain('>checkout</text>')
    expect(drawSvg(parseDrawing({ groups, text }), LIGHT)).not.toContain('>checkout</text>')
  })

  test('items that look alike share one form', () => {
    const nodes = Array.from({ length: 50 }, (_, index) => ({ type: 'ec2', id: `n${index}`, mapPos: [index * 2, 0] }))
    const svg = drawSvg(parseDrawing({ nodes }), LIGHT)
    expect(svg.match(/<g id="form-/g)).toHaveLength(1)
    expect(svg.match(/<use /g)).toHaveLength(50)
  })

  test('the order of the arrays in a document never changes a byte', () => {
    const whole = [
      ...NETWORK.nodes,
      { type: 'ec2', id: 'twin', mapPos: [1, 9] },
      { type: 'rds', id: 'twin', mapPos: [2, 9] },
    ]
    const expected = drawSvg(parseDrawing({ ...NETWORK, nodes: whole }), LIGHT)
    const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length })
    const document = fc.record({
      nodes: shuffled(whole),
      groups: shuffled(NETWORK.groups),
      edges: shuffled(NETWORK.edges),
      text: shuffled(NETWORK.text),
      surfaces: shuffled(NETWORK.surfaces),
    })
    fc.assert(fc.property(document, (sections) => drawSvg(parseDrawing(sections), LIGHT) === expected))
  })
})
