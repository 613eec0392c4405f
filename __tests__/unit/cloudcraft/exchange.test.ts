import { constants, createGzip, gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { failureFrom, INVENTORY_PATH, JSON_TYPE, PRODUCTION, REQUEST, testClient } from './fixtures.ts'
import { type Loopback, loopbacks } from './loopback.ts'

const INVENTORY = '{"data":{}}'

const serve = loopbacks()
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

  test('because the deadline comes first may be a scan: Cloudcraft has not said', async () => {
    const server = await serve(() => {})
    const { client } = clientOf(server, { deadline: 0.05 })
    const error = await failureFrom(client.inventory(PRODUCTION, REQUEST))
    expect(error).toMatchObject({ code: 'SNAPSHOT_STILL_PROCESSING' })
    expect(error.message).toMatch(/json: Cloudcraft had not answered after 0 s \(asked once\)$/)
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
    expect(error).toMatchObject({ code: 'ANSWER_UNEXPECTED' })
    expect(error.said).toMatch(/x…$/)
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
