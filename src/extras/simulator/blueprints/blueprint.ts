/**
 * simulator/blueprints/: saved blueprints: their records, the shelf that stores them, and those that exist from the start. Not here:
 * exports (render/, budget/).
 */
import { createHash, randomUUID } from 'node:crypto'
import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'
import type { Caller } from '../access/keys.ts'
import { initialSharing, readSharing, type Shared } from '../access/sharing.ts'
import { USER } from '../access/teams.ts'
import { invalidParameter } from '../reply.ts'

/** A saved blueprint, with Cloudcraft's own field names. */
export interface SavedBlueprint extends Shared {
  readonly id: string
  /** Always that of `data`. */
  readonly name: string
  readonly tags: readonly string[] | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly CreatorId: string
  readonly CustomerId: string | null
  readonly CurrentVersionId: string
  readonly LastUserId: string
  readonly data: JsonObject
}

/** The version of current documents. */
const VERSION = 6

/**
 * A blueprint from the body of a request: `{ data }` with or without tags and access, or a snapshot as it was returned. Keys
 * that are the service's own are ignored.
 * @throws Refusal 400
 */
export function createBlueprint(body: JsonObject, caller: Caller, now: Date): SavedBlueprint {
  const data = own(body, 'data')
  if (!isObject(data)) throw invalidParameter('data')
  const name = ownText(data, 'name') ?? ownText(body, 'name') ?? 'Untitled blueprint'
  const at = now.toISOString()
  return {
    id: randomUUID(),
    name,
    tags: readTags(body, null),
    ...readSharing(body, initialSharing(caller)),
    createdAt: at,
    updatedAt: at,
    CreatorId: USER.id,
    CustomerId: null,
    CurrentVersionId: randomUUID(),
    LastUserId: USER.id,
    data: { surfaces: [], version: VERSION, ...data, name },
  }
}

/** The blueprint with what a request sets: the document as a whole, tags and access each if given. @throws Refusal 400 */
export function updateBlueprint(before: SavedBlueprint, body: JsonObject, now: Date): SavedBlueprint {
  const data = own(body, 'data') ?? before.data
  if (!isObject(data)) throw invalidParameter('data')
  const name = ownText(data, 'name') ?? before.name
  return {
    ...before,
    ...readSharing(body, before),
    name,
    tags: readTags(body, before.tags),
    updatedAt: now.toISOString(),
    CurrentVersionId: randomUUID(),
    LastUserId: USER.id,
    data: { ...data, name },
  }
}

/** As in recorded lists: without its document and its customer. */
export function asListed({ data: _, CustomerId: __, ...listed }: SavedBlueprint): object {
  return listed
}

/** As in recorded answers for one blueprint: without its version, which only lists contain. */
export function asRead({ CurrentVersionId: _, ...whole }: SavedBlueprint): object {
  return whole
}

/** 32 hexadecimal digits without quotes: the form that the API's examples show. */
export function etagOf(blueprint: SavedBlueprint): string {
  return createHash('md5').update(JSON.stringify(blueprint)).digest('hex')
}

function readTags(body: JsonObject, before: readonly string[] | null): readonly string[] | null {
  const tags: Json | undefined = own(body, 'tags')
  if (tags === undefined) return before
  if (tags === null) return null
  if (!isArray(tags) || !tags.every((tag) => typeof tag === 'string')) throw invalidParameter('tags')
  return tags
}
