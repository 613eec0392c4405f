import { describe, expect, test } from '@jest/globals'
import { seededChance, shuffled } from '../../../../../src/extras/simulator/chance.ts'
import { DEPLOYMENTS } from '../../../../../src/extras/simulator/deployments.ts'
import { isGroup } from '../../../../../src/extras/simulator/document/kinds.ts'
import { labelWidth } from '../../../../../src/extras/simulator/document/labels.ts'
import { layOut } from '../../../../../src/extras/simulator/document/layout.ts'
import { buildWorld } from '../../../../../src/extras/simulator/world/company.ts'
import type { Resource, World } from '../../../../../src/extras/simulator/world/world.ts'

function regionsOf(world: World): [string, Resource[]][] {
  return world.accounts.flatMap(({ name, regions }) =>
    [...regions.values()].map((region): [string, Resource[]] => [
      `${name} ${region.name}`,
      [...region.resources.values()],
    ]),
  )
}

interface Box {
  readonly name: string
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

const meets = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean => a < d && c < b
const collide = (one: Box, other: Box): boolean => meets(one.x, other.x) && meets(one.y, other.y)

/** Blocks with the labels that lie in front of them: what must not run into each other. */
function boxesOf(resources: readonly Resource[]): { blocks: Box[]; labels: Box[] } {
  const { at } = layOut(resources)
  const nodes = resources.filter(({ type }) => !isGroup(type))
  const blocks = nodes.map(({ handle }): Box => {
    const [x, y] = at.get(handle) ?? [Number.NaN, Number.NaN]
    return { name: handle, x: [x, x + 1], y: [y, y + 1] }
  })
  const labels = nodes
    .filter(
      ({ type, handle }) => !['ecstask', 'ekspod', 'azureakspod'].includes(type) && !handle.includes('/instance-'),
    )
    .map(({ handle, name, cloudId = '' }): Box => {
      const [x, y] = at.get(handle) ?? [Number.NaN, Number.NaN]
      const half = labelWidth(name ?? cloudId) / 2
      return { name: `label of ${handle}`, x: [x + 0.5 - half, x + 0.5 + half], y: [y + 1, y + 1.4] }
    })
  return { blocks, labels }
}

function collisions(resources: readonly Resource[]): string[] {
  const { blocks, labels } = boxesOf(resources)
  const all = [...blocks, ...labels]
  return all.flatMap((one, i) =>
    all
      .slice(i + 1)
      .filter((other) => collide(one, other))
      .map((other) => `${one.name} x ${other.name}`),
  )
}

describe.each([['as it was', 'nothing'] as const, ...DEPLOYMENTS.map(({ name }) => [`after ${name}`, name] as const)])(
  'the company %s',
  (_, deployed) => {
    test('is laid out with room for every block and every label', () => {
      const world = buildWorld(1)
      DEPLOYMENTS.find(({ name }) => name === deployed)?.apply(world)
      for (const [place, resources] of regionsOf(world)) {
        const { at } = layOut(resources)
        const lost = resources.filter(({ handle, type }) => !isGroup(type) && !at.has(handle))
        expect([place, lost, collisions(resources)]).toEqual([place, [], []])
      }
    })
  },
)

test('the layout depends on nothing but the account', () => {
  const [one, other] = [buildWorld(1), buildWorld(1)].map(regionsOf)
  expect(one?.map(([, resources]) => layOut(resources))).toEqual(other?.map(([, resources]) => layOut(resources)))
})

test('whatever part of a region is shown, everything in it has its own place', () => {
  const everything = regionsOf(buildWorld(1))[0]?.[1] ?? []
  const chance = seededChance(3)
  for (let i = 0; i < 200; i++) {
    const part = shuffled(everything, chance).slice(0, 1 + chance.below(everything.length))
    const { at } = layOut(part)
    const spots = part.filter(({ type }) => !isGroup(type)).map(({ handle }) => at.get(handle)?.join(' '))
    expect(new Set(spots).size).toBe(spots.length)
    expect(spots.filter((spot) => spot === undefined || /NaN|Infinity/.test(spot))).toEqual([])
  }
})

test('two functions that call each other are a circle, and are placed all the same', () => {
  const bare = { tags: {}, fields: {}, within: [], addresses: [], inbound: [], outbound: [] }
  const [ping, pong] = [
    ['ping', 'pong'],
    ['pong', 'ping'],
  ].map(([handle = '', target = '']): Resource => {
    return { ...bare, handle, type: 'lambda', name: handle, connects: [target] }
  })
  if (!ping || !pong) throw new Error('two functions expected')
  expect([...layOut([ping, pong]).at.keys()].sort()).toEqual(['ping', 'pong'])
})
