import { ExpectedError } from '../errors.ts'
import { awsCopy, azureCopy } from './account-copy.ts'
import { type Access, type BlueprintCopy, type BlueprintData, linksOf, type NewIds, withIds } from './blueprint-copy.ts'
import type { Current, RestorePlan, Step } from './plan.ts'
import type { Backup } from './read.ts'
import type { BackupSource } from './take.ts'

interface Draft {
  readonly data: BlueprintData
  readonly tags: readonly string[]
  readonly readAccess: Access
  readonly writeAccess: Access
}

interface Shared {
  readonly name: string
  readonly readAccess: Access
  readonly writeAccess: Access
}

interface Versioned {
  readonly blueprint: BlueprintCopy
  readonly etag: string | undefined
}

/** An account that may be written to. */
export interface RestoreTarget extends Pick<BackupSource, 'user' | 'teams'> {
  readonly blueprints: {
    list(): ReturnType<BackupSource['blueprints']['list']>
    get(id: string): Promise<Versioned>
    create(draft: Draft): Promise<Versioned>
    update(id: string, draft: Draft, condition: { readonly ifMatch?: string | undefined }): Promise<unknown>
  }
  readonly aws: {
    list(): ReturnType<BackupSource['aws']['list']>
    add(account: { readonly name: string; readonly roleArn: string }): Promise<{ readonly id: string }>
    update(id: string, account: Shared & { readonly roleArn: string }): Promise<unknown>
  }
  readonly azure: {
    list(): ReturnType<BackupSource['azure']['list']>
    update(
      id: string,
      account: Shared & Readonly<Record<'subscriptionId' | 'directoryId' | 'applicationId', string>>,
    ): Promise<unknown>
  }
}

/** Of the account, what a backup could be about: a document is read only where its id or its name is in the backup. */
export async function readCurrent(target: RestoreTarget, { blueprints }: Backup): Promise<Current> {
  const ids = new Set(blueprints.map(({ id }) => id))
  const names = new Set(blueprints.map(({ name }) => name))
  const found: BlueprintCopy[] = []
  for (const entry of await target.blueprints.list()) {
    if (ids.has(entry.id) || names.has(entry.name)) found.push((await target.blueprints.get(entry.id)).blueprint)
  }
  const accounts = [...(await target.aws.list()).map(awsCopy), ...(await target.azure.list()).map(azureCopy)]
  return { accounts, blueprints: found }
}

export interface RestoreOutcome {
  readonly done: number
  readonly failures: readonly ExpectedError[]
}

/** Takes the steps of a plan, accounts first. One that fails does not keep the others from being taken. */
export async function restore(
  target: RestoreTarget,
  plan: RestorePlan,
  progress: (text: string) => void,
): Promise<RestoreOutcome> {
  const ids = { accounts: new Map(plan.ids.accounts), blueprints: new Map(plan.ids.blueprints) }
  const work = { target, ids }
  const failures: ExpectedError[] = []
  const steps = plan.steps.filter(({ kind }) => kind !== 'leave')
  for (const [at, step] of steps.entries()) {
    progress(`${stepTitle(step)} (${at + 1} of ${steps.length})`)
    const failure = await attempt(() => take(step, work))
    if (failure !== undefined) failures.push(failure)
  }
  const done = steps.length - failures.length
  for (const copy of plan.restored) {
    const failure = await attempt(() => relink(copy, work))
    if (failure !== undefined) failures.push(failure)
  }
  return { done, failures }
}

async function attempt(action: () => Promise<void>): Promise<ExpectedError | undefined> {
  try {
    await action()
    return undefined
  } catch (error) {
    if (error instanceof ExpectedError) return error
    throw error
  }
}

interface Work {
  readonly target: RestoreTarget
  readonly ids: { readonly accounts: Map<string, string>; readonly blueprints: Map<string, string> }
}

async function take(step: Step, work: Work): Promise<void> {
  if (step.kind === 'add-account') return addAccount(step.account, work)
  if (step.kind === 'update-account') return updateAccount(step.id, step.account, work.target)
  if (step.kind === 'create-blueprint') return createBlueprint(step.copy, work)
  if (step.kind === 'update-blueprint') return updateBlueprint(step.copy, work)
}

type Account = Extract<Step, { kind: 'add-account' }>['account']

/** Sharing is a second request: a restore that ends between the two goes on with it. */
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

async function createBlueprint(copy: BlueprintCopy, { target, ids }: Work): Promise<void> {
  const { blueprint } = await target.blueprints.create(draftOf(copy, withIds(copy.data, ids)))
  ids.blueprints.set(copy.id, blueprint.id)
}

/** Only over what was looked at, and without taking a share link away that people may hold. */
async function updateBlueprint(copy: BlueprintCopy, { target, ids }: Work): Promise<void> {
  const { blueprint, etag } = await target.blueprints.get(copy.id)
  const linkKey = Object.hasOwn(blueprint.data, 'linkKey') ? { linkKey: blueprint.data['linkKey'] } : {}
  const draft = draftOf(copy, { ...withIds(copy.data, ids), ...linkKey })
  await target.blueprints.update(copy.id, draft, { ifMatch: etag })
}

function draftOf({ tags, readAccess, writeAccess }: Omit<Draft, 'data'>, data: BlueprintData): Draft {
  return { data, tags, readAccess, writeAccess }
}

/** A blueprint that was created before the one it leads to has the old id in its link. */
async function relink(copy: BlueprintCopy, { target, ids }: Work): Promise<void> {
  const id = ids.blueprints.get(copy.id)
  if (id === undefined || !leadsTo(copy.data, ids.blueprints)) return
  const { blueprint, etag } = await target.blueprints.get(id)
  if (!leadsTo(blueprint.data, ids.blueprints)) return
  const data = withIds(blueprint.data, { accounts: NONE, blueprints: ids.blueprints })
  await target.blueprints.update(id, draftOf(blueprint, data), { ifMatch: etag })
}

function leadsTo(data: BlueprintData, ids: ReadonlyMap<string, string>): boolean {
  return [...linksOf(data)].some((link) => ids.has(link))
}

const NONE: NewIds['accounts'] = new Map()

/** A step as a line of a list. */
export function stepTitle(step: Step): string {
  switch (step.kind) {
    case 'add-account':
      return `add AWS account ${step.account.name}`
    case 'update-account':
      return `update account ${step.account.name}`
    case 'create-blueprint':
      return `create blueprint ${step.copy.name}`
    case 'update-blueprint':
      return `overwrite blueprint ${step.copy.name}`
    case 'leave':
      return `leave ${step.what}: ${WHY[step.why]}`
  }
}

const WHY = {
  different: 'it is there and differs (--overwrite replaces it)',
  secret: 'its client secret is in no backup (add it with `accounts add`)',
}
