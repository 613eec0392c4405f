import { type IncomingHttpHeaders, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'

/** What came back, unzipped. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly body?: unknown
}

type Query = Readonly<Record<string, unknown>>

/** A client that speaks as one of Cloudcraft's official clients does: same headers, same way to write a query, same judgement. */
export type Sdk = (
  method: string,
  path: string,
  extra?: { body?: unknown; query?: Query; etag?: string },
) => Promise<unknown>

/** With node:http, which adds no header of its own but Host and Connection. */
function exchange({ method, url, headers, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const length = text === undefined ? {} : { 'content-length': String(Buffer.byteLength(text)) }
    const sent = request(url, { method, headers: { ...headers, ...length } }, async (answer) => {
      const raw = await buffer(answer)
      const zipped = answer.headers['content-encoding'] === 'gzip'
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: zipped ? gunzipSync(raw) : raw })
    })
    sent.on('error', reject).end(text)
  })
}

/**
 * The Node client: writes `undefined` for options without a value, joins lists with commas, reads the type of an answer up
 * to the semicolon and refuses types that it does not know. A 202 is the snapshot to it.
 */
export function nodeSdk(base: string, key: string): Sdk {
  return async (method, path, { body, query = {} } = {}) => {
    const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    const url = `${base}${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
    const type = body === undefined ? {} : { 'Content-Type': 'application/json' }
    const headers = { Authorization: `Bearer ${key}`, 'Accept-Encoding': 'gzip, deflate', ...type }
    const answer = await exchange({ method, url, headers, body })
    const value = method === 'GET' || method === 'POST' ? readByType(answer) : looseValue(answer)
    if (answer.status >= 300) throw new Error(`${answer.status} ${(value as { error?: string }).error ?? value}`)
    return value
  }
}

const TEXTS = ['application/xml', 'image/svg+xml', 'text/csv']
const FILES = ['image/png', 'application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']

function readByType({ headers, body }: Answer): unknown {
  const type = headers['content-type']?.split(';')[0] ?? 'unknown'
  if (type === 'application/json') return JSON.parse(body.toString())
  if (TEXTS.includes(type)) return body.toString()
  if (FILES.includes(type)) return body
  throw new Error(`unsupported content type ${type}`)
}

/** After PUT and DELETE it reads JSON only if the type says so: an empty body that says so would break it. */
function looseValue({ headers, body }: Answer): unknown {
  const isJson = headers['content-type']?.startsWith('application/json')
  return isJson ? JSON.parse(body.toString()) : body.toString()
}

const GO_RETRIED = [202, 408, 429, 502, 503, 504]

/**
 * The Go client: no compression, a query in alphabetical order with what is not zero, only `true` of the booleans, moments
 * of year 1 in what it sends, up to three repeats, and any status above 204 a failure.
 */
export function goSdk(base: string, key: string): Sdk {
  return async (method, path, { body, query = {}, etag } = {}) => {
    const given = Object.entries(query).filter(([, value]) => value !== false && value !== 0 && value !== '')
    const search = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))
    search.sort()
    const url = `${base}${path}${given.length > 0 ? `?${search}` : ''}`
    const headers: Record<string, string> = {
      'User-Agent': 'cloudcraft-go/1.1.0',
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      ...(etag === undefined ? {} : { 'If-Match': etag }),
    }
    const never = '0001-01-01T00:00:00Z'
    const sent = body === undefined ? undefined : { createdAt: never, updatedAt: never, ...(body as object) }
    let answer = await exchange({ method, url, headers, body: sent })
    for (let i = 0; i < 3 && GO_RETRIED.includes(answer.status); i++) {
      answer = await exchange({ method, url, headers, body: sent })
    }
    if (answer.status > 204) throw new Error(`request failed with status code: ${answer.status}`)
    return answer
  }
}

/**
 * The Python client: a JSON type on every call, `True` and `False`, lists as repeated parameters, spaces as plus signs, and
 * `/api` before every path of localhost. It reads each failure as JSON, and a 202 is not a snapshot.
 */
export function pythonSdk(base: string, key: string): Sdk {
  return async (method, path, { body, query = {} } = {}) => {
    const pairs = Object.entries(query).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value])
        .filter((one) => one !== null)
        .map((one): [string, string] => [name, pythonText(one)]),
    )
    const url = `${base}/api${path}${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''}`
    const answer = await exchange({
      method,
      url,
      headers: {
        'User-Agent': 'python-requests/2.31.0',
        'Accept-Encoding': 'gzip, deflate',
        Accept: '*/*',
        Connection: 'keep-alive',
        Authorization: `Bearer ${key}`,
        'Content-Type': 'application/json',
      },
      body,
    })
    if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.parse(answer.body.toString()).error}`)
    return answer.status === 202 ? { snapshot_status: 'processing' } : answer.body
  }
}

function pythonText(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  return String(value)
}
