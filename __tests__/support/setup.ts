import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals'
import nock from 'nock'

// Only loopback may be reached: a test that forgets its mock fails instead of calling out.
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
// Each test file has its own nock, all patch one shared net module: a stale instance would reject the next file's calls.
afterAll(() => nock.restore())
