import type { ExpectedError } from '../../errors.ts'
import { collectFailures } from './failures.ts'
import type { RestorePlan } from './plan.ts'
import type { KeptBlueprint } from './read.ts'
import { linksOf, liveAccountOf, withIds } from './references.ts'
import { sharedWith } from './sharing.ts'
import { type Step, stepTitle } from './step.ts'
import type { Draft, RestoreTarget } from './target.ts'

export interface RestoreOutcome {
  readonly done: number
  /** How many steps there were, not counting what is left unchanged. */
  readonly steps: number
  readonly failures: readonly ExpectedError[]
}

/** Carries out a plan. Continues after a failed step, unless the others would fail, too. */
export async function restore(
  target: RestoreTarget,
  plan: RestorePlan,
  progress: (text: string) => void,
): Promise<RestoreOutcome> {
  const ids = { accounts: new Map(plan.ids.accounts), blueprints: new Map(plan.ids.blueprints) }
  const work: Work = { target, ids, teams: plan.teams, pending: createdBy(plan), unfinished: new Map() }
  const failures = collectFailures()
  const steps = sorted(plan.steps)
  let done = 0
  for (const [at, step] of steps.entries()) {
    if (failures.isOver) break
    progress(`${stepTitle(step)} (${at + 1} of ${steps.length})`)
    done += (await failures.attempt(() => take(step, work), isOfTheKey(step))) ? 1 : 0
  }
  for (const [id, name] of work.unfinished) {
    if (failures.isOver) break
    progress(stepTitle({ kind: 'relink-blueprint', entry: { id, name } }))
    await failures.attempt(() => relink(id, work))
  }
  return { done, steps: steps.length, failures: failures.all }
}

/** Accounts first, because blueprints contain their ids; links last. */
function sorted(steps: readonly Step[]): readonly Step[] {
  const of = (...kinds: readonly Step['kind'][]) => steps.filter(({ kind }) => kinds.includes(kind))
  return [
    ...of('add-account', 'update-account'),
    ...of('create-blueprint', 'update-blueprint'),
    ...of('relink-blueprint'),
  ]
}

function createdBy({ steps }: RestorePlan): Set<string> {
  return new Set(steps.flatMap((step) => (step.kind === 'create-blueprint' ? [step.copy.entry.id] : [])))
}

/** A key without the right to create one thing cannot create any. */
const isOfTheKey = (step: Step) => (error: ExpectedError) =>
  error.code === 'ACCESS_DENIED' && (step.kind === 'create-blueprint' || step.kind === 'add-account')

interface Work {
  readonly target: RestoreTarget
  readonly ids: { readonly accounts: Map<string, string>; readonly blueprints: Map<string, string> }
  readonly teams: RestorePlan['teams']
  /** Blueprints that are yet to be created: their new ids are not known. */
  readonly pending: Set<string>
  /** Names by id of blueprints written with links to others that had no new id yet. */
  readonly unfinished: Map<string, string>
}

async function take(step: Step, work: Work): Promise<void> {
  if (step.kind === 'add-account') return addAccount(step.account, work)
  if (step.kind === 'update-account') return updateAccount(step.id, step.account, work.target)
  if (step.kind === 'create-blueprint') return createBlueprint(step.copy, work)
  if (step.kind === 'update-blueprint') return updateBlueprint(step.copy, work)
  if (step.kind === 'relink-blueprint') return relink(step.entry.id, work)
}

type Account = Extract<Step, { kind: 'add-account' }>['account']

/** Sharing is a second request. A restore that was interrupted in between continues with it. */
async function addAccount(account: Account, { target, ids }: Work): Promise<void> {
  if (account.provider !== 'aws') return
  const { id } = await target.aws.add({ name: account.name, roleArn: account.roleArn })
  ids.accounts.set(account.id, id)
  if (account.readAccess !== null || account.writeAccess !== null) await updateAccount(id, account, target)
}

async function updateAccount(id: string, account: Account, target: RestoreTarget): Promise<void> {
  const { name, readAccess, writeAccess } = account
  const shared = { name, readAccess, writeAccess }
  if (account.provider === 'aws') await target.aws.update(id, { ...shared, roleArn: account.roleArn })
  else {
    const { subscriptionId, directoryId, applicationId } = account
    await target.azure.update(id, { ...shared, subscriptionId, directoryId, applicationId })
  }
}

async function createBlueprint(kept: KeptBlueprint, work: Work): Promise<void> {
  const { blueprint } = await work.target.blueprints.create(draftOf(kept, work))
  noteLinks(blueprint.id, kept, work)
  work.pending.delete(kept.entry.id)
  work.ids.blueprints.set(kept.entry.id, blueprint.id)
}

/** Conditional on the version that was read; keeps its share link, which may be in use. */
async function updateBlueprint(kept: KeptBlueprint, work: Work): Promise<void> {
  const { id } = kept.entry
  const { blueprint, etag } = await work.target.blueprints.get(id)
  const linkKey = Object.hasOwn(blueprint.data, 'linkKey') ? { linkKey: blueprint.data['linkKey'] } : {}
  const draft = draftOf(kept, work)
  await work.target.blueprints.update(id, { ...draft, data: { ...draft.data, ...linkKey } }, { ifMatch: etag })
  noteLinks(id, kept, work)
}

function draftOf(kept: KeptBlueprint, { ids, teams }: Work): Draft {
  const { data, tags } = kept.load()
  return { data: withIds(data, ids), tags, ...sharedWith(kept.entry, teams) }
}

/** Blueprints that it links to may be created later, with new ids. */
function noteLinks(id: string, { links, entry }: KeptBlueprint, { pending, unfinished }: Work): void {
  if ([...links].some((link) => pending.has(link))) unfinished.set(id, entry.name)
}

/** Updates the ids in a blueprint and nothing else. */
async function relink(id: string, { target, ids }: Work): Promise<void> {
  const { blueprint, etag } = await target.blueprints.get(id)
  const { data, tags, readAccess, writeAccess } = blueprint
  const account = liveAccountOf(data)
  const isStale =
    [...linksOf(data)].some((link) => ids.blueprints.has(link)) || (account !== undefined && ids.accounts.has(account))
  if (!isStale) return
  await target.blueprints.update(id, { data: withIds(data, ids), tags, readAccess, writeAccess }, { ifMatch: etag })
}
