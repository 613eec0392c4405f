import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type GithubStandIn, startGithubStandIn } from '../../support/github-stand-in.ts'

const SHA = 'd'.repeat(40)
let github: GithubStandIn
beforeEach(async () => {
  github = await startGithubStandIn({ viewer: { login: 'mona', type: 'User' } })
})
afterEach(() => github.close())

async function ask(method: string, path: string, body?: unknown, token = 't') {
  const headers = { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `token ${token}` }) }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await fetch(`${github.url}${path}`, { method, headers, ...sent })
  const text = await response.text()
  return {
    status: response.status,
    link: response.headers.get('link'),
    body: text === '' ? undefined : JSON.parse(text),
  }
}

test('comments are made, changed, listed and deleted', async () => {
  const { status, body } = await ask('POST', '/repos/octo/cloud/issues/7/comments', { body: 'a' })
  expect([status, body.user.login]).toEqual([201, 'mona'])
  await ask('PATCH', `/repos/octo/cloud/issues/comments/${body.id}`, { body: 'b' })
  expect((await ask('GET', '/repos/octo/cloud/issues/7/comments')).body).toMatchObject([{ id: body.id, body: 'b' }])
  expect((await ask('DELETE', `/repos/octo/cloud/issues/comments/${body.id}`)).status).toBe(204)
  expect(github.state.comments).toEqual([])
  expect(github.violations).toEqual([])
})

test('a list comes in pages that name the next one', async () => {
  for (let n = 0; n < 5; n += 1) github.addComment({ issue: 7, body: `${n}`, author: github.state.viewer })
  const list = '/repos/octo/cloud/issues/7/comments?per_page=2'
  const first = await ask('GET', list)
  expect(first.link).toContain(`<${github.url}${list}&page=2>; rel="next"`)
  const last = await ask('GET', `${list}&page=3`)
  expect(last.body.map(({ body }: { body: string }) => body)).toEqual(['4'])
  expect(last.link).not.toContain('rel="next"')
})

test('a pull request is found by its number and by each of its commits', async () => {
  github.addPull({ number: 8, commits: [SHA], mergedAt: '2026-01-02T00:00:00Z', state: 'closed' })
  expect((await ask('GET', '/repos/octo/cloud/pulls/8')).body).toMatchObject({ number: 8, merged: true })
  expect((await ask('GET', `/repos/octo/cloud/commits/${SHA}/pulls`)).body).toMatchObject([{ number: 8 }])
  expect((await ask('GET', `/repos/octo/cloud/commits/${'e'.repeat(40)}/pulls`)).body).toEqual([])
  expect((await ask('GET', '/user')).body.login).toBe('mona')
  expect(github.violations).toEqual([])
})

test('what GitHub would not understand is a violation', async () => {
  await ask('POST', '/repos/octo/cloud/issues/7/comments', { text: 'a' })
  await ask('GET', '/repos/octo/cloud/issues/7/comments?perpage=1')
  await ask('GET', '/repos/octo/cloud/nowhere')
  expect(github.violations.join('\n')).toMatch(
    /required property 'body'[\s\S]*perpage[\s\S]*no such operation: GET .*nowhere/,
  )
})

test('strangers, wrong numbers and bodies that are too long are refused', async () => {
  expect((await ask('GET', '/repos/octo/cloud/pulls/7', undefined, '')).status).toBe(401)
  expect((await ask('GET', '/repos/octo/cloud/pulls/9')).status).toBe(404)
  expect((await ask('POST', '/repos/octo/cloud/issues/9/comments', { body: 'a' })).status).toBe(404)
  const { status, body } = await ask('POST', '/repos/octo/cloud/issues/7/comments', { body: 'x'.repeat(65_537) })
  expect([status, body.errors[0].message]).toEqual([422, 'Body is too long (maximum is 65536 characters)'])
  expect(github.violations).toEqual([])
})

test('a fault hits the requests it was meant for, as often as it was told', async () => {
  github.fail({ kind: 'status', status: 503, method: 'GET', path: /pulls/, times: 2 })
  const statuses = []
  for (const path of ['/user', '/repos/octo/cloud/pulls/7', '/repos/octo/cloud/pulls/7', '/repos/octo/cloud/pulls/7'])
    statuses.push((await ask('GET', path)).status)
  expect(statuses).toEqual([200, 503, 503, 200])
})
