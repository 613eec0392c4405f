import http from 'node:http'
import net from 'node:net'
import { describe, expect, test } from '@jest/globals'

/** An address that is reserved for documentation: nobody answers there. */
const ELSEWHERE = '192.0.2.1'

describe('a test', () => {
  test('cannot reach anything but loopback, whichever way it asks', async () => {
    expect(() => net.connect(80, ELSEWHERE)).toThrow('only loopback')
    expect(() => net.connect({ host: ELSEWHERE, port: 80 })).toThrow('only loopback')
    await expect(fetch(`http://${ELSEWHERE}/`)).rejects.toThrow()
    const asked = new Promise((resolve, reject) => http.get(`http://${ELSEWHERE}/`, resolve).on('error', reject))
    await expect(asked).rejects.toThrow('only loopback')
  })

  test('reaches loopback', async () => {
    const server = http.createServer((_, response) => response.end('here')).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as net.AddressInfo
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here')
    server.close()
  })
})
