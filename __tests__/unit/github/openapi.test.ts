import { describe, expect, test } from '@jest/globals'
import { githubOpenApi } from '../../support/openapi.ts'

const api = githubOpenApi()
const COMMENTS = '/repos/o/r/issues/7/comments'

describe('the check of a request', () => {
  test.each<[string, string, unknown]>([
    ['POST', COMMENTS, { body: 'x' }],
    ['GET', `${COMMENTS}?per_page=100&page=2`, undefined],
    ['PATCH', '/repos/o/r/issues/comments/5', { body: 'x' }],
    ['PATCH', '/repos/o/r/git/refs/heads/a/b', { sha: 'x' }],
  ])('lets %s %s pass', (method, target, body) => {
    expect(api.checkRequest(method, target, body)).toEqual([])
  })

  test.each<[string, string, unknown, RegExp]>([
    ['POST', COMMENTS, { bdy: 'x' }, /required property 'body'.*unknown field bdy/],
    ['PATCH', '/repos/o/r/issues/comments/5', { body: 1 }, /must be string/],
    ['GET', `${COMMENTS}?per_pge=1`, undefined, /unknown query name per_pge/],
    ['GET', `${COMMENTS}?page=two`, undefined, /query page: .*must be/],
    ['GET', COMMENTS, {}, /a body is not expected/],
    ['PUT', COMMENTS, {}, /no such operation/],
    ['GET', '/repos/o/r/issues/comments', undefined, /no such operation/],
  ])('stops %s %s with %j', (method, target, body, problem) => {
    expect(api.checkRequest(method, target, body).join()).toMatch(problem)
  })
})

describe('the check of an answer', () => {
  test('follows the description of the operation', () => {
    expect(api.checkResponse('GET', COMMENTS, 200, [])).toEqual([])
    expect(api.checkResponse('POST', COMMENTS, 201, { id: 1, body: 'x' }).join()).toContain("'node_id'")
    expect(api.checkResponse('POST', COMMENTS, 200, {}).join()).toContain('no answer 200')
  })

  test('knows the shape of failures, described or not', () => {
    expect(api.checkResponse('POST', COMMENTS, 404, { message: 'Not Found' })).toEqual([])
    expect(api.checkResponse('POST', COMMENTS, 502, { message: 5 }).join()).toContain('must be string')
    expect(api.checkResponse('POST', COMMENTS, 403, { message: 5 }).join()).toContain('must be string')
  })
})
