import * as v from 'valibot'
import { ExpectedError } from '../errors.ts'
import { visibleLine } from '../text.ts'
import { AccessAnswer, type AccessList, accessBody, texts } from './access.ts'
import type { Session } from './call.ts'
import { odd } from './odd.ts'
import { PATH_SEGMENT } from './operation-path.ts'
import { DOCUMENT_BYTES, requestDone, requestJson } from './request.ts'

const id = odd(v.nullish(v.string(), null), null)

const META = {
  id: v.pipe(v.string(), v.regex(PATH_SEGMENT)),
  name: odd(v.nullish(v.string(), ''), ''),
  tags: odd(v.nullish(texts, []), []),
  readAccess: AccessAnswer,
  writeAccess: AccessAnswer,
  createdAt: id,
  updatedAt: id,
  CreatorId: id,
  CustomerId: id,
  CurrentVersionId: id,
  LastUserId: id,
}

const Meta = v.looseObject(META)

/** Any object: the document is parsed elsewhere. */
const Document = v.custom<BlueprintData>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

const Whole = v.looseObject({ ...META, data: Document })

// Another list of the API has been seen to answer `{}` when empty.
const List = v.object({ blueprints: v.nullish(v.array(Meta), []) })

/** What a blueprint draws: `{ name, grid, nodes, groups, edges, … }`. */
export type BlueprintData = Readonly<Record<string, unknown>>

/** A blueprint in a list, with Cloudcraft's own field names. Unknown fields are kept. */
export type BlueprintMeta = Readonly<v.InferOutput<typeof Meta>>

export type Blueprint = Readonly<v.InferOutput<typeof Whole>>

/** What creates or replaces a blueprint. Its name is `data.name`; an unmodified snapshot document works as well. */
export interface BlueprintDraft {
  readonly data: BlueprintData
  readonly tags?: readonly string[]
  readonly readAccess?: AccessList
  readonly writeAccess?: AccessList
}

/** A blueprint with the ETag for conditional updates; undefined if the server sent none. */
export interface VersionedBlueprint {
  readonly blueprint: Blueprint
  readonly etag: string | undefined
}

/** Every blueprint that the key can see, without the documents. @throws ExpectedError */
export async function listBlueprints(session: Session): Promise<readonly BlueprintMeta[]> {
  const { value } = await requestJson(session, 'listMyBlueprints', { title: 'blueprints' }, List)
  return value.blueprints ?? []
}

/** @throws ExpectedError BLUEPRINT_NOT_FOUND; other codes */
export async function readBlueprint(session: Session, blueprintId: string): Promise<VersionedBlueprint> {
  const { value, etag } = await requestJson(
    session,
    'retrieveBlueprint',
    { ...about(blueprintId), maxBytes: DOCUMENT_BYTES },
    Whole,
  )
  return { blueprint: value, etag }
}

/** Needs a read-write key. Never retried: a lost answer is WRITE_UNCONFIRMED. @throws ExpectedError */
export async function createBlueprint(session: Session, draft: BlueprintDraft): Promise<VersionedBlueprint> {
  const title = 'new blueprint'
  const request = { title, body: draftBody(title, draft), maxBytes: DOCUMENT_BYTES }
  const { value, etag } = await requestJson(session, 'createBlueprint', request, Whole)
  return { blueprint: value, etag }
}

/**
 * Replaces the whole document, conditional on `ifMatch`; without it the last write wins.
 * @throws ExpectedError BLUEPRINT_OUTDATED if `ifMatch` is no longer current; other codes
 */
export function updateBlueprint(
  session: Session,
  blueprintId: string,
  draft: BlueprintDraft,
  { ifMatch }: { readonly ifMatch?: string | undefined } = {},
): Promise<{ readonly etag: string | undefined }> {
  const request = about(blueprintId)
  return requestDone(session, 'updateBlueprint', { ...request, body: draftBody(request.title, draft), ifMatch })
}

/** Permanent: the API has no undo. @throws ExpectedError */
export async function deleteBlueprint(session: Session, blueprintId: string): Promise<void> {
  await requestDone(session, 'deleteBlueprint', about(blueprintId))
}

function about(blueprintId: string) {
  return { title: `blueprint ${visibleLine(String(blueprintId), 60)}`, blueprintId }
}

/** Only the fields that the API accepts, so that a blueprint that was read can be sent back. */
function draftBody(title: string, draft: BlueprintDraft): object {
  const { data, tags } = draft
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new ExpectedError('REQUEST_INVALID', `${title}: \`data\` holds no document`, 'Send { data: { … } }.')
  }
  return { data, ...(tags !== undefined && { tags }), ...accessBody(title, draft) }
}
