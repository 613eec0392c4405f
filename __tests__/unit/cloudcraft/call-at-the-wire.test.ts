import { describe, expect, test } from '@jest/globals'
import { failureFrom, JSON_TYPE, KEY, PNG, PRODUCTION, REQUEST, STILL_PROCESSING, testClient } from './fixtures.ts'
import { type Loopback, loopbacks } from './loopback.ts'

const serve = loopbacks()
const clientOf = (server: Loopback, options = {}) => testClient({ baseUrl: server.url, ...options })

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
