import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals'
import './unguarded.ts'
import nock from 'nock'

/** nock for the tests of a file that import it from here: loopback stays reachable, and an answer that nobody asked for fails the test. */
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

beforeAll(() => {
  if (!nock.isActive()) nock.activate()
})
beforeEach(() => {
  nock.disableNetConnect()
  nock.enableNetConnect(LOOPBACK)
})
afterEach(() => {
  const left = nock.pendingMocks()
  nock.cleanAll()
  expect(left).toEqual([])
})
// Each test file has its own nock, and all patch one shared net module: a stale instance would reject the next file's calls.
afterAll(() => nock.restore())

export default nock
