import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { differenceBlueprint } from '../../../../../src/drawing/difference/blueprint/difference-blueprint.ts'
import type { Item } from '../../../../../src/drawing/isometric/drawing.ts'
import { meet } from '../../../../../src/drawing/isometric/ground-map.ts'
import { parseDrawing } from '../../../../../src/drawing/isometric/parse.ts'
import { parseInventory } from '../../../../../src/inventory/read/parse.ts'
import type { JsonObject } from '../../../../../src/json.ts'
import { accounts, documentOf, documentsOf, type Pair, pairOf, type Thing } from '../accounts.ts'

const NAME = 'octo/cloud #7: Production (us-east-1)'

function blueprintOf(pair: Pair, most = 5_000) {
  return differenceBlueprint(documentsOf(pair), { name: NAME, most })
}

type Data = ReturnType<typeof blueprintOf>['data']

const components = ({ nodes, groups }: Data): readonly JsonObject[] => [...nodes, ...groups]
const labelled = ({ text }: Data, words: string) => text.filter((one) => String(one['text']).includes(words))
const arnsIn = (data: Data) => components(data).map((one) => String(one['arn']))
const colourOf = (data: Data, name: string) =>
  components(data).find((one) => String(one['arn']).endsWith(`/${name}`))?.['color']

function groundOf({ at, width, depth }: Item) {
  return { minX: at.x, minY: at.y, maxX: at.x + width, maxY: at.y + depth }
}

/** Every id that something in the document names. */
function named({ groups, edges, text }: Data): readonly unknown[] {
  const anchors = text.map(({ mapPos }) => (Array.isArray(mapPos) ? undefined : (mapPos as JsonObject)['relTo']))
  const members = groups.flatMap(({ nodes }) => nodes as readonly string[])
  return [...members, ...edges.flatMap(({ from, to }) => [from, to]), ...anchors.filter((id) => id !== undefined)]
}

const WEB: readonly Thing[] = [
  { name: 'net', type: 'vpc' },
  { name: 'web', at: [0, 0], within: ['net'], to: ['orders'] },
  { name: 'orders', type: 'rds', at: [4, 0], within: ['net'] },
  { name: 'old', type: 's3', at: [8, 0] },
]
const GROWN = WEB.filter(({ name }) => name !== 'old').map((one) =>
  one.name === 'orders' ? { ...one, size: 'xlarge' } : one,
)

