import type { RequestListener } from 'node:http'
import { inspect } from 'node:util'
import { afterEach, describe, expect, test } from '@jest/globals'
import { EXAMPLES, SECRET } from './examples.ts'
import { failureFrom, JSON_TYPE, KEY, PRODUCTION, REQUEST, testApi, testClient } from './fixtures.ts'
import { type Loopback, loopback } from './loopback.ts'

let server: Loopback | undefined

afterEach(async () => {
  await server?.close()
  server = undefined
})

/** Everything that a careless reporter could print of a thrown value. */
function everythingIn(error: unknown): string {
  const { message, stack, remedy } = error as { message?: string; stack?: string; remedy?: string }
  return [
    inspect(error, { depth: 9, showHidden: true }),
    JSON.stringify(error),
    String(error),
    message,
    stack,
    remedy,
  ].join()
}

const key = /KEYKEY/
const status =
  (code: number, headers = {}): RequestListener =>
  (request, response) => {
    // The worst of servers: it says the key back.
    const error = `you sent ${request.headers.authorization} for a region`
    response.writeHead(code, { ...JSON_TYPE, ...headers }).end(JSON.stringify({ error, reason: KEY }))
  }
const json =
  (text: string, type = 'application/json'): RequestListener =>
  (_, response) =>
    response.writeHead(200, { 'content-type': type }).end(text)

const KINDS: Record<string, RequestListener> = {
  'bad request': status(400),
  'rejected key': status(401),
  'denied access': status(403),
  'missing account': status(404),
  'odd status': status(418),
  'rate limit': status(429, { 'retry-after': '99999' }),
  'server error': status(500),
  'still processing': status(202),
  'redirect to a thief': status(302, { location: 'https://thief.example/' }),
  'plain text error': (request, response) => response.writeHead(400).end(`no ${request.headers.authorization}`),
  'no JSON': json('{'),
  'no object': json(JSON.stringify(KEY)),
  'other type': json('<html>', 'text/html'),
  'broken connection': (_, response) => response.destroy(),
  'short body': (_, response) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': 99 }).write('{', () => response.destroy())
  },
  'broken compression': (_, response) => response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end('x'),
  'broken protocol': (request) => request.socket.end('HTTP/9.9 what?\r\n\r\n'),
  silence: () => {},
}

describe('the key is in nothing that is thrown or logged', () => {
  test.each(Object.keys(KINDS))('%s', async (kind) => {
    server = await loopback(KINDS[kind] as RequestListener)
    const retry = { tries: 2, request: 0.05 }
    const { client, lines } = testClient({ baseUrl: server.url, retry, deadline: 60 })
    const errors = [
      await failureFrom(client.inventory(PRODUCTION, REQUEST)),
      await failureFrom(client.render(PRODUCTION, REQUEST)),
      await failureFrom(client.accounts()),
    ]
    for (const error of errors) {
      expect(error.code).toMatch(/^[A-Z_]+$/)
      expect(everythingIn(error)).not.toMatch(key)
    }
    expect(lines.join()).not.toMatch(key)
  })

  test('nobody listening', async () => {
    server = await loopback(() => {})
    const { client } = testClient({ baseUrl: server.url })
    await server.close()
    const error = await failureFrom(client.user())
    expect(error.code).toBe('NETWORK_ERROR')
    expect(everythingIn(error)).not.toMatch(key)
  })

  test('a body without end', async () => {
    server = await loopback((_, response) => {
      response.writeHead(200, JSON_TYPE).end(Buffer.alloc(17 * 2 ** 20, ' '))
    })
    const error = await failureFrom(testClient({ baseUrl: server.url }).client.user())
    expect(error.code).toBe('RESPONSE_TOO_LARGE')
    expect(everythingIn(error)).not.toMatch(key)
  })

  test('a cancelled request', async () => {
    const stop = new AbortController()
    server = await loopback(() => stop.abort())
    const error = await failureFrom(testClient({ baseUrl: server.url, signal: stop.signal }).client.user())
    expect(error.name).toBe('AbortError')
    expect(everythingIn(error)).not.toMatch(key)
  })
})

test('the client itself does not show the key', () => {
  const { client } = testClient()
  expect(everythingIn(client)).not.toMatch(key)
  expect(Object.keys(client)).toEqual([])
})

/** The worst of servers says back all that it was sent. */
const echo: (code: number) => RequestListener = (code) => (request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const error = `you sent ${request.headers.authorization} and ${Buffer.concat(chunks)}`
    response.writeHead(code, JSON_TYPE).end(JSON.stringify({ error, reason: error, id: { error } }))
  })
}

describe('no operation lets out the key or a client secret', () => {
  test.each(Object.entries(EXAMPLES))('%s', async (_, { make }) => {
    for (const listener of [...[200, 201, 400, 401, 403, 404, 412, 413, 500].map(echo), KINDS['short body']]) {
      server = await loopback(listener as RequestListener)
      const { api, lines } = testApi({ baseUrl: server.url, retry: { tries: 1 } })
      const outcome = await make(api).catch((error) => error)
      if (outcome instanceof Error) {
        expect(everythingIn(outcome)).not.toMatch(key)
        expect(everythingIn(outcome)).not.toContain(SECRET)
      }
      expect(lines.join()).not.toMatch(key)
      await server.close()
    }
  })
})
