import type { Change } from '../change.ts'
import { isPooled } from '../change-kinds.ts'
import type { Match } from '../match/match.ts'
import { isStateful } from '../read/component-types/component-types.ts'
import type { Inventory } from '../read/resource.ts'

/** Whether data may be lost with a change, and why. */
export interface Loss {
  readonly isLoss: boolean
  readonly why: string
}

const no = (why: string): Loss => ({ isLoss: false, why })
const yes = (why: string): Loss => ({ isLoss: true, why })

/**
 * Whether data may be lost with what a change removes. Volumes that are added and removed with their pool are not expected to keep data, as
 * long as as many are added as removed.
 */
export function lossOf(change: Change, before: Inventory, match: Pick<Match, 'fleets' | 'pools'>): Loss {
  switch (change.kind) {
    case 'removed':
    case 'replaced':
      return lossOfOne(change, before, match)
    case 'rollout':
      return lossOfRollout(change)
    default:
      return no('nothing was removed')
  }
}

type Of<K extends Change['kind']> = Extract<Change, { readonly kind: K }>

function lossOfOne(
  change: Of<'removed'> | Of<'replaced'>,
  { positions }: Inventory,
  { pools, fleets }: Pick<Match, 'fleets' | 'pools'>,
): Loss {
  const { type, id } = change.before
  const position = positions.get(id) ?? -1
  if (!isStateful(type)) return no('this type holds no data')
  if (pools.lost.has(position)) return yes('its pool has new members, but nothing like it came back with them')
  if (isPooled(change)) return no('it went with a member of its pool')
  if (fleets.churned.has(position)) return no('it went with one of several machines alike, and a volume like it came')
  return yes(change.kind === 'removed' ? 'it holds data and is gone' : 'it holds data, and another one is in its place')
}

function lossOfRollout({ memberType, lost, added, removed }: Of<'rollout'>): Loss {
  if (!isStateful(memberType)) return no('this type holds no data')
  if (lost !== undefined) return yes('fewer came back than went with members that were replaced')
  return no(added.length < removed.length ? 'the pool became smaller' : 'as many came as went')
}
