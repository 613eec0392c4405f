import { type Cloudcraft, connect } from '../../cloudcraft/cloudcraft.ts'
import { checkConnection } from '../../cloudcraft/connection.ts'
import { findNamed, hasCode, isGone, removeIfThere } from '../../cloudcraft/marked-blueprints.ts'
import { isNewer, type RunStamp } from '../../github/run-stamp.ts'
import type { Job } from '../job/job.ts'
import {
  type BlueprintMarks,
  isMarkedAs,
  isMarkedFor,
  isNamedFor,
  type PullRequestMark,
  publishedBy,
  tagsOf,
} from './blueprint-marks.ts'

/** The part of Cloudcraft's API needed for a pull request's blueprints. */
export interface BlueprintApi {
  readonly blueprints: Pick<Cloudcraft['blueprints'], 'list' | 'get' | 'create' | 'update' | 'delete'>
  readonly accounts: Cloudcraft['accounts']
}

type BlueprintData = Parameters<BlueprintApi['blueprints']['create']>[0]['data']
type Access = NonNullable<Parameters<BlueprintApi['blueprints']['create']>[0]['readAccess']>

/** A blueprint of ours, as it appears in a list. */
export interface OwnBlueprint {
  readonly id: string
  readonly name: string
  readonly tags: readonly string[]
}

/** How often a blueprint is read again after someone else has changed it in between. */
const MAX_ATTEMPTS = 4
/** Time limit for publishing blueprints: the comparison is done and waits to be published. */
const DEADLINE_SECONDS = 120
/** A cancelled job has five minutes in all, and the comment comes after this. */
const CANCELLED_DEADLINE_SECONDS = 20

/** @throws ExpectedError for a key or an address that cannot be used */
export function openBlueprints({ inputs, log, env }: Job): BlueprintApi {
  const { apiKey, apiUrl, timeoutSeconds, jobStatus } = inputs
  const connection = checkConnection({ apiKey, apiUrl })
  const most = jobStatus === 'cancelled' ? CANCELLED_DEADLINE_SECONDS : DEADLINE_SECONDS
  const deadline = Math.min(timeoutSeconds, most)
  return connect({ ...connection, deadline, log: { info: (text) => log.line(text) }, env })
}

/** Every blueprint of a pull request, the oldest first: by name and tags, no matter whose key created it. @throws ExpectedError */
export async function findOwn({ blueprints }: BlueprintApi, pull: PullRequestMark): Promise<readonly OwnBlueprint[]> {
  const named = await findNamed(blueprints, (one) => isNamedFor(one, pull))
  const orderOf = ({ createdAt, id }: (typeof named)[number]) => `${createdAt ?? ''} ${id}`
  return named
    .filter((one) => isMarkedFor(one, pull))
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
}

/** What a run publishes, and the run itself. */
export interface Edition {
  readonly marks: BlueprintMarks
  readonly data: BlueprintData
  readonly stamp: RunStamp | undefined
}

/** `lost`: it is no longer ours, because it is gone or someone renamed it. Otherwise the newer run that has published it. */
export type Updated = 'updated' | 'lost' | RunStamp

/**
 * Updates a blueprint of ours, unless a newer run has published it.
 * @throws ExpectedError BLUEPRINT_OUTDATED if others keep changing it; other codes
 */
export async function updateOwn(
  { blueprints }: BlueprintApi,
  id: string,
  { marks, data, stamp }: Edition,
): Promise<Updated> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { blueprint, etag } = await blueprints.get(id)
      if (!isMarkedAs(blueprint, marks)) return 'lost'
      const by = publishedBy(blueprint)
      if (by !== undefined && isNewer(by, stamp)) return by
      const next = { data: sharedAs(blueprint.data, data), tags: tagsOf(marks, stamp) }
      await blueprints.update(id, next, { ifMatch: etag })
      return 'updated'
    } catch (error) {
      if (isGone(error)) return 'lost'
      if (!hasCode(error, 'BLUEPRINT_OUTDATED') || attempt === MAX_ATTEMPTS) throw error
    }
  }
}

/** Existing share links survive the update: their key is in the document. */
function sharedAs(now: BlueprintData, next: BlueprintData): BlueprintData {
  return Object.hasOwn(now, 'linkKey') ? { ...next, linkKey: now['linkKey'] } : next
}

/** A new blueprint, readable by those who can read the account: otherwise only the key's owner could open it. @throws ExpectedError */
export async function createOwn(
  { blueprints, accounts }: BlueprintApi,
  { marks, data, stamp }: Edition,
  accountId: string,
): Promise<string> {
  const { aws, azure } = await accounts()
  const account = [...aws, ...azure].find(({ id }) => id === accountId)
  const readAccess = (account?.readAccess ?? []).filter(isAccess)
  const { blueprint } = await blueprints.create({
    data,
    tags: tagsOf(marks, stamp),
    ...(readAccess.length > 0 && { readAccess }),
  })
  return blueprint.id
}

function isAccess(entry: string): entry is Access[number] {
  return /^(team|customer)\/[A-Za-z0-9_-]{1,100}$/.test(entry)
}

/** Removes blueprints of ours one after the other and calls back for each removed one. @throws ExpectedError */
export async function removeOwn({ blueprints }: BlueprintApi, own: readonly OwnBlueprint[], onRemoved: () => void) {
  for (const { id } of own) if (await removeIfThere(blueprints, id)) onRemoved()
}
