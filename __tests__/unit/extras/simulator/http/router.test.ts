import { expect, test } from '@jest/globals'
import { matchRoute, type Route } from '../../../../../src/extras/simulator/http/router.ts'
import { jsonReply } from '../../../../../src/extras/simulator/reply.ts'

const route = (method: Route['method'], path: string): Route => ({ method, path, answer: () => jsonReply(path) })
const routes = [route('GET', '/aws/account/iam'), route('GET', '/aws/account/:id'), route('POST', '/aws/account')]

test.each([
  ['GET', '/aws/account/iam', '/aws/account/iam', {}],
  ['GET', '/aws/account/42', '/aws/account/:id', { id: '42' }],
  ['GET', '/aws/account/a%2Fb', '/aws/account/:id', { id: 'a/b' }],
  ['GET', '/aws/account/%', '/aws/account/:id', { id: '%' }],
  ['POST', '/aws/account', '/aws/account', {}],
])('%s %s goes to %s', (method, path, pattern, params) => {
  const match = matchRoute(routes, method, path)
  expect(match?.route.path).toBe(pattern)
  expect({ ...match?.params }).toEqual(params)
})

test.each([
  ['GET', '/aws/account'],
  ['GET', '/aws/account/42/'],
  ['DELETE', '/aws/account/42'],
  ['GET', '/'],
])('%s %s goes nowhere', (method, path) => {
  expect(matchRoute(routes, method, path)).toBeUndefined()
})
