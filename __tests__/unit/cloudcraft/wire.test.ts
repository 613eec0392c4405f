import type { RequestListener } from 'node:http'
import { connect } from 'node:net'
import { constants, createGzip, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from '@jest/globals'
import {
  failureFrom,
  INVENTORY_PATH,
  JSON_TYPE,
  KEY,
  PNG,
  PRODUCTION,
  REQUEST,
  STILL_PROCESSING,
  testClient,
} from './fixtures.ts'
import { type Loopback, loopback } from './loopback.ts'

const INVENTORY = '{"data":{}}'
const open: Loopback[] = []

async function serve(answer: RequestListener): Promise<Loopback> {
  const server = await loopback(answer)
  open.push(server)
  return server
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

const clientOf = (server: Loopback, options = {}) => testClient({ baseUrl: server.url, ...options })

describe('a request that takes too long', () => {
  test('is lost, and asked again', async () => {
    const server = await serve((_, response) => {
      if (server.asked.length > 1) response.writeHead(200, JSON_TYPE).end(INVENTORY)
    })
    const { client, lines } = clientOf(server, { retry: { request: 0.05 } })
    expect(Buffer.from(await client.inventory(PRODUCTION, REQUEST)).toString()).toBe(INVENTORY)
    expect(lines[0]).toContain('no answer within 0.05 s')
  })

  test('in the middle of its body is lost as well', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, JSON_TYPE).write('{')
    })
    const { client } = clientOf(server, { retry: { request: 0.05, tries: 2 } })
    const error = await failureFrom(client.inventory(PRODUCTION, REQUEST))
    expect(error).toMatchObject({ code: 'NETWORK_ERROR' })
    expect(server.asked).toHaveLength(2)
  })

  test('because the deadline comes first was a scan that was not done', async () => {
    const server = await serve(() => {})
    const { client } = clientOf(server, { deadline: 0.05 })
    const error = await failureFrom(client.inventory(PRODUCTION, REQUEST))
    expect(error).toMatchObject({ code: 'SNAPSHOT_STILL_PROCESSING' })
    expect(server.asked).toHaveLength(1)
  })

  test('when nothing is scanned is a matter of the network', async () => {
    const server = await serve(() => {})
    const error = await failureFrom(clientOf(server, { deadline: 0.05 }).client.user())
    expect(error).toMatchObject({ code: 'NETWORK_ERROR' })
  })
})

describe('a body that ends early', () => {
  test('against its content length is asked for again', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': INVENTORY.length })
      if (server.asked.length > 1) response.end(INVENTORY)
      else response.write('{"data"', () => response.destroy())
    })
    const { client, lines } = clientOf(server)
    expect(Buffer.from(await client.inventory(PRODUCTION, REQUEST)).toString()).toBe(INVENTORY)
    expect(lines).toHaveLength(1)
  })

  test('in the middle of its compression is asked for again', async () => {
    const whole = gzipSync(INVENTORY)
    const server = await serve((_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
      response.end(server.asked.length > 1 ? whole : whole.subarray(0, -9))
    })
    expect(Buffer.from(await clientOf(server).client.inventory(PRODUCTION, REQUEST)).toString()).toBe(INVENTORY)
    expect(server.asked).toHaveLength(2)
  })
})

describe('a body without end', () => {
  const zeros = Buffer.alloc(2 ** 20)

  test('is left as soon as it is too large', async () => {
    let sent = 0
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'image/png' })
      const more = () => {
        while (!response.destroyed && response.write(zeros)) sent++
        sent++
      }
      response.on('drain', more)
      more()
    })
    const error = await failureFrom(clientOf(server).client.render(PRODUCTION, REQUEST))
    expect(error).toMatchObject({ code: 'RESPONSE_TOO_LARGE', message: 'Cloudcraft sent more than 64 MiB' })
    expect(server.asked).toHaveLength(1)
    expect(sent).toBeLessThan(200)
  })

  test('cannot hide in compression', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' })
      const zip = createGzip({ level: constants.Z_BEST_COMPRESSION })
      zip.pipe(response)
      for (let i = 0; i < 20; i++) zip.write(zeros)
      zip.end()
    })
    const error = await failureFrom(clientOf(server).client.user())
    expect(error).toMatchObject({ code: 'RESPONSE_TOO_LARGE' })
  })

  test('of an error is read no further than its beginning', async () => {
    const server = await serve((_, response) => {
      response.writeHead(400, { 'content-type': 'text/plain' })
      const more = () => {
        while (!response.destroyed && response.write(zeros.fill('x')));
      }
      response.on('drain', more)
      more()
    })
    const error = await failureFrom(clientOf(server).client.inventory(PRODUCTION, REQUEST))
    expect(error).toMatchObject({ code: 'REQUEST_INVALID' })
    expect(error.message).toMatch(/x…$/)
  })
})

