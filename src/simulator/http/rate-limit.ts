export interface RateLimit {
  readonly requests: number
  readonly seconds: number
}

/** Asks for leave to answer one request of a key: 0 when granted, else the seconds to wait. */
export type Limiter = (key: string, nowMs: number) => number

/** A sliding window per key. A refused request does not count against the window. */
export function createLimiter({ requests, seconds }: RateLimit): Limiter {
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
