import { type AccountCopy, placeOf } from './account-copy.ts'
import { isSameSharing, sharedWith } from './sharing.ts'
import type { Current, Step } from './step.ts'

export interface AccountPlan {
  readonly steps: readonly Step[]
  /** New ids by ids of the backup. */
  readonly ids: ReadonlyMap<string, string>
  /** Accounts of the backup whose id has changed or will change. */
  readonly moved: ReadonlySet<string>
  readonly unchanged: number
}

/** Matches an account by id, otherwise by the cloud account it links to. */
export function planAccounts(
  copies: readonly AccountCopy[],
  { accounts, teams }: Pick<Current, 'accounts' | 'teams'>,
  overwrite: boolean,
): AccountPlan {
  const find = finder(copies, accounts)
  const ids = new Map<string, string>()
  const moved = new Set<string>()
  const steps: Step[] = []
  for (const copy of copies) {
    const account = { ...copy, ...sharedWith(copy, teams) }
    const now = find(copy)
    const step = accountStep(account, now, overwrite)
    if (now !== undefined && now.id !== copy.id) ids.set(copy.id, now.id)
    if (ids.has(copy.id) || step?.kind === 'add-account') moved.add(copy.id)
    if (step !== undefined) steps.push(step)
  }
  return { steps, ids, moved, unchanged: copies.length - steps.length }
}

function finder(copies: readonly AccountCopy[], accounts: readonly AccountCopy[]) {
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const known = new Set(copies.map(({ id }) => id))
  const others = accounts.filter(({ id }) => !known.has(id))
  return (copy: AccountCopy): AccountCopy | undefined => {
    const same = byId.get(copy.id)
    if (same?.provider === copy.provider) return same
    const places = others.filter((account) => placeOf(account) === placeOf(copy))
    return places.find(({ name }) => name === copy.name) ?? places[0]
  }
}

function accountStep(account: AccountCopy, now: AccountCopy | undefined, overwrite: boolean): Step | undefined {
  const what = `${account.provider === 'aws' ? 'AWS' : 'Azure'} account ${account.name}`
  if (now === undefined)
    return account.provider === 'aws' ? { kind: 'add-account', account } : { kind: 'leave', what, why: 'secret' }
  if (isSame(account, now)) return undefined
  return overwrite || isUnfinished(account, now)
    ? { kind: 'update-account', id: now.id, account }
    : { kind: 'leave', what, why: 'different' }
}

function isSame(one: AccountCopy, other: AccountCopy): boolean {
  const isAlike = one.name === other.name && placeOf(one) === placeOf(other) && isSameSharing(one, other)
  return isAlike && applicationOf(one) === applicationOf(other)
}

function applicationOf(account: AccountCopy): string | undefined {
  return account.provider === 'azure' ? account.applicationId.toLowerCase() : undefined
}

/**
 * Whether an interrupted restore has added the account and not shared it yet: another id, the same name, not shared. With the same id,
 * someone has changed the sharing on purpose.
 */
function isUnfinished(account: AccountCopy, now: AccountCopy): boolean {
  const isOurs = now.id !== account.id && now.name === account.name
  return isOurs && applicationOf(account) === applicationOf(now) && now.readAccess === null && now.writeAccess === null
}
