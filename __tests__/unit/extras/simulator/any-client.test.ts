import { execFile } from 'node:child_process'
import process from 'node:process'
import { promisify } from 'node:util'
import { describe, expect, test } from '@jest/globals'
import { startClient } from './client.ts'

const PATH = '/blueprint/b7e1c0de-0002-4a00-8b00-000000000002'

describe('the simulator is not stricter than HTTP', () => {
  test.each(['bearer', 'BEARER', 'Bearer '])('about how the scheme of a key is written: %s', async (scheme) => {
    await using client = await startClient()
    const authorization = `${scheme} ${client.simulator.apiKey}`
    expect((await client.get('/user/me', { authorization })).status).toBe(200)
    expect((await client.get('/user/me', { authorization: `${authorization}x` })).status).toBe(401)
    expect((await client.get('/user/me', { authorization: client.simulator.apiKey })).status).toBe(401)
  })

  test.each(['/user/me/', '//user//me', '/api//user/me', '/api/user/me/'])('about slashes: %s', async (path) => {
    await using client = await startClient()
    expect((await client.get(path)).status).toBe(200)
  })

  test('about a slash too many where the API begins elsewhere', async () => {
    await using client = await startClient({ basePath: '/gov' })
    expect((await client.get('//user/me')).status).toBe(200)
  })

  test('about the whole address in the request line, as proxies get it', async () => {
    await using client = await startClient()
    const { port } = new URL(client.simulator.url)
    const head = `Host: api.example\r\nAuthorization: Bearer ${client.simulator.apiKey}\r\nConnection: close\r\n\r\n`
    const sent = JSON.stringify(`GET http://api.example/user/me?x=1 HTTP/1.1\r\n${head}`)
    // In a process of its own: the guard of the tests would take the address for another host's.
    const script = `require('net').connect(${port}, '127.0.0.1').on('data', (d) => console.log(String(d))).write(${sent})`
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script])
    expect(stdout).toMatch(/^HTTP\/1.1 200 OK/)
  })

  test.each([
    ['bare', (etag: string) => etag],
    ['in quotes', (etag: string) => `"${etag}"`],
    ['weak', (etag: string) => `W/"${etag}"`],
    ['in a list', (etag: string) => `"something else", "${etag}"`],
    ['any', () => '*'],
    ['empty', () => ''],
  ])('about an ETag that is %s', async (_, written) => {
    await using client = await startClient()
    const read = await client.get(PATH)
    const whole = await read.text()
    const ifMatch = written(read.headers.get('etag') ?? '')
    expect((await client.send('PUT', PATH, whole, { 'if-match': ifMatch })).status).toBe(204)
    // The version is another one now, so that only what names none still fits.
    const again = await client.send('PUT', PATH, whole, { 'if-match': ifMatch })
    expect(again.status).toBe(['*', ''].includes(ifMatch) ? 204 : 412)
  })

  test('about a mark at the beginning of a text', async () => {
    await using client = await startClient()
    const body = `\ufeff${JSON.stringify({ data: { name: 'One' } })}`
    expect((await client.send('POST', '/blueprint', body)).status).toBe(201)
  })

  test.each([
    'grid=1&width=300',
    'grid=0',
    'grid=',
    'width=&height=',
    'scale=null',
    'paperSize=None',
    'landscape=undefined',
  ])('about options without a value, and flags as numbers: %s', async (query) => {
    await using client = await startClient()
    const answer = await client.get(`${PATH}/svg?${query}`)
    expect(answer.status).toBe(200)
    expect((await answer.text()).includes('gridPatternMajor)')).toBe(query.startsWith('grid=1'))
  })

  test('about what else an account may be called: ids of any form, no region, a region of last year', async () => {
    await using client = await startClient()
    const azure = { name: 'A', subscriptionId: 'sub', directoryId: 'dir', applicationId: 'app', clientSecret: 's' }
    expect((await client.send('POST', '/azure/account', azure)).status).toBe(201)
    const roleArn = 'arn:aws:iam::123456789012:role/path/x'
    expect((await client.send('POST', '/aws/account', { name: 'A', roleArn, region: '' })).status).toBe(201)
    const id = await client.accountId('Production')
    expect((await client.get(`/aws/account/${id}/mx-central-1/json`)).status).toBe(200)
  })
})
