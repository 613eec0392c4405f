import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Outcome } from '../../../src/cloudcraft/outcome.ts'
import { DEFAULT_RETRY, type Moment, nextStep, retryAfterSeconds } from '../../../src/cloudcraft/policy.ts'

const NOW = Date.UTC(2026, 0, 1, 12)
const url = new URL('https://api.cloudcraft.co/aws/account')
const moment: Moment = { method: 'GET', url, left: 900, now: NOW, chance: 0 }
const first = { asked: 1, failures: 1, redirects: 0 }

function answer(status: number, headers: { retryAfter?: string; location?: string } = {}): Outcome {
  const { retryAfter, location } = headers
  return { kind: 'answer', status, contentType: '', retryAfter, location, etag: undefined, body: new Uint8Array() }
}

const step = (outcome: Outcome, tally = first, at: Partial<Moment> = {}) =>
  nextStep(outcome, tally, { ...moment, ...at }, DEFAULT_RETRY)

describe('a scan that is not done', () => {
  test('is asked for again after a short pause, however often it was asked', () => {
    const tally = { asked: 1000, failures: 0, redirects: 0 }
    expect(step(answer(202), tally)).toEqual({ kind: 'wait', reason: 'scan', seconds: 2 })
  })

  test('is given up when the deadline comes before the pause ends', () => {
    expect(step(answer(202), first, { left: 2 })).toEqual({ kind: 'refuse' })
  })
})

describe('a rate limit', () => {
  test('is waited out as long as told', () => {
    expect(step(answer(429, { retryAfter: '7' }))).toEqual({ kind: 'wait', reason: 'rate-limit', seconds: 7 })
  })

  test('is waited out until the told date', () => {
    const retryAfter = new Date(NOW + 30_000).toUTCString()
    expect(step(answer(429, { retryAfter }))).toEqual({ kind: 'wait', reason: 'rate-limit', seconds: 30 })
  })

  test.each([undefined, '', 'soon', '-5', '1.5'])('that does not say how long (%j) takes a minute', (retryAfter) => {
    const told = retryAfter === undefined ? {} : { retryAfter }
    expect(step(answer(429, told))).toEqual({ kind: 'wait', reason: 'rate-limit', seconds: 60 })
  })

  test('of no time at all still takes a second', () => {
    expect(step(answer(429, { retryAfter: '0' }))).toMatchObject({ seconds: 1 })
  })

  test('that reaches past the deadline ends the call at once', () => {
    expect(step(answer(429, { retryAfter: '901' }))).toEqual({ kind: 'refuse' })
    expect(step(answer(429, { retryAfter: '9'.repeat(400) }))).toEqual({ kind: 'refuse' })
  })
})

describe('a failure that may pass', () => {
  test.each([408, 500, 502, 503, 504, 599])('%d is tried again', (status) => {
    expect(step(answer(status))).toMatchObject({ kind: 'wait', reason: 'failure' })
  })

  test('pauses double', () => {
    const pauses = [1, 2, 3, 4].map((failures) =>
      step({ kind: 'lost', why: '', mayHaveArrived: true }, { ...first, failures }, { chance: 1 }),
    )
    expect(pauses).toMatchObject([{ seconds: 1 }, { seconds: 2 }, { seconds: 4 }, { seconds: 8 }])
  })

  test('ends after a handful of tries', () => {
    expect(step({ kind: 'lost', why: '', mayHaveArrived: true }, { ...first, failures: 5 })).toEqual({ kind: 'refuse' })
    expect(step(answer(503), { ...first, failures: 5 })).toEqual({ kind: 'refuse' })
  })

  test('waits at least as long as the server asks', () => {
    expect(step(answer(503, { retryAfter: '20' }))).toMatchObject({ seconds: 20 })
  })

  test('is not tried again when the deadline itself ended the request', () => {
    expect(step({ kind: 'late' })).toEqual({ kind: 'refuse' })
  })
})

describe('an answer that no repetition changes', () => {
  test.each([201, 204, 304, 400, 401, 403, 404, 405, 410, 412, 413])('%d is final', (status) => {
    expect(step(answer(status))).toEqual({ kind: 'refuse' })
  })
})

describe('a redirect', () => {
  const follow = (location: string, redirects = 0) => step(answer(302, { location }), { ...first, redirects })

  test('within the origin is followed', () => {
    expect(follow('/elsewhere?x=1')).toEqual({
      kind: 'follow',
      url: new URL('https://api.cloudcraft.co/elsewhere?x=1'),
    })
  })

  test.each([
    'https://example.org/',
    'http://api.cloudcraft.co/aws/account',
    'https://api.cloudcraft.co:8443/',
    '//example.org/',
    'https://user:pass@api.cloudcraft.co/',
    'https://',
    'javascript:alert(1)',
    '',
  ])('to %j is refused', (location) => {
    expect(follow(location)).toEqual({ kind: 'refuse' })
  })

  test('is not followed for ever', () => {
    expect(follow('/again', 6)).toEqual({ kind: 'refuse' })
  })
})

describe('laws', () => {
  const anyAnswer = fc.record({ status: fc.integer({ min: 201, max: 599 }), retryAfter: fc.string() })

  test('no wait ever reaches the deadline', () => {
    const law = fc.property(
      anyAnswer,
      fc.integer({ min: 1, max: 5 }),
      fc.nat(1000),
      fc.double({ min: 0, max: 1 }),
      check,
    )
    function check(
      { status, retryAfter }: { status: number; retryAfter: string },
      failures: number,
      left: number,
      chance: number,
    ) {
      const next = step(answer(status, { retryAfter }), { ...first, failures }, { left, chance })
      if (next.kind === 'wait') expect(next.seconds).toBeLessThan(left)
    }
    fc.assert(law)
  })

  test('a date is as far away as it says, and one that is over is now', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (seconds) => {
        const header = new Date(NOW + seconds * 1000).toUTCString()
        expect(retryAfterSeconds(header, NOW)).toBe(Math.max(seconds, 0))
      }),
    )
  })
})
