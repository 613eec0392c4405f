import type { AccountCopy } from './account-copy.ts'
import type { BlueprintEntry } from './blueprint-copy.ts'
import type { Outline } from './outline.ts'
import { planAccounts } from './plan-accounts.ts'
import { planBlueprints } from './plan-blueprints.ts'
import type { Backup, KeptBlueprint } from './read.ts'
import type { NewIds } from './references.ts'
import { foreignTeams } from './sharing.ts'

/** What is in the account now. */
export interface Current {
  readonly accounts: readonly AccountCopy[]
  /** Those that could be meant by one of the backup: of its id, or of its name. */
  readonly blueprints: readonly Outline[]
  /** Ids of its teams where the backup is somebody else's; undefined where all that the backup shares with is known. */
  readonly teams: ReadonlySet<string> | undefined
}

export type Step =
  | { readonly kind: 'add-account'; readonly account: AccountCopy }
  | { readonly kind: 'update-account'; readonly id: string; readonly account: AccountCopy }
  | { readonly kind: 'create-blueprint' | 'update-blueprint'; readonly copy: KeptBlueprint }
  /** It is as it was, but leads to blueprints, or shows an account, that have other ids now. */
  | { readonly kind: 'relink-blueprint'; readonly entry: Pick<BlueprintEntry, 'id' | 'name'> }
  | { readonly kind: 'leave'; readonly what: string; readonly why: Reason }

/** `different` and `links`: it is there and only `overwrite` changes it. `secret`: Cloudcraft told nobody its client secret. */
export type Reason = 'different' | 'links' | 'secret' | 'team'

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
