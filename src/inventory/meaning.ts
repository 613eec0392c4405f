import { doubtsAbout } from './assess/doubts.ts'
import { lossOf } from './assess/loss.ts'
import type { Change } from './change.ts'
import { changedIn } from './change-kinds.ts'
import { diffOfMatch } from './diff.ts'
import type { Match } from './match/match.ts'
import type { SideIndex } from './read/both.ts'
import type { Inventory, Resource } from './read/resource.ts'

/** Why the change of a resource is or is not destructive or in doubt: lines for `--explain`, empty for what has not changed. */
export type Meaning = (side: SideIndex, resource: Resource) => readonly string[]

export function meaningIn(before: Inventory, after: Inventory, match: Match): Meaning {
  const { changes } = diffOfMatch(before, after, match)
  const { unconfirmed } = doubtsAbout(before, after, match.pairing)
  const doubt = (change: Change, side: SideIndex, { id, type }: Resource): string | undefined => {
    if (change.kind !== 'removed' && change.kind !== 'added') return undefined
    const [own, other] = side === 0 ? [before, after] : [after, before]
    const warning = unconfirmed[side].get(own.positions.get(id) ?? -1)
    if (warning !== undefined) return `in doubt: ${warning.text}`
    const isSeen = other.resources.some((one) => one.type === type)
    return `not in doubt: ${isSeen ? 'others of its type are on both sides' : 'few of its type, or what it belongs to did the same'}`
  }
  return (side, resource) =>
    changes
      .filter((change) => isAbout(change, side, resource))
      .flatMap((change) => [loss(change, before, match), doubt(change, side, resource)])
      .flatMap((line) => (line === undefined ? [] : [`  ${line}`]))
}

function isAbout(change: Change, side: SideIndex, { id }: Resource): boolean {
  const { before, after } = changedIn(change)
  return (side === 0 ? before : after).some((one) => one.id === id)
}

const LOSING: ReadonlySet<Change['kind']> = new Set(['removed', 'replaced', 'rollout', 'changed'])

function loss(change: Change, before: Inventory, match: Match): string | undefined {
  if (!LOSING.has(change.kind)) return undefined
  const { isLoss, why } = lossOf(change, before, match)
  return `${isLoss ? '' : 'not '}destructive: ${why}`
}
