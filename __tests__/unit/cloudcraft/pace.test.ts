import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Pace, paceOfKey } from '../../../src/cloudcraft/pace.ts'
import { virtualTime } from './virtual-time.ts'

/** Begins so many requests at once; resolves with the seconds at which each began, in the order of their beginning. */
async function starts(count: number, limit: { requests: number; seconds: number }, holds: readonly number[] = []) {
  const time = virtualTime(0)
  const pace = new Pace(limit, time)
  const begun: number[] = []
  for (const hold of holds) pace.holdUntil(hold * 1000)
  const turns = Array.from({ length: count }, async () => {
    await pace.turn(Number.POSITIVE_INFINITY)
    begun.push(time.now() / 1000)
  })
  await Promise.all(turns)
  return begun
}

describe('the sliding window', () => {
  test('as many requests as allowed begin at once, the next ones when the window has moved on', async () => {
    expect(await starts(5, { requests: 2, seconds: 10 })).toEqual([0, 0, 10, 10, 20])
  })

  test('never more than the limit begin in any stretch of the window', async () => {
    const anyLimit = fc.record({ requests: fc.integer({ min: 1, max: 6 }), seconds: fc.integer({ min: 1, max: 10 }) })
    const law = fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      anyLimit,
      fc.array(fc.nat(30)),
      async (count, limit, holds) => {
        const begun = await starts(count, limit, holds)
        expect(begun).toHaveLength(count)
        for (const [i, start] of begun.entries()) {
          expect(start - (begun[i - limit.requests] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(limit.seconds)
        }
      },
    )
    await fc.assert(law, { numRuns: 50 })
  })

  test('requests that come one after another are held to the same window', async () => {
    const time = virtualTime(0)
    const pace = new Pace({ requests: 2, seconds: 10 }, time)
    const begun: number[] = []
    for (let i = 0; i < 4; i++) {
      await pace.turn(Number.POSITIVE_INFINITY)
      begun.push(time.now() / 1000)
      await time.pause(4)
    }
    expect(begun).toEqual([0, 4, 10, 14])
  })
})

describe('being held back', () => {
  test('no request begins before the hold ends, not even one that was already waiting', async () => {
    const time = virtualTime(0)
    const pace = new Pace({ requests: 1, seconds: 5 }, time)
    await pace.turn(Number.POSITIVE_INFINITY)
    const waiting = pace.turn(Number.POSITIVE_INFINITY).then(() => time.now())
    pace.holdUntil(60_000)
    expect(await waiting).toBe(60_000)
  })

  test('a shorter hold does not end a longer one', async () => {
    expect(await starts(1, { requests: 1, seconds: 1 }, [30, 10])).toEqual([30])
  })
})

describe('a place that is given back', () => {
  test('is taken at once by somebody who sleeps already', async () => {
    const time = virtualTime(0)
    const pace = new Pace({ requests: 1, seconds: 10 }, time)
    await pace.turn(Number.POSITIVE_INFINITY)
    const waiting = pace.turn(Number.POSITIVE_INFINITY).then(() => time.now())
    await Promise.resolve()
    pace.giveBack()
    expect(await waiting).toBe(0)
  })

  test('is not taken before the server said', async () => {
    const time = virtualTime(0)
    const pace = new Pace({ requests: 1, seconds: 10 }, time)
    await pace.turn(Number.POSITIVE_INFINITY)
    pace.giveBack()
    pace.holdUntil(3_000)
    await pace.turn(Number.POSITIVE_INFINITY)
    expect(time.now()).toBe(3_000)
  })
})

describe('a turn beyond the deadline', () => {
  test('is refused without waiting for it', async () => {
    const time = virtualTime(0)
    const pace = new Pace({ requests: 1, seconds: 100 }, time)
    await pace.turn(50_000)
    expect(await pace.turn(50_000)).toBe(false)
    expect(time.now()).toBe(0)
  })

  test('takes no place from the others', async () => {
    const time = virtualTime(0)
    const pace = new Pace({ requests: 1, seconds: 10 }, time)
    await pace.turn(Number.POSITIVE_INFINITY)
    await pace.turn(5_000)
    await pace.turn(Number.POSITIVE_INFINITY)
    expect(time.now()).toBe(10_000)
  })
})

test('a wait ends with the reason of the signal', async () => {
  const stop = new AbortController()
  const pace = new Pace({ requests: 1, seconds: 10 }, virtualTime(0))
  stop.abort(new Error('stopped by the user'))
  await expect(pace.turn(Number.POSITIVE_INFINITY, stop.signal)).rejects.toThrow('stopped by the user')
})

test('two clients with one key share its pace, and other keys have their own', () => {
  const limit = { requests: 20, seconds: 10 }
  expect(paceOfKey('a', 'https://x', limit)).toBe(paceOfKey('a', 'https://x', { ...limit }))
  expect(paceOfKey('a', 'https://x', limit)).not.toBe(paceOfKey('b', 'https://x', limit))
})
