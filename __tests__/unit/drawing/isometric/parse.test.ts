import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseDrawing } from '../../../../src/drawing/isometric/parse.ts'
import { drawSvg } from '../../../../src/drawing/isometric/svg.ts'
import { NETWORK } from './network.ts'

const EMPTY = { items: [], plates: [], outlines: [], labels: [], lines: [] }

describe('parseDrawing', () => {
  test('a snapshot, a saved blueprint and bare sections give the same drawing', () => {
    const bare = parseDrawing(NETWORK)
    expect(parseDrawing({ tags: ['AWS'], data: NETWORK })).toEqual(bare)
    expect(parseDrawing({ id: 'b', name: 'x', data: NETWORK })).toEqual(bare)
    expect(bare.items.map(({ id }) => id)).toEqual(['alb', 'assets', 'db', 'odd', 'web-1', 'web-2'])
  })

  test('a component is named by the label that stands relative to it', () => {
    const names = Object.fromEntries(parseDrawing(NETWORK).items.map(({ id, name }) => [id, name]))
    expect(names).toMatchObject({ alb: 'shop-alb', db: 'shop-db', assets: '' })
  })

  test('an outline encloses its members, and the outlines of member groups', () => {
    const rects = new Map(parseDrawing(NETWORK).outlines.map(({ id, rect }) => [id, rect]))
    const [inner, outer] = [rects.get('sg-1'), rects.get('vpc-1')]
    expect(inner?.minX).toBeLessThan(2)
    expect(inner?.maxX).toBeGreaterThan(5)
    expect(outer?.minX).toBeLessThan(inner?.minX ?? -Infinity)
    expect(outer?.maxX).toBeGreaterThan(9)
  })

  test('groups with the same members have lines of their own', () => {
    const groups = ['a', 'b', 'c'].map((id) => ({ type: 'sg', id, name: id, nodes: ['alb'] }))
    const edges = parseDrawing({ nodes: NETWORK.nodes, groups }).outlines.map(({ rect }) => rect.minX)
    expect(new Set(edges).size).toBe(3)
  })

  test('connections lead from edge to edge; those without an end are left out', () => {
    const lines = parseDrawing(NETWORK).lines
    expect(lines.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(['alb asg', 'asg db'])
    const straight = lines.find(({ from }) => from === 'alb')
    expect(straight?.points.map(({ x, y }) => [x, y])).toEqual([
      [3.5, 1],
      [3.5, 3.86],
    ])
  })

  test('connections around a corner run along the axes', () => {
    const nodes = [
      { type: 'ec2', id: 'a', mapPos: [0, 0] },
      { type: 'ec2', id: 'b', mapPos: [4, 6] },
    ]
    const [line] = parseDrawing({ nodes, edges: [{ type: 'edge', from: 'a', to: 'b' }] }).lines
    expect(line?.points.map(({ x, y }) => [x, y])).toEqual([
      [0.5, 1],
      [0.5, 3.5],
      [4.5, 3.5],
      [4.5, 6],
    ])
  })

  test('numbers and booleans written as text are read; colours in both forms', () => {
    const { items, labels } = parseDrawing({
      nodes: [
        { type: 'block', id: 'a', mapPos: ['1', '2'], width: '3', height: 2, depth: 1, color: '#ff0000' },
        { type: 'ec2', id: 'b', mapPos: [1, 1], color: { isometric: null, '2d': '#00ff00' } },
      ],
      text: [{ type: 'isotext', id: 't', text: 'one\r\ntwo', isometric: 'true', standing: 'false', mapPos: [0, 0] }],
    })
    expect(items[0]).toMatchObject({
      at: { x: 1, y: 2 },
      width: 3,
      depth: 1,
      height: 2,
      color: { isometric: '#ff0000' },
    })
    expect(items[1]?.color).toEqual({ flat: '#00ff00' })
    expect(labels[0]).toMatchObject({ lines: ['one', 'two'], isometric: true, standing: false })
  })

  test('what is hidden, far out, without a place or in a circle is left out', () => {
    const nodes = [
      { type: 'ec2', id: 'hidden', mapPos: [0, 0], visible: false },
      { type: 'ec2', id: 'far', mapPos: [1e12, 0] },
      { type: 'ec2', id: 'nowhere' },
      { type: 'ec2', id: 'ring-1', mapPos: { relTo: 'ring-2', offset: [1, 1] } },
      { type: 'ec2', id: 'ring-2', mapPos: { relTo: 'ring-1', offset: [1, 1] } },
      { type: 'ec2', id: 'dangling', mapPos: { relTo: 'nobody', offset: [1, 1] } },
      { type: 7, id: 'odd' },
      null,
      'text',
    ]
    expect(parseDrawing({ nodes })).toEqual(EMPTY)
  })

  test('a chain of two hundred places is followed to its end', () => {
    const chain = Array.from({ length: 200 }, (_, index) => ({
      type: 'ec2',
      id: `n${index}`,
      mapPos: index === 0 ? [0, 0] : { relTo: `n${index - 1}`, offset: [1, 0] },
    }))
    const last = parseDrawing({ nodes: chain }).items.find(({ id }) => id === 'n199')
    expect(last?.at).toEqual({ x: 199, y: 0, z: 0 })
  })

  test('groups nested ten thousand deep and groups in a circle are survived', () => {
    const groups = Array.from({ length: 10_000 }, (_, index) => ({
      type: 'vpc',
      id: `g${index}`,
      nodes: [`g${(index + 1) % 10_000}`, 'a'],
    }))
    const drawing = parseDrawing({ nodes: [{ type: 'ec2', id: 'a', mapPos: [0, 0] }], groups })
    expect(drawing.outlines).toHaveLength(10_000)
  })

  test.each([undefined, null, 7, 'text', [], [[]], {}, { data: null }, { data: [] }, { nodes: {} }, { nodes: [{}] }])(
    '%j draws nothing',
    (document) => {
      expect(parseDrawing(document)).toEqual(EMPTY)
    },
  )

  test('any JSON is read and drawn without an error', () => {
    const key = fc.constantFrom(
      'nodes',
      'groups',
      'edges',
      'text',
      'surfaces',
      'icons',
      'connectors',
      'data',
      '__proto__',
    )
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(key, fc.jsonValue())), (document) => {
        expect(drawSvg(parseDrawing(document), { projection: 'isometric', theme: 'dark' })).toMatch(
          /^<svg .*<\/svg>\n$/s,
        )
      }),
    )
  })

  test('components with fields of any type are read and drawn without an error, and no number is lost', () => {
    const odd = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('a', 'b', [1, 2], '3', -4, true))
    const type = fc.constantFrom(
      'ec2',
      'vpc',
      'asg',
      'sg',
      'isotext',
      'area',
      'zone',
      'edge',
      'block',
      'ecscluster',
      'icon',
      'connector',
    )
    const place = fc.oneof(odd, fc.record({ relTo: fc.constantFrom('a', 'b', 'c'), offset: odd }))
    const ids = fc.constantFrom('a', 'b', 'c', 'd')
    const component = fc.record(
      {
        type,
        id: ids,
        mapPos: place,
        mapSize: odd,
        nodes: fc.array(ids),
        from: ids,
        to: ids,
        points: odd,
        text: odd,
        textSize: odd,
        color: odd,
        width: odd,
        depth: odd,
        height: odd,
        direction: odd,
        standing: odd,
        name: odd,
        padding: odd,
        endCap: fc.constant('arrow'),
      },
      { requiredKeys: ['type', 'id'] },
    )
    const section = fc.array(component, { maxLength: 6 })
    const document = fc.record({ nodes: section, groups: section, edges: section, text: section, surfaces: section })
    fc.assert(
      fc.property(document, fc.constantFrom('isometric' as const, '2d' as const), (sections, projection) => {
        const svg = drawSvg(parseDrawing(sections), { projection, theme: 'light', width: 100, height: 100 })
        expect(svg).not.toMatch(/="[^"]*(?:NaN|Infinity|undefined)[^"]*"/)
      }),
    )
  })
})
