import { type AccountCopy, placeOf } from './account-copy.ts'
import { type BlueprintCopy, contentOf, type NewIds, withIds } from './blueprint-copy.ts'
import type { Backup } from './read.ts'

/** What is in the account now. */
export interface Current {
  readonly accounts: readonly AccountCopy[]
  /** Those that could be meant by one of the backup: of its id, or of its name. */
  readonly blueprints: readonly BlueprintCopy[]
}

export type Step =
  | { readonly kind: 'add-account'; readonly account: AccountCopy }
  | { readonly kind: 'update-account'; readonly id: string; readonly account: AccountCopy }
  | { readonly kind: 'create-blueprint'; readonly copy: BlueprintCopy }
  | { readonly kind: 'update-blueprint'; readonly copy: BlueprintCopy }
  | { readonly kind: 'leave'; readonly what: string; readonly why: Reason }

/** `different`: it is there and is not what it was; only `overwrite` changes that. `secret`: Cloudcraft told nobody its client secret. */
export type Reason = 'different' | 'secret'

export interface RestorePlan {
  readonly steps: readonly Step[]
  /** Ids of the backup that are others in the account. */
  readonly ids: NewIds
  /** What is there as it was. */
  readonly unchanged: number
  /** Blueprints that are there under another id, or will be: their links to one another follow. */
  readonly restored: readonly BlueprintCopy[]
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
  const accounts = planAccounts(backup.accounts, current.accounts, overwrite)
  const known = { accounts: accounts.ids, blueprints: new Map<string, string>() }
  const blueprints = planBlueprints(backup.blueprints, current.blueprints, known, overwrite)
  const there = new Set(current.blueprints.map(({ id }) => id))
  return {
    steps: [...accounts.steps, ...blueprints.steps],
    ids: { accounts: accounts.ids, blueprints: blueprints.ids },
    unchanged: accounts.unchanged + blueprints.unchanged,
    restored: backup.blueprints.filter(({ id }) => !there.has(id)),
  }
}

interface Part {
  readonly steps: readonly Step[]
  readonly ids: ReadonlyMap<string, string>
  readonly unchanged: number
}

function planAccounts(copies: readonly AccountCopy[], current: readonly AccountCopy[], overwrite: boolean): Part {
  const there = new Map(current.map((account) => [placeOf(account), account]))
  const ids = new Map<string, string>()
  const steps: Step[] = []
  let unchanged = 0
  for (const account of copies) {
    const now = there.get(placeOf(account))
    if (now !== undefined && now.id !== account.id) ids.set(account.id, now.id)
    const step = accountStep(account, now, overwrite)
    if (step === undefined) unchanged += 1
    else steps.push(step)
  }
  return { steps, ids, unchanged }
}

function accountStep(account: AccountCopy, now: AccountCopy | undefined, overwrite: boolean): Step | undefined {
  const what = `${account.provider === 'aws' ? 'AWS' : 'Azure'} account ${account.name}`
  if (now === undefined)
    return account.provider === 'aws' ? { kind: 'add-account', account } : { kind: 'leave', what, why: 'secret' }
  const settings = ({ name, readAccess, writeAccess }: AccountCopy) => JSON.stringify([name, readAccess, writeAccess])
  if (settings(account) === settings(now)) return undefined
  // Shared with nobody yet, under the name it had: an interrupted restore has added it and not yet shared it.
  const isUnshared = now.name === account.name && now.readAccess === null && now.writeAccess === null
  return overwrite || isUnshared
    ? { kind: 'update-account', id: now.id, account }
    : { kind: 'leave', what, why: 'different' }
}

function planBlueprints(
  copies: readonly BlueprintCopy[],
  current: readonly BlueprintCopy[],
  known: NewIds,
  overwrite: boolean,
): Part {
  const now = new Map(current.map((blueprint) => [blueprint.id, blueprint]))
  const own = new Set(copies.map(({ id }) => id))
  const takeTwin = twinsIn(current.filter(({ id }) => !own.has(id)))
  const ids = new Map<string, string>()
  const steps = copies.flatMap((copy): Step[] => {
    const wanted = contentOf({ ...copy, data: withIds(copy.data, known) })
    const same = now.get(copy.id)
    if (same !== undefined) return contentOf(same) === wanted ? [] : [differentStep(copy, overwrite)]
    const twin = takeTwin(wanted)
    if (twin === undefined) return [{ kind: 'create-blueprint', copy }]
    ids.set(copy.id, twin)
    return []
  })
  return { steps, ids, unchanged: copies.length - steps.length }
}

/** Hands out blueprints by their content, each once: of two copies that are alike, one may be there and the other not. */
function twinsIn(blueprints: readonly BlueprintCopy[]): (content: string) => string | undefined {
  const ids = new Map<string, string[]>()
  for (const blueprint of blueprints) {
    const content = contentOf(blueprint)
    ids.set(content, [...(ids.get(content) ?? []), blueprint.id])
  }
  return (content) => ids.get(content)?.shift()
}

function differentStep(copy: BlueprintCopy, overwrite: boolean): Step {
  if (overwrite) return { kind: 'update-blueprint', copy }
  return { kind: 'leave', what: `blueprint ${copy.name}`, why: 'different' }
}
