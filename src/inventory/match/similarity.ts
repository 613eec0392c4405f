import { at } from '../../errors.ts'
import { own } from '../../json.ts'
import type { Both } from '../read/both.ts'
import { componentType } from '../read/component-types/component-types.ts'
import type { Resource } from '../read/resource.ts'
import { sameValue } from '../values/equality.ts'
import { classOf } from '../values/field-classes.ts'
import { bestAssignment } from './assignment.ts'
import { type Leftovers, type ReplacementReason, resourceAt, stillLeft, type Wanted } from './leftovers.ts'
import { givenName, isNumbered, stem } from './names.ts'
import { ABSENT } from './pairing.ts'
import { standApart } from './place.ts'

/** Below this similarity two resources are two resources. */
export const THRESHOLD = 0.7

const WEIGHTS = { name: 4, groups: 3, connections: 3, configuration: 2, members: 2 } as const
type Feature = keyof typeof WEIGHTS

type Accept = (before: number, after: number, reason: ReplacementReason) => void

/**
 * Pairs leftovers whose names differ only in their version (`web-blue`, `web-green`), each with the most similar one. Resources with
 * different names are two resources, no matter how similar the rest is.
 */
export function pairBySimilarity([left, right]: Both<Leftovers>, wanted: Wanted, accept: Accept): void {
  const partners = byStem(right, wanted)
  const candidates = [...byStem(left, wanted)].flatMap(([key, befores]) => {
    const afters = partners.get(key)
    return afters === undefined ? [] : [{ key, befores, afters }]
  })
  if (candidates.length === 0) return
  const brothers = numberedSurvivors(
    left,
    new Set(candidates.map(({ befores }) => resourceAt(left, at(befores, 0)).type)),
  )
  const found = candidates.flatMap(({ key, befores, afters }) => {
    const isVersion = !brothers.has(key)
    const reasonFor = (i: number, j: number) => {
      const [before, after] = [at(befores, i), at(afters, j)]
      const isOther =
        standApart(left, right, before, after) || (!isVersion && haveOtherNames(left, right, before, after))
      return isOther ? NOT_ALIKE : compare(left, right, before, after)
    }
    const pairs = bestAssignment(befores.length, afters.length, (i, j) => reasonFor(i, j).confidence)
    return pairs.map(([i, j]) => ({ before: at(befores, i), after: at(afters, j), reason: reasonFor(i, j) }))
  })
  // A pairing affects the place of other resources: all are compared before any is paired, so that their order does not matter.
  for (const { before, after, reason } of found) if (reason.confidence >= THRESHOLD) accept(before, after, reason)
}

const NOT_ALIKE: ReplacementReason = { confidence: 0, because: [] }

function haveOtherNames(left: Leftovers, right: Leftovers, before: number, after: number): boolean {
  return givenName(resourceAt(left, before)) !== givenName(resourceAt(right, after))
}

/**
 * Stems of resources with a number in their name that are on both sides. If such siblings remain, the number distinguishes them: a removed
 * `shard-1` and an added `shard-4` are two shards, since `shard-2` and `shard-3` still exist.
 */
export function numberedSurvivors(side: Leftovers, types: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [position, resource] of side.inventory.resources.entries()) {
    if (side.partners[position] === ABSENT || !types.has(resource.type)) continue
    const name = givenName(resource)
    if (name !== undefined && isNumbered(name)) found.add(stemKey(resource, name))
  }
  return found
}

/** Equal for resources of one type and region whose names differ only in their version. */
export function stemKey({ type, region }: Resource, name: string): string {
  return `${type}\n${region ?? ''}\n${stem(name)}`
}

