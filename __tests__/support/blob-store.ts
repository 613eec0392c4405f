import type { IncomingMessage, ServerResponse } from 'node:http'
import { listen } from './github-stand-in-loopback.ts'

export interface StoredBlob {
  readonly data: Buffer
  readonly type: string
}

/** Azure's blob storage as the artifact client uses it: blocks, a block list, a plain GET. */
export interface BlobStore {
  readonly url: string
  /** By path, as `/artifacts/RUN/JOB/NAME.zip`. */
  readonly blobs: Map<string, StoredBlob>
  /** `PUT /path block`, one entry a request. */
  readonly requests: string[]
  /** The next requests of this method are answered with this status. */
  fail(method: string, status: number, times?: number): void
  close(): Promise<void>
}

/** Every request needs a `sig`, as a signed address has one; its value is not checked. */
export async function startBlobStore(): Promise<BlobStore> {
  const blobs = new Map<string, StoredBlob>()
  const blocks = new Map<string, Buffer>()
  const requests: string[] = []
  const failures: { method: string; status: number }[] = []
  const server = await listen(async (request, response, body) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://blob')
    requests.push(`${request.method} ${pathname} ${searchParams.get('comp') ?? 'whole'}`)
    const at = failures.findIndex(({ method }) => method === request.method)
    const [failure] = at < 0 ? [] : failures.splice(at, 1)
    if (failure !== undefined) reply(response, failure.status)
    else if (searchParams.get('sig') === null) reply(response, 403)
    else if (request.method === 'GET') read(blobs.get(pathname), searchParams, response)
    else if (request.method !== 'PUT') reply(response, 405)
    else reply(response, write({ blobs, blocks, pathname, searchParams, request, body }))
  })
  const fail = (method: string, status: number, times = 1) => {
    for (let left = times; left > 0; left -= 1) failures.push({ method, status })
  }
  return { ...server, blobs, requests, fail }
}

interface Write {
  readonly blobs: Map<string, StoredBlob>
  readonly blocks: Map<string, Buffer>
  readonly pathname: string
  readonly searchParams: URLSearchParams
  readonly request: IncomingMessage
  readonly body: Buffer
}

/** Keeps a block, or makes a blob of the body or of the blocks it lists; the status to answer. */
function write({ blobs, blocks, pathname, searchParams, request, body }: Write): number {
  const part = searchParams.get('comp')
  if (part === 'block') {
    blocks.set(`${pathname} ${searchParams.get('blockid')}`, body)
    return 201
  }
  const data = part === 'blocklist' ? joined(blocks, pathname, body) : body
  if (data === undefined) return 400
  blobs.set(pathname, { data, type: String(request.headers['x-ms-blob-content-type'] ?? 'application/octet-stream') })
  return 201
}

/** The order of the list counts, not the order of arrival; a block that never came makes the list invalid. */
function joined(blocks: Map<string, Buffer>, path: string, list: Buffer): Buffer | undefined {
  const ids = [...list.toString('utf8').matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map((match) => match[1])
  const parts = ids.map((id) => blocks.get(`${path} ${id}`))
  return parts.every((part) => part !== undefined) ? Buffer.concat(parts) : undefined
}

function read(blob: StoredBlob | undefined, query: URLSearchParams, response: ServerResponse): void {
  if (blob === undefined) {
    reply(response, 404)
    return
  }
  const disposition = query.get('rscd')
  const named = disposition === null ? {} : { 'content-disposition': disposition }
  response.writeHead(200, { 'content-type': blob.type, 'content-length': blob.data.length, ...named }).end(blob.data)
}

function reply(response: ServerResponse, status: number): void {
  const headers = { 'x-ms-request-id': '1', etag: '"1"', 'last-modified': new Date(0).toUTCString() }
  response.writeHead(status, headers).end()
}
