import { ExpectedError } from '../../../errors.ts'

export interface RateLimit {
  readonly requests: number
  readonly seconds: number
  /** A stricter limit for drawing blueprints. */
  readonly drawings?: { readonly requests: number; readonly seconds: number }
}

/** The rate that Cloudcraft's API reference documents. */
export const DOCUMENTED_RATE: RateLimit = { requests: 20, seconds: 10 }
/** The rates that its FAQ gives instead. */
export const FAQ_RATE: RateLimit = { requests: 20, seconds: 60, drawings: { requests: 5, seconds: 60 } }

/** Reads `documented`, `faq`, `off`, or requests by seconds as in `20/10`. @throws ExpectedError RATE_UNREADABLE */
export function parseRateLimit(text: string): RateLimit | false {
  if (text === 'off') return false
  if (text === 'documented') return DOCUMENTED_RATE
  if (text === 'faq') return FAQ_RATE
  const [, requests, seconds] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? []
  if (requests !== undefined && seconds !== undefined) return { requests: Number(requests), seconds: Number(seconds) }
  const remedy = 'Use documented, faq, off, or requests by seconds as in 20/10.'
  throw new ExpectedError('RATE_UNREADABLE', `The rate is "${text.slice(0, 100)}".`, remedy)
}

/** 0 if a request of a key may be answered now, otherwise the seconds to wait. */
export type Limiter = (key: string, nowMs: number) => number

/** A sliding window per key. A refused request does not count against the window. */
export function createLimiter({ requests, seconds }: Pick<RateLimit, 'requests' | 'seconds'>): Limiter {
  const granted = new Map<string, number[]>()
  return (key, nowMs) => {
    const recent = (granted.get(key) ?? []).filter((at) => at > nowMs - seconds * 1000)
    granted.set(key, recent)
    const [oldest] = recent
    if (oldest !== undefined && recent.length >= requests) {
      return Math.max(1, Math.ceil((oldest + seconds * 1000 - nowMs) / 1000))
    }
    recent.push(nowMs)
    return 0
  }
}

/** Both limits of a rate; drawings must pass their own first. */
export function createLimits(rate: RateLimit): (key: string, nowMs: number, draws: boolean) => number {
  const all = createLimiter(rate)
  const drawings = rate.drawings ? createLimiter(rate.drawings) : undefined
  return (key, nowMs, draws) => (draws && drawings?.(key, nowMs)) || all(key, nowMs)
}
