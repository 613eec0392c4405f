import { ABSENT } from '../../inventory/match/pairing.ts'
import type { Inventory, Resource } from '../../inventory/read/resource.ts'
import { canonicalText } from '../../json.ts'
import type { Facts } from './facts.ts'

/** The id of each resource in a drawing of both sides, by position; a resource on both sides has one. `undefined`: not drawn. */
export interface Names {
  readonly before: readonly (string | undefined)[]
  readonly after: readonly string[]
}

/** Gives every resource a unique id: a document's own ids may be missing, shared, or used for different resources on each side. */
export function namesOf(before: Inventory, after: Inventory, facts: Facts): Names {
  const [was, is] = [uniqueNames('b', before.resources), uniqueNames('a', after.resources)]
  const shown = was.map((name, position) => {
    const partner = facts.shownAs[position] ?? ABSENT
    if (facts.removed.has(position)) return name
    return partner === ABSENT ? undefined : is[partner]
  })
  return { before: shown, after: is }
}

function uniqueNames(side: string, resources: readonly Resource[]): readonly string[] {
  const positions = new Map<string, number[]>()
  for (const [position, { id }] of resources.entries()) {
    const twins = positions.get(id)
    if (twins === undefined) positions.set(id, [position])
    else twins.push(position)
  }
  const names: string[] = []
  for (const [id, twins] of positions) {
    for (const [rank, position] of inOrder(twins, resources).entries()) names[position] = `${side}${rank}:${id}`
  }
  return names
}

/** Resources with the same id, ordered by content rather than by their position in the document. */
function inOrder(twins: readonly number[], resources: readonly Resource[]): readonly number[] {
  if (twins.length < 2) return twins
  const texts = new Map(twins.map((position) => [position, canonicalText(resources[position]?.properties)]))
  return [...twins].sort((first, second) => ((texts.get(first) ?? '') < (texts.get(second) ?? '') ? -1 : 1))
}
