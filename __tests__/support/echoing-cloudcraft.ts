import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SPELLINGS } from './canary.ts'

/**
 * A Cloudcraft, or a proxy in front of one, that repeats the key it was sent. Its address says how: `/DOOR~WHERE/…`, with the number of a
 * spelling in front of the door.
 */
export interface EchoingCloudcraft {
  readonly url: string
  /** Requests that were answered with an echo. */
  echoes: number
  close(): Promise<void>
}

const JSON_TYPE = { 'content-type': 'application/json' }
const ACCOUNT = { id: '11111111-2222-4333-8444-555555555555', name: 'Production', roleArn: '', externalId: 'e' }
const BLUEPRINT = {
  id: '22222222-2222-4333-8444-555555555555',
  name: 'octo/cloud #7: x',
  tags: [],
  data: { name: 'x' },
}
const INVENTORY = {
  ...{ version: 6, name: 'x', groups: [], edges: [], text: [] },
  nodes: [{ id: 'a', type: 'ec2', arn: 'i-0123', region: 'us-east-1', instanceSize: 'large', mapPos: [0, 0] }],
}
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4AWP4DwABAQEAiuJTfQAAAABJRU5ErkJggg==',
  'base64',
)

type Echo = (response: ServerResponse, spelled: string) => void

const json =
  (status: number, body: (spelled: string) => unknown): Echo =>
  (response, spelled) =>
    response.writeHead(status, JSON_TYPE).end(JSON.stringify(body(spelled)))
/** What a header can hold. */
const header = (spelled: string) => spelled.replace(/[^\x21-\x7e]/g, '')

/** Where the echo stands. */
export const DOORS: Readonly<Record<string, Echo>> = {
  error400: json(400, (spelled) => ({ error: `Invalid parameter: ${spelled}` })),
  error401: json(401, (spelled) => ({ error: `${spelled} is no key`, reason: spelled })),
  error403: json(403, (spelled) => ({ error: `no ${spelled}`, reason: `insufficient_privileges ${spelled}` })),
  error418: json(418, (spelled) => ({ error: spelled, reason: { a: spelled } })),
  page: (response, spelled) =>
    response.writeHead(401, { 'content-type': 'text/html' }).end(`<h1>Authorization: Bearer ${spelled}</h1>`),
  text404: (response, spelled) => response.writeHead(404, { 'content-type': 'text/plain' }).end(`no ${spelled}`),
  panic: (response, spelled) =>
    response.writeHead(500, { 'content-type': 'text/plain' }).end(`panic: Bearer ${spelled}`),
  type: (response, spelled) =>
    response.writeHead(200, { 'content-type': `text/${header(spelled)}; k=${header(spelled)}` }).end('{}'),
  headers: (response, spelled) => {
    const value = header(spelled)
    response
      .writeHead(302, {
        location: `https://elsewhere.example/?k=${encodeURIComponent(value)}`,
        etag: value,
        'set-cookie': value,
      })
      .end()
  },
  phrase: (response, spelled) => response.writeHead(401, header(spelled)).end('no'),
  content: json(200, (spelled) => ({
    ...{ id: spelled, name: spelled, email: spelled, user: spelled, error: spelled },
    ...{ accounts: [{ id: 'a', name: spelled }], teams: [{ id: spelled, name: spelled }] },
    ...{ blueprints: [{ id: 'a', name: spelled }], nodes: [{ id: 'a', type: 'ec2', name: spelled, arn: spelled }] },
  })),
  broken: (response, spelled) => response.writeHead(200, JSON_TYPE).end(`{"accounts": ${spelled}`),
}

const IS_WHERE: Readonly<Record<string, (request: IncomingMessage, path: string) => boolean>> = {
  all: () => true,
  files: (_, path) => /\/(json|png)(\?|$)/.test(path),
  pictures: (_, path) => /\/png(\?|$)/.test(path),
  lists: (_, path) => /^\/(aws|azure)\/account$/.test(path),
  blueprints: (_, path) => path.startsWith('/blueprint'),
  nothing: () => false,
}

export async function startEchoingCloudcraft(): Promise<EchoingCloudcraft> {
  const spellings = Object.values(SPELLINGS)
  const server = createServer((request, response) => {
    const [, number = '', door = '', where = '', path = '/'] =
      /^\/(?:\d+\/)?(\d+)-(\w+)~(\w+)(\/.*)?$/.exec(request.url ?? '') ?? []
    request.resume()
    if (IS_WHERE[where]?.(request, path) !== true) {
      const [type, body] = goodAnswer(path)
      response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': type }).end(body)
      return
    }
    echoing.echoes += 1
    const key = (request.headers.authorization ?? '').replace(/^Bearer /, '')
    DOORS[door]?.(response, spellings[Number(number) % spellings.length]?.(key) ?? key)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const echoing: EchoingCloudcraft = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    echoes: 0,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
  return echoing
}

function goodAnswer(path: string): readonly [type: string, body: string | Buffer] {
  if (/\/png(\?|$)/.test(path)) return ['image/png', PNG]
  const answers: readonly (readonly [RegExp, unknown])[] = [
    [/\/json(\?|$)/, INVENTORY],
    [/^\/aws\/account$/, { accounts: [ACCOUNT] }],
    [/^\/azure\/account$/, { accounts: [] }],
    [/^\/team/, { teams: [] }],
    [/^\/blueprint$/, { blueprints: [BLUEPRINT] }],
    [/^\/blueprint\//, BLUEPRINT],
  ]
  const [, body] = answers.find(([pattern]) => pattern.test(path)) ?? [undefined, { id: 'u', name: 'Mona' }]
  return ['application/json', JSON.stringify(body)]
}
