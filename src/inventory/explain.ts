import { at } from '../errors.ts'
import { type Json, own } from '../json.ts'
import { diffFields } from './compare/fields.ts'
import { recreation } from './compare/recreated.ts'
import { explainReach } from './explain-reach.ts'
import { type Leftovers, leftoversOf, type ReplacementReason, resourceAt } from './match/leftovers.ts'
import { type Match, matchInventories } from './match/match.ts'
import { givenName, stem } from './match/names.ts'
import { ABSENT } from './match/pairing.ts'
import { standApart } from './match/place.ts'
import { compare, THRESHOLD } from './match/similarity.ts'
import { type Meaning, meaningIn } from './meaning.ts'
import type { Both, SideIndex } from './read/both.ts'
import type { Inventory, Resource } from './read/resource.ts'
import { sameValue } from './values/equality.ts'
import { classOf } from './values/field-classes.ts'

/** How many candidates are shown for a resource without a partner, and how many are compared to find them. */
const MAX_CANDIDATES = 5
const MAX_COMPARED = 1000
/** How many resources are explained if several have the same name. */
const MAX_RESOURCES = 20

const IDENTITY: Readonly<Record<Resource['identity'], string>> = {
  arn: 'its ARN',
  'azure-id': 'its Azure resource id',
  'aws-id': 'its AWS id',
  described: 'what it is and where it stands, since it has no identity of its own',
}

/** Two inventories and how they were matched. */
interface Matched {
  readonly inventories: Both<Inventory>
  readonly match: Match
  /** What the change of a resource means, in lines. */
  readonly meaning: Meaning
}

/**
 * Explains for every resource with this key, id or name what it was compared with, and why that was or was not a change.
 * @returns lines; empty if there is no such resource
 */
export function explain(before: Inventory, after: Inventory, wanted: string): readonly string[] {
  const match = matchInventories(before, after)
  const matched: Matched = { inventories: [before, after], match, meaning: meaningIn(before, after, match) }
  const isWanted = ({ key, id, name }: Resource) => key === wanted || id === wanted || name === wanted
  const positions = ({ resources }: Inventory) =>
    resources.flatMap((resource, position) => (isWanted(resource) ? [position] : [])).slice(0, MAX_RESOURCES)
  const befores = positions(before)
  const afters = positions(after).filter((position) => !befores.includes(at(match.pairing.beforeOf, position)))
  return [
    ...befores.flatMap((position) => explainBefore(matched, position)),
    ...afters.flatMap((position) => explainAfter(matched, position)),
  ]
}

function explainBefore(matched: Matched, position: number): string[] {
  const { inventories, match } = matched
  const was = at(inventories[0].resources, position)
  const partner = at(match.pairing.afterOf, position)
  const lines = [`before: ${title(was)}`, `  recognised by ${IDENTITY[was.identity]}`]
  const meaning = matched.meaning(0, was)
  const reach = explainReach(matched, position, partner)
  if (partner === ABSENT) return [...lines, ...explainMissing(matched, position, 0), ...meaning, ...reach]
  return [...lines, ...explainPair(was, at(inventories[1].resources, partner), match, position), ...meaning, ...reach]
}

function explainAfter(matched: Matched, position: number): string[] {
  const is = at(matched.inventories[1].resources, position)
  const partner = at(matched.match.pairing.beforeOf, position)
  if (partner !== ABSENT) return explainBefore(matched, partner)
  return [
    `after: ${title(is)}`,
    `  recognised by ${IDENTITY[is.identity]}`,
    ...explainMissing(matched, position, 1),
    ...matched.meaning(1, is),
    ...explainReach(matched, ABSENT, position),
  ]
}

function title({ type, name, key, id }: Resource): string {
  return `${type} ${name}, ${key} (component ${id})`
}

function explainPair(was: Resource, is: Resource, match: Match, position: number): string[] {
  return [howPaired(was, is, match, position), ...explainFields(was, is, match)]
}

