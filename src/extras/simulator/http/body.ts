import type { IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { isObject, type Json, type JsonObject } from '../../../json.ts'
import { refuse } from '../reply.ts'

/** Deeper than any diagram, and far below the limit of a parser's stack. */
const MAX_JSON_DEPTH = 64
/** An oversized body is read up to here, so that its sender gets an answer instead of a broken connection. */
const MAX_DRAINED_BYTES = 256 * 1024 * 1024

/** The body as text. @throws Refusal 413 */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= mostBytes) chunks.push(chunk)
    else if (bytes > MAX_DRAINED_BYTES) break
  }
  if (bytes > mostBytes) throw refuse(413, 'payload_too_large', 'Payload too large')
  const body = unpacked(Buffer.concat(chunks), String(request.headers['content-encoding'] ?? ''), mostBytes)
  return new TextDecoder().decode(body)
}

/** The decompressed body. @throws Refusal 400, 413 */
function unpacked(body: Buffer, encoding: string, mostBytes: number): Buffer {
  if (encoding.toLowerCase() !== 'gzip') return body
  try {
    return gunzipSync(body, { maxOutputLength: mostBytes })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw refuse(413, 'payload_too_large', 'Payload too large')
    throw refuse(400, 'invalid_body', 'Request body is not gzip')
  }
}

/** Parses a JSON object; an empty body is an empty object. @throws Refusal 400 */
export function parseBody(text: string): JsonObject {
  if (text.trim() === '') return {}
  if (depthOf(text) > MAX_JSON_DEPTH) throw refuse(400, 'invalid_body', 'Request body is nested too deeply')
  const value = parse(text)
  if (!isObject(value)) throw refuse(400, 'invalid_body', 'Request body must be a JSON object')
  return value
}

function parse(text: string): Json {
  try {
    return JSON.parse(text)
  } catch {
    throw refuse(400, 'invalid_body', 'Request body is not valid JSON')
  }
}

/** The nesting depth of brackets outside strings. A loop, because a regular expression would overflow on long strings. */
function depthOf(text: string): number {
  let [depth, deepest, quoted] = [0, 0, false]
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]
    if (letter === '"') quoted = !quoted
    else if (quoted) i += letter === '\\' ? 1 : 0
    else if (letter === '[' || letter === '{') deepest = Math.max(deepest, ++depth)
    else if (letter === ']' || letter === '}') depth--
  }
  return deepest
}
