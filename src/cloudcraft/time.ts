import { setTimeout as timer } from 'node:timers/promises'

/** The client's clock and timers: tests replace them to run fifteen minutes instantly. */
export interface Time {
  /** Milliseconds since 1970; never runs backwards. */
  now(): number
  /** Rejects with the signal's reason if the signal fires first. */
  pause(seconds: number, signal?: AbortSignal): Promise<void>
}

/** Node fires timers with a longer delay after one millisecond. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

export const systemTime: Time = {
  now: () => performance.timeOrigin + performance.now(),
  async pause(seconds, signal) {
    const milliseconds = Math.min(Math.max(Math.ceil(seconds * 1000), 0), LONGEST_TIMER_MS)
    try {
      await timer(milliseconds, undefined, signal ? { signal } : {})
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    }
  },
}
