import { planAccounts } from './plan-accounts.ts'
import { planBlueprints } from './plan-blueprints.ts'
import type { Backup } from './read.ts'
import type { NewIds } from './references.ts'
import { foreignTeams } from './sharing.ts'
import type { Current, Step } from './step.ts'

export interface RestorePlan {
  readonly steps: readonly Step[]
  /** New ids by ids of the backup. */
  readonly ids: NewIds
  /** How many exist unchanged. */
  readonly unchanged: number
  /** The teams that exist here; undefined when all do. */
  readonly teams: ReadonlySet<string> | undefined
}

/**
 * What a restore would do. Existing things change only with `overwrite`; what is not in the backup is never touched. After an
 * interrupted restore, a new plan omits what is already done: things with a new id are recognised by their content.
 */
export function planRestore(
  backup: Backup,
  current: Current,
  { overwrite }: { readonly overwrite: boolean },
): RestorePlan {
  const { teams } = current
  const accounts = planAccounts(backup.accounts, current, overwrite)
  const blueprints = planBlueprints(backup.blueprints, current, { accounts, overwrite })
  const foreign = foreignTeams([...backup.accounts, ...backup.blueprints.map(({ entry }) => entry)], teams)
  const left = foreign.map((team): Step => ({ kind: 'leave', what: `sharing with ${team}`, why: 'team' }))
  return {
    steps: [...left, ...accounts.steps, ...blueprints.steps],
    ids: { accounts: accounts.ids, blueprints: blueprints.ids },
    unchanged: accounts.unchanged + blueprints.unchanged,
    teams,
  }
}
