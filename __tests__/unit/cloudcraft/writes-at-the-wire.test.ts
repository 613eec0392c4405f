import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { failureFrom, JSON_TYPE, testApi } from './fixtures.ts'
import { loopbacks } from './loopback.ts'

const serve = loopbacks()
const DRAFT = { data: { name: 'Größe' } }

/** Answers once all of the request is there. */
function hearing(answer: (request: IncomingMessage, body: string, response: ServerResponse) => void): RequestListener {
  return (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => answer(request, Buffer.concat(chunks).toString(), response))
  }
}

describe('what writes', () => {
  test('sends JSON of a known length, and the same again after a rate limit', async () => {
    const heard: unknown[] = []
    const listener = hearing(({ method, headers }, body, response) => {
      heard.push([method, headers['content-type'], headers['content-length'], body])
      if (heard.length === 1) response.writeHead(429, { 'retry-after': '1' }).end()
      else response.writeHead(201, JSON_TYPE).end('{"id":"b","data":{}}')
    })
    const server = await serve(listener)
    await testApi({ baseUrl: server.url }).api.blueprints.create(DRAFT)
    const text = JSON.stringify(DRAFT)
    const sent = ['POST', 'application/json', String(Buffer.byteLength(text)), text]
    expect(heard).toEqual([sent, sent])
  })

  test('deletes without a body', async () => {
    const heard: unknown[] = []
    const listener = hearing(({ method, headers }, body, response) => {
      heard.push(method, headers['content-type'], body)
      response.writeHead(204).end()
    })
    const server = await serve(listener)
    await testApi({ baseUrl: server.url }).api.blueprints.delete('b')
    expect(heard).toEqual(['DELETE', undefined, ''])
  })

  test.each([
    ['the time for one request', { retry: { request: 0.5 } }],
    ['the deadline', { deadline: 0.5 }],
  ])('and hears nothing within %s does not know, and does not send twice', async (_, options) => {
    const server = await serve(() => {})
    const error = await failureFrom(testApi({ baseUrl: server.url, ...options }).api.blueprints.delete('b'))
    expect(error).toMatchObject({
      code: 'WRITE_UNCONFIRMED',
      remedy: 'Check whether it happened before retrying.',
    })
    expect(server.asked).toHaveLength(1)
  })

  test.each([
    ['without a content type', {}, '{"id":"b","data":{}}'],
    ['without content', JSON_TYPE, ''],
    ['of another form', JSON_TYPE, '{"blueprint":{"id":"b"}}'],
  ])('and was answered 201 %s was done: nobody is told to do it again', async (_, headers, body) => {
    const server = await serve((_, response) => response.writeHead(201, headers).end(body))
    const { api } = testApi({ baseUrl: server.url })
    const role = { name: 'n', roleArn: 'arn:aws:iam::111122223333:role/x' }
    for (const write of [() => api.blueprints.create(DRAFT), () => api.aws.add(role)])
      expect(await failureFrom(write())).toMatchObject({
        code: 'WRITE_UNREAD',
        message: expect.stringContaining('Cloudcraft answered 201, so it is done'),
        remedy: 'Look for it in Cloudcraft before doing it again.',
      })
  })

  test.each([204, 200])('and changes an account is done by a %i without content', async (status) => {
    const server = await serve((_, response) => response.writeHead(status).end())
    const { api } = testApi({ baseUrl: server.url })
    const role = { name: 'n', roleArn: 'arn:aws:iam::111122223333:role/x' }
    expect(await api.aws.update('a', role)).toMatchObject({ id: 'a', ...role })
    const azure = { name: 'n', subscriptionId: 's', directoryId: 'd', applicationId: 'p', clientSecret: 'canary' }
    const changed = await api.azure.update('a', azure)
    expect(changed).toMatchObject({ id: 'a', subscriptionId: 's' })
    expect(JSON.stringify(changed)).not.toContain('canary')
  })

  test('and was answered "still processing" was not done as asked', async () => {
    const server = await serve((_, response) => response.writeHead(202).end())
    expect(await failureFrom(testApi({ baseUrl: server.url }).api.blueprints.delete('b'))).toMatchObject({
      code: 'ANSWER_UNEXPECTED',
    })
    expect(server.asked).toHaveLength(1)
  })
})

describe('both lists of accounts', () => {
  test('come together', async () => {
    const server = await serve((request, response) => {
      const accounts = [{ id: request.url === '/aws/account' ? 'a' : 'z', name: 'x' }]
      response.writeHead(200, JSON_TYPE).end(JSON.stringify({ accounts }))
    })
    const { aws, azure } = await testApi({ baseUrl: server.url }).api.accounts()
    expect([aws[0]?.id, azure[0]?.id]).toEqual(['a', 'z'])
  })
})