function howPaired(was: Resource, is: Resource, match: Match, position: number): string {
  const sure = ({ because, confidence }: ReplacementReason) =>
    `${because.join(', ')}; ${Math.round(confidence * 100)} % sure`
  const reason = match.reasons.get(position)
  if (reason !== undefined) return `  replaced by ${title(is)}: ${sure(reason)}, which needs ${THRESHOLD * 100}`
  const again = recreation(is, diffFields(was, is, { resolve: match.resolve, compareLabels: true }).fields)
  if (again !== undefined) return `  recreated under its name, as ${title(is)}: ${sure(again)}`
  return `  the same resource after: ${title(is)}; ${match.pairing.why.get(position) ?? 'same key'}`
}

function explainFields(was: Resource, is: Resource, { resolve }: Match): string[] {
  const keys = [...new Set([...Object.keys(was.properties), ...Object.keys(is.properties)])].sort()
  const lines = keys.flatMap((key) => {
    const [a, b] = [own(was.properties, key), own(is.properties, key)]
    const fieldClass = classOf(is.type, key, is.properties)
    if (fieldClass === 'reference') return []
    if (sameValue(a, b, resolve))
      return a === b || typeof a === 'object' ? [] : [`  ${key}: ${text(a)} and ${text(b)} mean the same`]
    return [
      `  ${key}: ${text(a)} → ${text(b)}, ${fieldClass === 'configuration' ? 'compared as configuration' : `only ${fieldClass}, no change`}`,
    ]
  })
  return lines.length === 0 ? ['  every field means the same'] : lines
}

function text(value: Json | undefined): string {
  const json = value === undefined ? 'nothing' : (JSON.stringify(value) ?? '')
  return json.length > 160 ? `${json.slice(0, 159)}…` : json
}

function explainMissing({ inventories: [before, after], match }: Matched, position: number, side: SideIndex): string[] {
  if (match.pools.inRollouts[side].has(position))
    return ['  a member of a pool whose members were replaced: reported as a rollout, not one by one']
  const lines = [`  no partner ${side === 0 ? 'after: removed' : 'before: added'}`]
  if (match.pools.pooled[side].has(position)) return [...lines, '  a member of a pool that was scaled']
  return [...lines, ...candidates(leftoversOf(before, after, match.pairing), position, side)]
}

/** Leftovers of the same type on the other side, most similar first, and why none of them counts as the replacement. */
function candidates(left: Both<Leftovers>, position: number, side: SideIndex): string[] {
  const [own, other] = side === 0 ? left : [left[1], left[0]]
  const resource = resourceAt(own, position)
  const best = other.positions
    .filter((candidate) => resourceAt(other, candidate).type === resource.type)
    .slice(0, MAX_COMPARED)
    .map((candidate) => {
      const [before, after] = side === 0 ? [position, candidate] : [candidate, position]
      return {
        candidate: resourceAt(other, candidate),
        position: candidate,
        confidence: compare(left[0], left[1], before, after).confidence,
      }
    })
    .sort((a, b) => b.confidence - a.confidence || (a.candidate.key < b.candidate.key ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
  if (best.length === 0) return [`  no other ${resource.type} is left over that could have taken its place`]
  const relation = side === 0 ? 'replaced by' : 'a replacement of'
  const isApart = (other: number) =>
    side === 0 ? standApart(left[0], left[1], position, other) : standApart(left[0], left[1], other, position)
  return best.map(({ candidate, position: other, confidence }) => {
    const why = isApart(other) ? 'they are in different networks' : rejection(resource, candidate, confidence)
    return `  not ${relation} ${candidate.name}: ${why}`
  })
}

function rejection(a: Resource, b: Resource, confidence: number): string {
  const [left, right] = [givenName(a), givenName(b)]
  const likeness = `${Math.round(confidence * 100)} % alike`
  if (left === undefined || right === undefined)
    return `${likeness}, but without names it is not the only one in its place`
  if (stem(left) !== stem(right)) return `${likeness}, but "${left}" and "${right}" are names of two things`
  if (confidence < THRESHOLD) return `${likeness}, which is below ${THRESHOLD * 100}`
  return `${likeness}, but others with the same name and another number live on, so the number is no version`
}
