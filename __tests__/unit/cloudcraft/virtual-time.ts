import type { Time } from '../../../src/cloudcraft/time.ts'

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

/** Time that passes only while everybody sleeps: whoever wakes first is woken, and the clock stands at that moment. */
export function virtualTime(start = Date.UTC(2026, 0, 1)): Time & { readonly slept: readonly number[] } {
  const sleepers: Sleeper[] = []
  const slept: number[] = []
  let now = start
  const wakeNext = () => {
    sleepers.sort((a, b) => a.at - b.at)
    const next = sleepers.shift()
    if (next) now = Math.max(now, next.at)
    next?.wake()
  }
  return {
    slept,
    now: () => now,
    pause(seconds, signal) {
      slept.push(seconds)
      return new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
        sleepers.push({ at: now + seconds * 1000, wake: resolve })
        setImmediate(wakeNext)
      })
    },
  }
}
