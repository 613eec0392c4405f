import { isLeftover, isNamedTemporary, type TemporaryMarks } from '../cost/temporary-blueprint.ts'
import { ExpectedError } from '../errors.ts'
import type { BlueprintMeta } from './blueprints.ts'
import type { Cloudcraft } from './cloudcraft.ts'
import { findNamed, hasCode, removeIfThere } from './marked-blueprints.ts'

/** The part of Cloudcraft's API needed for pricing. */
export interface PricingApi {
  user(): Promise<{ readonly id: string }>
  readonly blueprints: Pick<Cloudcraft['blueprints'], 'list' | 'get' | 'create' | 'update' | 'delete' | 'budget'>
}

/** Where temporary blueprints are created and removed. */
export interface Workbench {
  readonly api: PricingApi
  readonly now: () => Date
  readonly say: (text: string) => void
  /** Blueprints that could not be removed: names by id. */
  readonly left: Map<string, string>
}

export type Draft = Parameters<PricingApi['blueprints']['create']>[0]

/** Failures after which Cloudcraft has certainly created nothing. */
const NOTHING_MADE = [
  'API_KEY_REJECTED',
  'API_NOT_FOUND',
  'NETWORK_ERROR',
  'RATE_LIMITED',
  'REQUEST_TOO_LARGE',
] as const

interface Made {
  readonly id: string
  /** The access to restrict it to, if Cloudcraft has shared it with more than a team. */
  readonly restriction?: Pick<Draft, 'readAccess' | 'writeAccess'>
}

/**
 * Creates one; finds it if the answer was lost but it exists. Only its owner can read it, which is Cloudcraft's default. A key that is
 * restricted to teams shares what it creates with them, since it could not see it otherwise; those teams may see the account as well.
 */
export async function create(
  { api: { blueprints } }: Workbench,
  { name }: TemporaryMarks,
  draft: Draft,
): Promise<Made> {
  try {
    return madeOf((await blueprints.create(draft)).blueprint)
  } catch (error) {
    if (hasCode(error, 'ACCESS_DENIED')) throw readOnly(error)
    if (!(error instanceof ExpectedError) || hasCode(error, ...NOTHING_MADE)) throw error
    const seen = await orFailure(() => blueprints.list())
    const made = seen instanceof ExpectedError ? undefined : seen.find((one) => one.name === name)
    if (made === undefined) throw error
    return madeOf(made)
  }
}

function madeOf({ id, readAccess, writeAccess }: Pick<BlueprintMeta, 'id' | 'readAccess' | 'writeAccess'>): Made {
  const all = [...(readAccess ?? []), ...(writeAccess ?? [])]
  if (all.every(isTeam)) return { id }
  const restriction = { readAccess: (readAccess ?? []).filter(isTeam), writeAccess: (writeAccess ?? []).filter(isTeam) }
  return { id, restriction }
}

function isTeam(entry: string): entry is `team/${string}` {
  return /^team\/[A-Za-z0-9_-]{1,100}$/.test(entry)
}

/** An update is idempotent: a lost answer is no reason to give up. */
export async function update({ api: { blueprints } }: Workbench, id: string, draft: Draft): Promise<void> {
  try {
    await blueprints.update(id, draft)
  } catch (error) {
    if (!hasCode(error, 'WRITE_UNCONFIRMED')) throw error
    await blueprints.update(id, draft)
  }
}

/** Never throws an ExpectedError: a failed removal is tried once more at the end. */
export async function remove({ api: { blueprints }, left }: Workbench, id: string, name: string): Promise<void> {
  const removed = await orFailure(() => removeIfThere(blueprints, id))
  const again = removed instanceof ExpectedError ? await orFailure(() => removeIfThere(blueprints, id)) : removed
  if (again instanceof ExpectedError) left.set(id, name)
}

export async function removeAgain({ api: { blueprints }, left }: Workbench): Promise<void> {
  for (const id of [...left.keys()]) {
    const removed = await orFailure(() => removeIfThere(blueprints, id))
    if (!(removed instanceof ExpectedError)) left.delete(id)
  }
}

/** Removes what killed runs left behind. If the search fails, the next run does it. */
export async function removeLeftovers(bench: Workbench, slots: ReadonlySet<string>): Promise<void> {
  const { api, now, say } = bench
  const looked = await orFailure(async () => {
    const { id: owner } = await api.user()
    const named = await findNamed(api.blueprints, isNamedTemporary)
    const own = named.filter((one) => isLeftover(one, { owner, slots, now: now() }))
    for (const { id, name } of own) await remove(bench, id, name)
    const removed = own.filter(({ id }) => !bench.left.has(id)).length
    if (removed > 0) say(`Removed ${removed} temporary blueprint${removed === 1 ? '' : 's'} of an earlier run`)
  })
  if (looked instanceof ExpectedError)
    say(`Temporary blueprints of earlier runs were not looked for: ${looked.message}`)
}

function readOnly({ said }: ExpectedError): ExpectedError {
  const what = 'Cloudcraft does not let this key create blueprints, which prices need'
  return new ExpectedError('COST_KEY_READ_ONLY', what, 'Use a read-write key, or leave cost out', said)
}

/** The failure for a blueprint that could not be removed. */
export function leftBehind(id: string, name: string): ExpectedError {
  const what = `The temporary blueprint ${id}, "${name}", could not be removed from Cloudcraft`
  return new ExpectedError('BLUEPRINT_LEFT_BEHIND', what, 'The next run removes it; it is safe to delete by hand')
}
/** The result, or the ExpectedError that was thrown. */
export async function orFailure<T>(work: () => Promise<T>): Promise<T | ExpectedError> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ExpectedError) return error
    throw error
  }
}
