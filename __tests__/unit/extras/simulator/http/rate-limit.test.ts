import { describe, expect, test } from '@jest/globals'
import {
  createLimiter,
  DOCUMENTED_RATE,
  FAQ_RATE,
  parseRateLimit,
} from '../../../../../src/extras/simulator/http/rate-limit.ts'

describe('a window of 2 requests in 10 seconds', () => {
  test('lets two through and tells the third how long until the first one leaves the window', () => {
    const limiter = createLimiter({ requests: 2, seconds: 10 })
    expect([limiter('key', 0), limiter('key', 4000), limiter('key', 5000)]).toEqual([0, 0, 5])
  })

  test('slides: room comes back one request at a time', () => {
    const limiter = createLimiter({ requests: 2, seconds: 10 })
    limiter('key', 0)
    limiter('key', 4000)
    expect([limiter('key', 9999), limiter('key', 10_000), limiter('key', 10_001), limiter('key', 14_000)]).toEqual([
      1, 0, 4, 0,
    ])
  })

  test('does not count what it refused', () => {
    const limiter = createLimiter({ requests: 1, seconds: 10 })
    limiter('key', 0)
    for (let at = 1; at < 10_000; at += 100) limiter('key', at)
    expect(limiter('key', 10_000)).toBe(0)
  })

  test('counts every key separately', () => {
    const limiter = createLimiter({ requests: 1, seconds: 10 })
    expect([limiter('one', 0), limiter('two', 0), limiter('one', 0)]).toEqual([0, 0, 10])
  })
})

describe('a rate on the command line', () => {
  test('has a name, or is requests by seconds', () => {
    expect([parseRateLimit('documented'), parseRateLimit('faq')]).toEqual([DOCUMENTED_RATE, FAQ_RATE])
    expect([parseRateLimit('off'), parseRateLimit('5/60')]).toEqual([false, { requests: 5, seconds: 60 }])
  })

  test.each(['', '5', '0/5', '5/0', '-1/5', '5/60/1', 'constructor'])('%p is none', (text) => {
    expect(() => parseRateLimit(text)).toThrow(expect.objectContaining({ code: 'RATE_UNREADABLE' }))
  })
})
