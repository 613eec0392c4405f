import { connect } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import { failureFrom, JSON_TYPE, testClient } from './fixtures.ts'
import { type Loopback, loopbacks } from './loopback.ts'

const serve = loopbacks()
const clientOf = (server: Loopback, options = {}) => testClient({ baseUrl: server.url, ...options })

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
