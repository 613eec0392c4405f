import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { drawDifference } from '../../../../src/drawing/difference/difference.ts'
import { isOwnSvg } from '../../../../src/drawing/isometric/own-svg.ts'
import {
  accounts,
  compared,
  componentsIn,
  documentOf,
  documentsOf,
  drawn,
  marksOf,
  pairOf,
  type Thing,
} from './accounts.ts'

const row = (count: number, type = 's3'): Thing[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${type}-${index}`,
    type,
    at: [(index % 20) * 4, Math.floor(index / 20) * 4] as const,
  }))

const namesIn = (svg: string, mark: string) =>
  componentsIn(svg)
    .filter((component) => component.mark === mark)
    .map(({ title }) => title.slice(0, title.indexOf(' (')))
    .sort()

describe('drawDifference', () => {
  test('everything that changed is in the drawing exactly once, with its mark, and so is everything that did not', () => {
    fc.assert(
      fc.property(accounts, ({ before, after }) => {
        const pair = pairOf(before, after)
        const { svg } = drawn(pair)
        for (const [mark, names] of Object.entries(marksOf(pair.comparison.diff.changes))) {
          expect(namesIn(svg, mark)).toEqual(names)
        }
        const ids = componentsIn(svg).flatMap(({ after: id }) => id ?? [])
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.filter((id) => id.startsWith('a-thing')).sort()).toEqual(
          after
            .filter(({ name }) => name.startsWith('thing'))
            .map(({ name }) => `a-${name}`)
            .sort(),
        )
      }),
      { numRuns: 40 },
    )
  })

  test('what may only not have been read is not simply removed: the key says how much of it there is', () => {
    const databases = row(4, 'rds')
    const pair = pairOf([...databases, ...row(3)], row(3))
    const svgOf = (doubtful: boolean) => {
      const tags = doubtful ? (['unconfirmed'] as const) : []
      const changes = pair.comparison.diff.changes.map((change) => ({ ...change, tags }))
      return drawDifference(documentsOf(pair, changes)).svg
    }
    expect(svgOf(true)).toContain('>4 removed<')
    expect(svgOf(true)).toContain('>4 unconfirmed<')
    expect(svgOf(true)).toContain('<title>rds-0 (rds): removed, unconfirmed</title>')
    expect(svgOf(false)).not.toContain('unconfirmed')
    expect(isOwnSvg(svgOf(true))).toBe(true)
  })

  test('every drawing is of the kind that is accepted from elsewhere, in both themes', () => {
    fc.assert(
      fc.property(accounts, fc.constantFrom('light', 'dark'), ({ before, after }, theme) => {
        const { svg, focus } = drawn(pairOf(before, after), { theme })
        expect(isOwnSvg(svg)).toBe(true)
        expect(focus === undefined || isOwnSvg(focus.svg)).toBe(true)
      }),
      { numRuns: 30 },
    )
  })

  test('the order of the arrays in a document never changes a byte', () => {
    const shuffled = (document: ReturnType<typeof documentOf>, order: (list: unknown[]) => unknown[]) => ({
      data: Object.fromEntries(Object.entries(document.data).map(([section, list]) => [section, order([...list])])),
    })
    fc.assert(
      fc.property(accounts, ({ before, after }) => {
        const [was, is] = [documentOf(before, 'b'), documentOf(after, 'a')]
        const expected = drawn(compared(was, is))
        const reversed = (list: unknown[]) => list.reverse()
        expect(drawn(compared(shuffled(was, reversed), shuffled(is, reversed)))).toEqual(expected)
        const rotated = (list: unknown[]) => [...list.slice(2), ...list.slice(0, 2)]
        expect(drawn(compared(shuffled(was, rotated), shuffled(is, rotated)))).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })

  test('components carry their ids of each side that they are on', () => {
    const pair = pairOf(
      [
        { name: 'stays', at: [0, 0] },
        { name: 'goes', type: 's3', at: [3, 0] },
      ],
      [
        { name: 'stays', at: [0, 0], size: 'xlarge' },
        { name: 'comes', type: 'rds', at: [6, 0] },
      ],
    )
    const found = componentsIn(drawn(pair).svg)
    expect(found).toContainEqual({
      mark: 'changed',
      before: 'b-stays',
      after: 'a-stays',
      title: 'stays (ec2): changed',
    })
    expect(found).toContainEqual({ mark: 'removed', before: 'b-goes', title: 'goes (s3): removed' })
    expect(found).toContainEqual({ mark: 'added', after: 'a-comes', title: 'comes (rds): added' })
  })

  test('connections that came and went are marked', () => {
    const here = (to: Record<string, string[]>): Thing[] =>
      ['a', 'b', 'c'].map((name, index) => ({ name, at: [index * 4, index * 4] as const, to: to[name] ?? [] }))
    const { svg } = drawn(pairOf(here({ a: ['b'], b: ['c'] }), here({ a: ['b'], c: ['a'] })))
    const lines = componentsIn(svg, 'e').map(({ title }) => title)
    expect(lines.sort()).toEqual([
      'a → b (connection): unchanged',
      'b → c (connection): removed',
      'c → a (connection): added',
    ])
    expect(svg).toContain('1 connection added, 1 removed')
  })

  test('what only joined or left a group has a small badge that says which', () => {
    const groups: Thing[] = ['old', 'new'].map((name) => ({ name, type: 'sg' }))
    const side = (group: string) => [...groups, { name: 'web', at: [0, 0] as const, within: [group] }]
    const { svg } = drawn(pairOf(side('old'), side('new')))
    expect(componentsIn(svg, 'm').map(({ title }) => title)).toEqual([
      'web in new (member): added',
      'web in old (member): removed',
    ])
    expect(svg).toContain('1 membership added, 1 removed')
    expect(componentsIn(svg).every(({ mark }) => mark === 'unchanged')).toBe(true)
  })

  test('the members of a rollout are replaced one by one, what is over is removed', () => {
    const fleet = (...names: string[]): Thing[] => [
      { name: 'web', type: 'asg', at: [0, 0] },
      ...names.map((name, index) => ({ name, at: [index * 2, 0] as const, within: ['web'] })),
    ]
    const { svg } = drawn(pairOf(fleet('i-1', 'i-2', 'i-3'), fleet('i-8', 'i-9')))
    expect(componentsIn(svg).filter(({ mark }) => mark !== 'unchanged')).toEqual(
      expect.arrayContaining([
        { mark: 'replaced', before: 'b-i-1', after: 'a-i-8', title: 'i-8 (ec2): replaced' },
        { mark: 'replaced', before: 'b-i-2', after: 'a-i-9', title: 'i-9 (ec2): replaced' },
        { mark: 'removed', before: 'b-i-3', title: 'i-3 (ec2): removed' },
      ]),
    )
    expect(svg).toContain('<desc>1 removed, 2 replaced, 1 unchanged</desc>')
  })

  test('what has no place, and a group around nothing, is drawn when it changed', () => {
    const nowhere: Thing[] = [
      { name: 'lost', type: 'lambda' },
      { name: 'empty', type: 'sg' },
    ]
    const [was, is] = [row(3), [...row(3), ...nowhere]]
    expect(namesIn(drawn(pairOf(was, is)).svg, 'added')).toEqual(['empty', 'lost'])
    expect(namesIn(drawn(pairOf(is, was)).svg, 'removed')).toEqual(['empty', 'lost'])
  })

  test('if nothing is left, everything is where it was', () => {
    const pair = pairOf(row(5), [])
    expect(namesIn(drawn(pair).svg, 'removed')).toHaveLength(5)
    expect(drawn(pair).svg).toContain('5 removed')
    expect(isOwnSvg(drawn(pairOf([], [])).svg)).toBe(true)
  })

  test('ignored changes are not marked', () => {
    const { svg } = drawDifference(documentsOf(pairOf(row(4), row(3)), []))
    expect(componentsIn(svg).map(({ mark }) => mark)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  })

  test('several drawings stand in one page without sharing an id', () => {
    const pair = pairOf(row(60), [...row(59), { name: 'new', type: 'rds', at: [2, 20] }])
    const pictures = ['one-', 'two-'].flatMap((prefix) => {
      const { svg, focus } = drawn(pair, { prefix })
      return [svg, focus?.svg ?? '']
    })
    const ids = pictures.map((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    expect(ids.every((list) => list.length > 4)).toBe(true)
    expect(new Set(ids.flat()).size).toBe(ids.flat().length)
    const dangling = pictures.flatMap((svg, index) =>
      [...svg.matchAll(/(?:href="|url\()#([^")]+)/g)].filter(([, id]) => !ids[index]?.includes(id)),
    )
    expect(dangling).toEqual([])
  })

  test('a small account needs no focus; a large one has a focus with all changes and says how much it leaves out', () => {
    expect(drawn(pairOf(row(10), row(9))).focus).toBeUndefined()
    const { svg, focus } = drawn(pairOf(row(300), [...row(299), { name: 'new', type: 'rds', at: [9, 90] }]))
    expect(componentsIn(svg)).toHaveLength(301)
    expect(namesIn(focus?.svg ?? '', 'added')).toEqual(['new'])
    expect(namesIn(focus?.svg ?? '', 'removed')).toEqual(['s3-299'])
    expect(focus?.svg).toContain('>+299 unchanged</text>')
    expect((focus?.width ?? 0) * 3).toBeLessThan(drawn(pairOf(row(300), row(299))).width)
  })

  test('more than 2,000 resources are only drawn collapsed, and more changes than can be read as blocks that count them', () => {
    const { svg, focus } = drawn(pairOf(row(2100), row(2099)))
    expect(focus).toBeUndefined()
    expect(svg).toContain('>+2,099 unchanged</text>')
    const all = drawn(pairOf([], row(2100)))
    expect(all.svg).toContain('>2,076 added</text>')
    expect(componentsIn(all.svg).filter(({ after }) => after !== undefined)).toHaveLength(24)
  })

  test('the longest names and ids do not make a picture larger than its limit', () => {
    const long = Array.from({ length: 1500 }, (_, index) => ({
      name: `${String(index)}${'&'.repeat(280)}`,
      type: 's3',
      at: [(index % 40) * 3, Math.floor(index / 40) * 3] as const,
    }))
    const { svg } = drawn(pairOf([], long))
    expect(svg.length).toBeLessThan(4_000_000)
    expect(svg).toContain('<desc>1500 added, 1500 unconfirmed</desc>')
    expect(isOwnSvg(svg)).toBe(true)
  })

  test('names, ids and types from the cloud cannot break out of the picture', () => {
    const hostile = `"/><script>alert(1)</script><image href='https://example.org/x'/>]]>\u202e\u0000`
    const nodes = [
      { type: hostile, id: hostile, name: hostile, arn: `arn:aws:x:::${hostile}`, mapPos: [0, 0], color: hostile },
      {
        type: 'ec2',
        id: '__proto__',
        name: '__proto__',
        arn: 'arn:aws:ec2:us-east-1:111122223333:instance/i-1',
        mapPos: [3, 0],
      },
    ]
    const groups = [{ type: 'vpc', id: 'constructor', name: hostile, nodes: [hostile, '__proto__'], color: hostile }]
    const { svg } = drawn(compared({ nodes: [], groups: [] }, { nodes, groups }), { title: hostile, prefix: '"><x' })
    expect(isOwnSvg(svg)).toBe(true)
    expect(svg).not.toMatch(/<(?:script|image|foreignObject|style|a)\b/i)
    expect(svg).toContain('&lt;script&gt;')
    expect(componentsIn(svg).filter(({ mark }) => mark === 'added')).toHaveLength(3)
  })

  test('two components with one id, or none, are both drawn', () => {
    const twin = (name: string, id: string) => ({ type: 's3', id, name, arn: `arn:aws:s3:::${name}`, mapPos: [0, 0] })
    const nodes = [twin('a', 'same'), twin('b', 'same'), twin('c', ''), twin('d', '')]
    const { svg } = drawn(compared({ nodes: [], groups: [] }, { nodes }))
    expect(namesIn(svg, 'added')).toEqual(['a', 'b', 'c', 'd'])
  })

  test('a document that is not one is drawn from its inventory alone', () => {
    const pair = pairOf(row(2), row(3))
    const { svg } = drawn({ ...pair, after: { ...pair.after, document: 'nothing' } })
    expect(namesIn(svg, 'added')).toEqual(['s3-2'])
  })
})