describe('laws of any two accounts', () => {
  test('every resource of either side is in it once, and so is every change', () => {
    fc.assert(
      fc.property(accounts, ({ before, after }) => {
        const pair = pairOf(before, after)
        const arns = arnsIn(blueprintOf(pair).data)
        const expected = [...pair.after.inventory.resources.map(({ key }) => key)]
        for (const change of pair.comparison.diff.changes)
          if (change.kind === 'removed') expected.push(change.before.key)
        expect(arns.toSorted()).toEqual(expected.toSorted())
      }),
      { numRuns: 40 },
    )
  })

  test('every member, every end of a connection and every owner of a label is there, and no id is there twice', () => {
    fc.assert(
      fc.property(accounts, fc.boolean(), ({ before, after }, isReduced) => {
        const { data } = blueprintOf(pairOf(before, after), isReduced ? 1 : 5_000)
        const ids = [...components(data), ...data.text, ...data.edges].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(named(data).filter((id) => !ids.includes(id as string))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('no two items stand on the same ground', () => {
    fc.assert(
      fc.property(accounts, ({ before, after }) => {
        const { items } = parseDrawing({ data: blueprintOf(pairOf(before, after)).data })
        const hits = items.flatMap((one, at) => items.slice(at + 1).filter((two) => meet(groundOf(one), groundOf(two))))
        expect(hits).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('our own reader finds the same inventory in it', () => {
    fc.assert(
      fc.property(accounts, ({ before, after }) => {
        const { data } = blueprintOf(pairOf(before, after))
        const inventory = parseInventory('blueprint', new TextEncoder().encode(JSON.stringify({ data })))
        expect(inventory.resources.map(({ key }) => key).toSorted()).toEqual(arnsIn(data).toSorted())
      }),
      { numRuns: 20 },
    )
  })

  test('the order of both documents means nothing', () => {
    fc.assert(
      fc.property(accounts, ({ before, after }) => {
        const turned = pairOf([...before].reverse(), [...after].reverse())
        expect(JSON.stringify(blueprintOf(turned))).toBe(JSON.stringify(blueprintOf(pairOf(before, after))))
      }),
      { numRuns: 20 },
    )
  })
})

describe('what became of a resource', () => {
  const { data } = blueprintOf(pairOf(WEB, GROWN))

  test('is its colour, in the form of both projections', () => {
    const grey = { isometric: '#e8ebef', '2d': '#e8ebef' }
    expect(colourOf(data, 'web')).toEqual(grey)
    const [changed, removed] = [colourOf(data, 'orders'), colourOf(data, 'old')]
    for (const colour of [changed, removed]) {
      expect(colour).toEqual({ isometric: expect.stringMatching(/^#[0-9a-f]{6}$/), '2d': expect.any(String) })
      expect(colour).not.toEqual(grey)
    }
    expect(changed).not.toEqual(removed)
  })

  test('follows its name, as a sign and a word', () => {
    expect(data.text.map(({ text }) => text).toSorted()).toEqual(
      [NAME, 'net', 'web', 'orders ~ changed', 'old − removed', '~ 1 changed', '− 1 removed', '2 unchanged'].toSorted(),
    )
  })

  test('leaves a label centred in front of its owner', () => {
    const [label] = labelled(data, 'orders ~ changed')
    const place = label?.['mapPos'] as { offset: [number, number] } | undefined
    expect((place?.offset[0] ?? 0) + (0.01 * Number(label?.['textSize']) * 'orders ~ changed'.length) / 2).toBeCloseTo(
      0.5,
      2,
    )
  })

  test('follows the name of a network, which has no label', () => {
    const named = (size: string) => [{ name: 'net', type: 'vpc', size }, WEB[1] as Thing]
    const { groups } = blueprintOf(pairOf(named('a'), named('b'))).data
    expect(groups.map(({ name }) => name)).toEqual(['net ~ changed'])
  })

  test('uses the given words', () => {
    const pair = pairOf(WEB, GROWN)
    const { changes } = pair.comparison.diff
    const captions = changes.flatMap((change) =>
      change.kind === 'changed' ? [{ of: change.after, mark: 'changed', words: 'resized' } as const] : [],
    )
    const told = differenceBlueprint(documentsOf(pair), { name: NAME, captions })
    expect(labelled(told.data, 'orders').map(({ text }) => text)).toEqual(['orders ~ resized'])
  })

  test('is the colour of a connection, too: one that is gone is dashed', () => {
    const cut = WEB.map((one) => (one.name === 'web' ? { ...one, to: [] } : one))
    expect(blueprintOf(pairOf(WEB, cut)).data.edges).toEqual([
      expect.objectContaining({ dashed: true, endCap: 'arrow', type: 'edge' }),
    ])
    expect(blueprintOf(pairOf(cut, WEB)).data.edges).toEqual([expect.objectContaining({ dashed: false, width: 3 })])
  })
})

describe('the document', () => {
  test('is one that Cloudcraft takes: named, endless, with every section', () => {
    const { data, warnings } = blueprintOf(pairOf(WEB, GROWN))
    expect(warnings).toEqual([])
    expect(data).toMatchObject({ name: NAME, grid: 'infinite', projection: 'isometric', version: 4, shareDocs: false })
    expect(Object.keys(data).toSorted()).toEqual(
      [
        'connectors',
        'disabledLayers',
        'edges',
        'grid',
        'groups',
        'icons',
        'images',
        'name',
        'nodes',
        'projection',
      ].concat(['shareDocs', 'surfaces', 'text', 'theme', 'version']),
    )
  })

  test('keeps the ids of the components, since rules and peerings name some of them', () => {
    const ids = components(blueprintOf(pairOf(WEB, GROWN)).data).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['a-web', 'a-orders', 'a-net', 'b-old']))
  })

  test('contains no secret and no link, nothing that lets Cloudcraft scan it again, and no pollution of prototypes', () => {
    const secrets = { linkKey: 'canary', externalId: 'canary', liveAccount: { id: 'canary' }, link: 'https://canary' }
    const hostile = JSON.parse('{"__proto__": {"polluted": "canary"}, "deep": [{"externalId": "canary"}]}')
    const pair = pairOf(WEB, GROWN)
    for (const side of [pair.before, pair.after])
      for (const { properties } of side.inventory.resources) {
        Object.assign(properties, secrets)
        for (const key of Object.keys(hostile))
          Object.defineProperty(properties, key, { value: hostile[key], enumerable: true })
      }
    const text = JSON.stringify(blueprintOf(pair))
    expect(text).not.toContain('canary')
    expect(text).not.toContain('liveAccount')
    expect(({} as { polluted?: string }).polluted).toBeUndefined()
  })

  test('shows a group around nothing where there is nothing else', () => {
    const empty: Thing = { name: 'lonely', type: 'sg' }
    const { data } = blueprintOf(pairOf(WEB, [...WEB, empty]))
    const { outlines } = parseDrawing({ data })
    expect(outlines.map(({ name }) => name)).toContain('lonely + new')
  })

  test('of a large account holds the changes and their neighbours alone, and says so', () => {
    const many = Array.from({ length: 300 }, (_, at): Thing => ({ name: `n${at}`, at: [(at % 20) * 3, 10 + at] }))
    const { data, warnings } = blueprintOf(pairOf([...WEB, ...many], [...GROWN, ...many]), 100)
    expect(warnings).toEqual([{ code: 'blueprint-reduced', text: expect.stringContaining('of 304 resources') }])
    expect(
      arnsIn(data)
        .map((arn) => arn.split('/').at(-1))
        .toSorted(),
    ).toEqual(['net', 'old', 'orders', 'web'])
    expect(labelled(data, 'unchanged').map(({ text }) => text)).toEqual(['302 unchanged'])
  })

  test('stays small however long the fields are', () => {
    const pair = pairOf(WEB, GROWN)
    for (const { properties } of pair.after.inventory.resources)
      Object.assign(properties, { description: 'x'.repeat(5_000_000) })
    expect(JSON.stringify(blueprintOf(pair).data).length).toBeLessThan(8_100_000)
  })

  test('of nothing that changed is what is there, in grey', () => {
    const { data } = blueprintOf(pairOf(WEB, WEB))
    expect(labelled(data, 'changed').map(({ text }) => text)).toEqual(['4 unchanged'])
    expect(new Set(data.nodes.map(({ color }) => JSON.stringify(color))).size).toBe(1)
    expect(documentOf(WEB, 'a').data.nodes).toHaveLength(data.nodes.length)
  })
})
