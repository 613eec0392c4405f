import * as v from 'valibot'
import { ExpectedError } from '../errors.ts'
import { ONE_ISSUE } from '../json.ts'
import { visibleLine } from '../text.ts'
import { isOfType, parseJson } from './answer.ts'
import { type Call, call, type Session } from './call.ts'
import { checkFile, FILE_FORMATS } from './file-formats.ts'
import { operationPath, type PathParts } from './operation-path.ts'
import { OPERATIONS, type OperationName } from './operations.ts'
import type { Answer } from './outcome.ts'
import type { FileFormat } from './signatures.ts'

/** One call of an operation: its path parts, query and body. */
export interface Request extends PathParts {
  /** Its name in errors and logs: `blueprint 0d7a…`. */
  readonly title: string
  readonly query?: URLSearchParams
  /** Sent as JSON. */
  readonly body?: object
  readonly ifMatch?: string | undefined
  readonly secrets?: readonly string[]
  /** Limit for a JSON answer; default that of a list. */
  readonly maxBytes?: number
}

const MIB = 2 ** 20
const LIST_BYTES = 16 * MIB
/** A whole blueprint, which is as large as an inventory. */
export const DOCUMENT_BYTES = FILE_FORMATS.json.maxBytes
const JSON_TYPE = 'application/json'

/** Requests JSON and validates it. @throws ExpectedError ANSWER_UNEXPECTED if it does not match the schema */
export async function requestJson<T>(
  session: Session,
  operation: OperationName,
  request: Request,
  schema: v.GenericSchema<unknown, T>,
): Promise<{ readonly value: T; readonly etag: string | undefined }> {
  const answer = await send(session, operation, request, {
    accept: JSON_TYPE,
    maxBytes: request.maxBytes ?? LIST_BYTES,
  })
  const read = () => readJson(request.title, answer, schema)
  const value = OPERATIONS[operation].method === 'GET' ? read() : readWritten(request.title, answer, read)
  return { value, etag: answer.etag }
}

/** Requests a change whose answer may repeat what was changed; undefined if it has no content, which is not a failure. */
export async function requestChange<T>(
  session: Session,
  operation: OperationName,
  request: Request,
  schema: v.GenericSchema<unknown, T>,
): Promise<T | undefined> {
  const answer = await send(session, operation, request, { accept: JSON_TYPE, maxBytes: LIST_BYTES })
  if (answer.body.byteLength === 0) return undefined
  return readWritten(request.title, answer, () => readJson(request.title, answer, schema))
}

/** The status says whether a write was done. An unreadable answer does not undo it, and repeating it would do it twice. */
function readWritten<T>(title: string, { status }: Answer, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    const what = `${title}: Cloudcraft answered ${status}, so it is done, but its answer could not be read`
    throw new ExpectedError('WRITE_UNREAD', what, 'Look for it in Cloudcraft before doing it again.', error.said)
  }
}

/** Requests a file and checks its signature. */
export async function requestFile(
  session: Session,
  operation: OperationName,
  request: Request & { readonly format: FileFormat },
): Promise<Uint8Array> {
  const { title, format } = request
  if (!Object.hasOwn(FILE_FORMATS, format)) {
    throw new ExpectedError('REQUEST_INVALID', `${title}: there is no such format`, 'Choose a documented format.')
  }
  const { contentType, maxBytes } = FILE_FORMATS[format]
  return checkFile(title, format, await send(session, operation, request, { accept: contentType, maxBytes }))
}

/** Requests a change; the answer has no content, except perhaps an ETag. */
export async function requestDone(
  session: Session,
  operation: OperationName,
  request: Request,
): Promise<{ readonly etag: string | undefined }> {
  const { etag } = await send(session, operation, request, { accept: JSON_TYPE, maxBytes: LIST_BYTES })
  return { etag }
}

function send(
  session: Session,
  operation: OperationName,
  { title, query, body, ifMatch, secrets, maxBytes: _, ...parts }: Request,
  { accept, maxBytes }: Pick<Call, 'accept' | 'maxBytes'>,
): Promise<Answer> {
  const url = new URL(session.wire.connection.baseUrl + operationPath(title, OPERATIONS[operation].path, parts))
  if (query) url.search = query.toString()
  return call(session, {
    title,
    operation,
    url,
    accept,
    maxBytes,
    ...(body && { body: writeJson(title, body) }),
    ...(ifMatch !== undefined && { ifMatch: checkEtag(title, ifMatch) }),
    ...(secrets && { secrets }),
  })
}

/** The body may exceed JSON.stringify's recursion limit. */
function writeJson(title: string, body: object): Uint8Array {
  try {
    return new TextEncoder().encode(JSON.stringify(body))
  } catch {
    throw new ExpectedError('REQUEST_INVALID', `${title}: cannot be written as JSON`, 'Send a plain document.')
  }
}

/** An ETag becomes a header, so only visible ASCII. */
function checkEtag(title: string, etag: string): string {
  if (/^[\x21-\x7e]{1,200}$/.test(etag)) return etag
  throw new ExpectedError('REQUEST_INVALID', `${title}: not an ETag`, 'Give the ETag as it came with the blueprint.')
}

function readJson<T>(title: string, answer: Answer, schema: v.GenericSchema<unknown, T>): T {
  if (!isOfType(answer, JSON_TYPE)) {
    const got = answer.contentType === '' ? 'no content type' : 'another content type'
    throw unexpected(`${title}: Cloudcraft's answer has ${got} instead of ${JSON_TYPE}`, answer.contentType)
  }
  const read = v.safeParse(schema, parseJson(title, answer), ONE_ISSUE)
  if (read.success) return read.output
  // Contains the path, not the value, which may be a secret.
  const place = v.getDotPath(read.issues[0]) ?? 'the whole'
  throw unexpected(`${title}: Cloudcraft's answer does not have the documented form`, visibleLine(place, 100))
}

/** @param said the server's message, without secrets */
function unexpected(message: string, said: string): ExpectedError {
  return new ExpectedError('ANSWER_UNEXPECTED', message, 'Check the API URL and any proxy in between.', said)
}
