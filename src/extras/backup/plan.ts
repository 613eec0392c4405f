import { planAccounts } from './plan-accounts.ts'
import { planBlueprints } from './plan-blueprints.ts'
import type { Backup } from './read.ts'
import type { NewIds } from './references.ts'
import { foreignTeams } from './sharing.ts'
import type { Current, Step } from './step.ts'

export interface RestorePlan {
  readonly steps: readonly Step[]
  /** Ids of the backup that are others in the account. */
  readonly ids: NewIds
  /** What is there as it was. */
  readonly unchanged: number
  /** The only teams that may be shared with; undefined when any may. */
  readonly teams: ReadonlySet<string> | undefined
}

/**
 * What a restore would do. Nothing in the account is changed but with `overwrite`; what the backup does not have is never touched.
 * Asked again after an interrupted restore it leaves out what that has done: what is there under a new id is recognised by its content.
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
