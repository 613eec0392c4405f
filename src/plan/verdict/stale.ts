import { visibleLine } from '../../text.ts'
import { meansTheSame } from '../fields/spelling.ts'
import { isGlobal } from '../kinds.ts'
import { canBeIn } from '../match/eligible.ts'
import { addressKey, type KnownEntry } from '../match/entry.ts'
import type { Found } from '../match/find.ts'
import type { TargetIndex } from '../match/target-index.ts'
import type { StaleResource } from '../plan-report.ts'
import { seenValue } from './values.ts'

/** Resources whose state in the before-snapshot is not the one that the plan was made for. */
export function staleResources(
  known: readonly KnownEntry[],
  places: ReadonlyMap<string, Found>,
  targets: readonly TargetIndex[],
): readonly StaleResource[] {
  return known.flatMap((entry): readonly StaleResource[] => {
    const { source, resource } = entry
    const found = places.get(addressKey(source, resource.address))
    if (found !== undefined) return differences(entry, found, targets)
    return isMissing(entry, targets) ? [{ address: visibleLine(resource.address, 500), path: '' }] : []
  })
}

function differences({ resource }: KnownEntry, { target, position }: Found, targets: readonly TargetIndex[]) {
  const actual = targets[target]?.before.inventory.resources[position]
  if (actual === undefined || !resource.types.includes(actual.type)) return []
  return [...resource.fields].flatMap(([path, planned]): readonly StaleResource[] => {
    const value = seenValue(actual, path)
    if (value === undefined || meansTheSame(value, planned)) return []
    // A label is absent from a snapshot that was taken without labels.
    if (path === 'name' && actual.label === undefined) return []
    return [{ address: visibleLine(resource.address, 500), path, planned, actual: value }]
  })
}

/** A resource counts as missing only by its id, and only if others of the type were read. */
function isMissing({ resource }: KnownEntry, targets: readonly TargetIndex[]): boolean {
  const { types, place, candidates } = resource
  const hasId = candidates.arns.length + candidates.azureIds.length + candidates.ids.length > 0
  if (!hasId || (place.region === undefined && !isGlobal(types))) return false
  const possible = targets.filter((target) => target.isRead && canBeIn(resource, target))
  return possible.length > 0 && possible.every(({ before }) => types.some((type) => before.types.has(type)))
}