function byStem(side: Leftovers, wanted: Wanted): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>()
  for (const position of stillLeft(side)) {
    const resource = resourceAt(side, position)
    const name = givenName(resource)
    if (name === undefined || !wanted(side, position)) continue
    const key = stemKey(resource, name)
    const positions = found.get(key)
    if (positions === undefined) found.set(key, [position])
    else positions.push(position)
  }
  const order = (position: number) => `${givenName(resourceAt(side, position))}\n${resourceAt(side, position).key}`
  for (const positions of found.values()) positions.sort((a, b) => (order(a) < order(b) ? -1 : 1))
  return found
}

/** How similar two resources are, and in which features. Features that neither of them has do not count. */
export function compare(left: Leftovers, right: Leftovers, before: number, after: number): ReplacementReason {
  const [a, b] = [resourceAt(left, before), resourceAt(right, after)]
  const [was, is] = [left.surroundings.get(before), right.surroundings.get(after)]
  const around = (pick: 'members' | 'from' | 'to') =>
    [left.shared(was?.[pick] ?? []), right.shared(is?.[pick] ?? [])] as const
  const prefixed = (from: readonly string[], to: readonly string[]) => [
    ...from.map((id) => `<${id}`),
    ...to.map((id) => `>${id}`),
  ]
  const scores: Record<Feature, number | undefined> = {
    name: nameLikeness(a, b),
    groups: jaccard(placesOf(left, before), placesOf(right, after)),
    connections: jaccard(prefixed(around('from')[0], around('to')[0]), prefixed(around('from')[1], around('to')[1])),
    configuration: configurationLikeness(a, b),
    members: jaccard(...around('members')),
  }
  return { confidence: weigh(scores), because: reasons(scores, a, b) }
}

/** Where it is. Firewalls are left out: a change of those is a change of the resource, not a sign of another one. */
function placesOf(side: Leftovers, position: number): string[] {
  const groups = side.surroundings.get(position)?.groups ?? []
  return side.shared(groups.filter((group) => componentType(resourceAt(side, group).type)?.firewall === undefined))
}

function weigh(scores: Record<Feature, number | undefined>): number {
  let sum = 0
  let weights = 0
  for (const feature of Object.keys(WEIGHTS) as Feature[]) {
    const score = scores[feature]
    if (score === undefined) continue
    sum += score * WEIGHTS[feature]
    weights += WEIGHTS[feature]
  }
  return weights === 0 ? 0 : Math.round((sum / weights) * 100) / 100
}

const WORDS: Record<Exclude<Feature, 'name'>, string> = {
  groups: 'same groups',
  connections: 'same connections',
  configuration: 'same configuration',
  members: 'same members',
}

function reasons(scores: Record<Feature, number | undefined>, a: Resource, b: Resource): string[] {
  const name = givenName(a) === givenName(b) ? 'same name' : 'same name but for its version'
  const others = (Object.keys(WORDS) as (keyof typeof WORDS)[]).filter((feature) => (scores[feature] ?? 0) >= 0.99)
  return [name, ...others.map((feature) => WORDS[feature])]
}

/** Below 1 if only the stems agree, so that an exact match wins an assignment. */
function nameLikeness(a: Resource, b: Resource): number | undefined {
  const [left, right] = [givenName(a), givenName(b)]
  if (left === undefined || right === undefined) return undefined
  if (left === right) return 1
  return stem(left) === stem(right) ? 0.9 : 0
}

function jaccard(a: readonly string[], b: readonly string[]): number | undefined {
  if (a.length === 0 && b.length === 0) return undefined
  const left = new Set(a)
  const right = new Set(b)
  let common = 0
  for (const id of left) if (right.has(id)) common++
  return common / (left.size + right.size - common)
}

function configurationLikeness(a: Resource, b: Resource): number | undefined {
  const keys = new Set(
    [...Object.keys(a.properties), ...Object.keys(b.properties)].filter(
      (key) => classOf(a.type, key) === 'configuration' && key !== 'region',
    ),
  )
  if (keys.size === 0) return undefined
  const same = [...keys].filter((key) =>
    sameValue(own(a.properties, key), own(b.properties, key), [(text) => text, (text) => text]),
  )
  return same.length / keys.size
}
