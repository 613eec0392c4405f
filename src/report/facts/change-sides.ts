import type { Change, Survivor } from '../../inventory/change.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'

export interface ChangeSides {
  readonly before: readonly ResourceReference[]
  readonly after: readonly ResourceReference[]
}

/** The resources that a change is about, each side as its own snapshot knows them; the leading one first. */
export function sidesOf(change: Change): ChangeSides {
  switch (change.kind) {
    case 'added':
      return { before: [], after: [change.after] }
    case 'removed':
      return { before: [change.before], after: [] }
    case 'changed':
    case 'replaced':
      return bothSides([change])
    case 'rollout': {
      const { before, after } = change.parent
      return { before: [before, ...change.removed], after: [after, ...change.added] }
    }
    case 'membership-added':
    case 'membership-removed':
      return bothSides([change.member, change.group])
    case 'connection-added':
    case 'connection-removed':
      return bothSides([change.from, change.to])
  }
}

function bothSides(survivors: readonly Survivor[]): ChangeSides {
  return { before: survivors.map(({ before }) => before), after: survivors.map(({ after }) => after) }
}
