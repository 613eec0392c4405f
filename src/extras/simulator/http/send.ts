import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Reply } from '../reply.ts'

/** Headers of every answer from Cloudcraft. */
const EVERY_HEADER = {
  'cache-control': 'no-cache, no-store',
  'strict-transport-security': 'max-age=15552000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'deny',
  'x-xss-protection': '1; mode=block',
}

/** Shorter bodies are not worth compressing. */
const MIN_GZIP_BYTES = 1024
const COMPRESSED_TYPES = /^(application\/(json|xml)|image\/svg\+xml|text\/)/

/** Writes an answer, compressed if accepted and useful. For HEAD, node:http omits the body. */
export function send(request: IncomingMessage, response: ServerResponse, reply: Reply): void {
  if (reply.dropped) {
    response.destroy()
    return
  }
  if (reply.status === 204) {
    response.writeHead(204, { ...EVERY_HEADER, ...reply.headers }).end()
    return
  }
  const plain = typeof reply.body === 'string' ? Buffer.from(reply.body) : Buffer.from(reply.body)
  const zipped = acceptsGzip(request) && !reply.cut && plain.length > MIN_GZIP_BYTES && isText(reply)
  const body = zipped ? gzipSync(plain) : plain
  response.writeHead(reply.status, {
    ...EVERY_HEADER,
    ...reply.headers,
    vary: 'Accept-Encoding',
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    'content-length': body.length,
  })
  if (!reply.cut) response.end(body)
  else response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy())
}

function acceptsGzip(request: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(request.headers['accept-encoding'] ?? ''))
}

function isText(reply: Reply): boolean {
  return COMPRESSED_TYPES.test(reply.headers['content-type'] ?? '')
}
