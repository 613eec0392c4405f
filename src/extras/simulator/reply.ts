import { createHash } from 'node:crypto'

/** What the server answers. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** The connection is closed in the middle of the body. */
  readonly cut?: boolean
  /** The connection is closed without an answer. */
  readonly dropped?: boolean
}

/** Thrown by a handler: the answer is this error. */
export class Refusal extends Error {
  readonly reply: Reply

  constructor(reply: Reply) {
    super(`refused with ${reply.status}`)
    this.reply = reply
  }
}

/** JSON with the weak ETag that Cloudcraft gives to lists. */
export function jsonReply(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Reply {
  const body = JSON.stringify(value)
  const hash = createHash('sha1').update(body).digest('base64').slice(0, 27)
  const etag = `W/"${Buffer.byteLength(body).toString(16)}-${hash}"`
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', etag, ...headers }, body }
}

export function fileReply(type: string, body: string | Uint8Array): Reply {
  return { status: 200, headers: { 'content-type': type }, body }
}

/** Success without content. */
export function emptyReply(headers: Reply['headers'] = {}): Reply {
  return { status: 204, headers, body: '' }
}

/** An error body like Cloudcraft's: text for people, a slug for programs, and the status. */
export function errorReply(status: number, reason: string, error: string, headers: Reply['headers'] = {}): Reply {
  const body = JSON.stringify({ error, reason, code: status })
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body }
}

/** 400 for a parameter of the query or a field of the body. */
export function invalidParameter(name: string): Refusal {
  return refuse(400, 'invalid_parameter', `Invalid parameter: ${name}`)
}

export function refuse(status: number, reason: string, error: string): Refusal {
  return new Refusal(errorReply(status, reason, error))
}
