import { at } from '../errors.ts'
import { explainExposure, survivorChanges } from './assess/exposure-explained.ts'
import type { Change } from './change.ts'
import type { Match } from './match/match.ts'
import { ABSENT } from './match/pairing.ts'
import type { Both } from './read/both.ts'
import { type Inventory, referenceTo } from './read/resource.ts'

interface Matched {
  readonly inventories: Both<Inventory>
  readonly match: Match
}

/** Why the internet can or cannot newly reach it. */
export function explainReach(
  { inventories: [before, after], match }: Matched,
  past: number,
  now: number,
): readonly string[] {
  const context = { before, after, pairing: match.pairing }
  const told = () => {
    if (past !== ABSENT && now !== ABSENT) return survivorChanges(context, past, match.reasons.has(past))
    return now === ABSENT ? [] : [additionOf(after, match, now)]
  }
  return explainExposure(context, { past, now, changes: told() })
}

/** The change that reports something new: a rollout, or an addition. */
function additionOf(after: Inventory, { pools }: Match, now: number): Change {
  const added = referenceTo(at(after.resources, now))
  const rollout = pools.rollouts.find((one) => one.added.some(({ id }) => id === added.id))
  if (rollout !== undefined) return { ...rollout, tags: [] }
  const pool = after.resources[pools.pooled[1].get(now) ?? ABSENT]
  return { kind: 'added', after: added, tags: [], ...(pool && { pool: referenceTo(pool) }) }
}
