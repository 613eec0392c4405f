import { FEWEST } from './assess/doubt-types.ts'
import { doubtsAbout } from './assess/doubts.ts'
import { newlyOpen } from './assess/exposure-explained.ts'
import { lossOf } from './assess/loss.ts'
import type { Change } from './change.ts'
import { changedIn, groupOf } from './change-kinds.ts'
import { diffOfMatch } from './diff.ts'
import type { Match } from './match/match.ts'
import type { SideIndex } from './read/both.ts'
import type { Inventory, Resource } from './read/resource.ts'

/** Why the change of a resource is or is not destructive or unconfirmed: lines for `--explain`, empty for what has not changed. */
export type Meaning = (side: SideIndex, resource: Resource) => readonly string[]

export function meaningIn(before: Inventory, after: Inventory, match: Match): Meaning {
  const { changes } = diffOfMatch(before, after, match)
  const { unconfirmed } = doubtsAbout(before, after, match.pairing)
  const doubt = (change: Change, side: SideIndex, { id, type }: Resource): string | undefined => {
    if (change.kind !== 'removed' && change.kind !== 'added') return undefined
    const [own, other] = side === 0 ? [before, after] : [after, before]
    const warning = unconfirmed[side].get(own.positions.get(id) ?? -1)
    if (warning !== undefined) return `in doubt: ${warning.text}`
    if (other.resources.some((one) => one.type === type)) return 'not in doubt: others of its type are on both sides'
    const count = own.resources.filter((one) => one.type === type).length
    const happened = side === 0 ? 'went' : 'came'
    return `not in doubt: ${count < FEWEST[side] ? `only ${count} of its type ${happened}` : `what it belongs to ${happened} as well`}`
  }
  return (side, resource) =>
    changes
      .flatMap((change) => {
        if (isAbout(change, side, resource)) return [loss(change, before, match), doubt(change, side, resource)]
        return change.kind === 'rollout' && isOf(change, side, resource) ? [ofPool(change, before, match)] : []
      })
      .flatMap((line) => (line === undefined ? [] : [`  ${line}`]))
}

function isOf(change: Change, side: SideIndex, { id }: Resource): boolean {
  const group = groupOf(change)
  return (side === 0 ? group?.before : group?.after)?.id === id
}

/** What the replacement of its members means for the pool itself. */
function ofPool(rollout: Change & { readonly kind: 'rollout' }, before: Inventory, match: Match): string {
  const { removed, added, memberType, exposure } = rollout
  const parts = [
    `a rollout: ${removed.length} ${memberType} went, ${added.length} came`,
    loss(rollout, before, match),
    exposure && newlyOpen(exposure),
  ]
  return parts.filter((part) => part !== undefined).join('; ')
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
