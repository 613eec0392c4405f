import { describe, expect, test } from '@jest/globals'
import { createScans } from '../../../../src/extras/simulator/scans.ts'
import { startClient } from './client.ts'

const here = new AbortController().signal

describe('a scan that takes longer than a request waits', () => {
  test('continues between requests: a repeated request gets it', async () => {
    const scans = createScans(60, 40)
    expect(await scans('a', here)).toBe(false)
    expect(await scans('a', here)).toBe(true)
  })

  test('is another one for another request, and starts again once it was delivered', async () => {
    const scans = createScans(60, 40)
    expect([await scans('a', here), await scans('b', here)]).toEqual([false, false])
    expect([await scans('a', here), await scans('a', here)]).toEqual([true, false])
  })

  test('is not waited for when the client has gone', async () => {
    const scans = createScans(60_000, 60_000)
    await expect(scans('a', AbortSignal.timeout(1))).rejects.toThrow()
  })
})

test('a client that disconnects is logged as such, and the server keeps running', async () => {
  let tell: (line: string) => void = () => {}
  const told = new Promise<string>((resolve) => {
    tell = resolve
  })
  const log = (line: string): void => (line.includes('/json') ? tell(line) : undefined)
  await using client = await startClient({ scanMilliseconds: 60_000, log })
  const url = `${client.simulator.url}/aws/account/${await client.accountId('Staging')}/us-east-1/json`
  const headers = { authorization: `Bearer ${client.simulator.apiKey}` }
  await expect(fetch(url, { headers, signal: AbortSignal.timeout(50) })).rejects.toThrow()
  expect(await told).toMatch(/^GET \/aws\/account\/.*\/json gone \d+ ms$/)
  expect((await client.get('/user/me')).status).toBe(200)
})

test('another format or query is another scan', async () => {
  await using client = await startClient({ scanMilliseconds: 120, longPollMilliseconds: 80 })
  const path = `/aws/account/${await client.accountId('Staging')}/us-east-1`
  const ask = async (rest: string): Promise<number> => (await client.get(`${path}/${rest}`)).status
  expect(await ask('json?label=true&grid=true')).toBe(202)
  expect(await Promise.all([ask('svg'), ask('json?label=false'), ask('json?grid=true&label=true')])).toEqual([
    202, 202, 200,
  ])
})