describe('a redirect', () => {
  test('within the origin is followed with the key', async () => {
    const keys: (string | undefined)[] = []
    const server = await serve((request, response) => {
      keys.push(request.headers.authorization)
      if (request.url === '/user/me') response.writeHead(307, { location: '/v2/user/me' }).end()
      else response.writeHead(200, JSON_TYPE).end('{"id":"u"}')
    })
    expect(await clientOf(server).client.user()).toMatchObject({ id: 'u' })
    expect(server.asked).toEqual(['/user/me', '/v2/user/me'])
    expect(keys).toEqual([`Bearer ${KEY}`, `Bearer ${KEY}`])
  })

  test('to another origin is not followed at all', async () => {
    const thief = await serve((_, response) => response.end())
    const server = await serve((_, response) => response.writeHead(302, { location: thief.url }).end())
    expect(await failureFrom(clientOf(server).client.user())).toMatchObject({ code: 'REDIRECT_REFUSED' })
    expect(thief.asked).toEqual([])
  })

  test('in a circle ends', async () => {
    const server = await serve((_, response) => response.writeHead(302, { location: '/user/me' }).end())
    expect(await failureFrom(clientOf(server).client.user())).toMatchObject({ code: 'REDIRECT_REFUSED' })
    expect(server.asked).toHaveLength(6)
  })
})

describe('the same question', () => {
  test('is asked letter for letter after a 202', async () => {
    const server = await serve((_, response) => {
      if (server.asked.length < 3) response.writeHead(202, JSON_TYPE).end(JSON.stringify(STILL_PROCESSING))
      else response.writeHead(200, { 'content-type': 'image/png' }).end(PNG)
    })
    const request = { ...REQUEST, filter: 'a=b & (c)', exclude: ['ec2', 'sg'] }
    await clientOf(server).client.render(PRODUCTION, request)
    expect(new Set(server.asked).size).toBe(1)
    expect(server.asked[0]).toContain('filter=a%3Db+%26+%28c%29&exclude=ec2%2Csg&label=true')
  })
})

describe('a cancelled call', () => {
  test('ends with the reason of the signal, in the middle of a request', async () => {
    const stop = new AbortController()
    const server = await serve(() => stop.abort(new Error('the job was cancelled')))
    const { client } = clientOf(server, { signal: stop.signal })
    await expect(client.user()).rejects.toThrow('the job was cancelled')
  })

  test('ends in the middle of a wait', async () => {
    const stop = new AbortController()
    const server = await serve((_, response) => response.writeHead(202).end())
    const log = { info: () => stop.abort(new Error('the job was cancelled')) }
    const { client } = clientOf(server, { signal: stop.signal, log })
    await expect(client.inventory(PRODUCTION, REQUEST)).rejects.toThrow('the job was cancelled')
    expect(server.asked).toHaveLength(1)
  })
})

describe('a proxy', () => {
  /** Tunnels whatever it is asked for to one loopback server, and notes what that was. */
  async function proxyTo(target: Loopback) {
    const wanted: string[] = []
    const proxy = await serve(() => {})
    proxy.server.on('connect', (request, socket) => {
      wanted.push(request.url ?? '')
      const { port } = new URL(target.url)
      const onward = connect(Number(port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
        onward.pipe(socket).pipe(onward)
      })
      for (const end of [onward, socket]) end.on('error', () => {})
    })
    return { wanted, url: proxy.url, asked: proxy.asked }
  }

  test('named by the environment is asked for a tunnel to Cloudcraft', async () => {
    const plain = await serve((_, response) => response.end())
    const proxy = await proxyTo(plain)
    const env = { HTTPS_PROXY: proxy.url }
    const { client } = testClient({ baseUrl: 'https://cloudcraft.invalid', env, retry: { tries: 1 } })
    // The tunnel leads to a server that speaks no TLS: asking for it is what counts here.
    expect(await failureFrom(client.user())).toMatchObject({ code: 'NETWORK_ERROR' })
    expect(proxy.wanted).toEqual(['cloudcraft.invalid:443'])
  })

  test('is passed by for the hosts of NO_PROXY', async () => {
    const proxy = await proxyTo(await serve((_, response) => response.end()))
    const env = { HTTPS_PROXY: proxy.url, NO_PROXY: 'cloudcraft.invalid' }
    const { client } = testClient({ baseUrl: 'https://cloudcraft.invalid', env, retry: { tries: 1 } })
    expect(await failureFrom(client.user())).toMatchObject({ code: 'NETWORK_ERROR' })
    expect(proxy.wanted).toEqual([])
  })

  test('never sees a request to this machine', async () => {
    const server = await serve((_, response) => response.writeHead(200, JSON_TYPE).end('{"id":"u"}'))
    const proxy = await proxyTo(server)
    await clientOf(server, { env: { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url } }).client.user()
    expect([proxy.asked, proxy.wanted]).toEqual([[], []])
    expect(server.asked).toHaveLength(1)
  })

  test('that is no address is refused without its password', () => {
    const make = () => testClient({ env: { HTTPS_PROXY: 'http://user:hunter2@:x' } })
    expect(make).toThrow(expect.objectContaining({ code: 'PROXY_INVALID' }))
    expect(make).not.toThrow('hunter2')
  })
})

test('requests run side by side', async () => {
  const waiting: (() => void)[] = []
  const server = await serve((_, response) => {
    waiting.push(() => response.writeHead(200, JSON_TYPE).end(INVENTORY))
    if (waiting.length === 8) for (const answer of waiting) answer()
  })
  const { client } = clientOf(server)
  const inventories = await Promise.all(Array.from({ length: 8 }, () => client.inventory(PRODUCTION, REQUEST)))
  expect(inventories).toHaveLength(8)
  expect(server.asked[0]?.startsWith(INVENTORY_PATH)).toBe(true)
})
