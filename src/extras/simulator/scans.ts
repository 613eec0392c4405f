import { setTimeout as pause } from 'node:timers/promises'

/** Waits for a scan as long as the service holds a request: true if it is ready, false if the client must ask again. */
export type Scans = (job: string, signal: AbortSignal) => Promise<boolean>

/** Limit for remembered scans; the oldest are forgotten and start again. */
const MAX_SCANS = 1000

/**
 * Scans continue between requests: a repeated request waits for the rest. After a scan was delivered, the next request starts a new one.
 */
export function createScans(scanMilliseconds: number, longPollMilliseconds: number): Scans {
  const readyAt = new Map<string, number>()
  return async (job, signal) => {
    const at = readyAt.get(job) ?? performance.now() + scanMilliseconds
    const left = at - performance.now()
    if (left <= longPollMilliseconds) {
      await pause(Math.max(0, left), undefined, { signal })
      readyAt.delete(job)
      return true
    }
    readyAt.set(job, at)
    const [oldest] = readyAt.keys()
    if (readyAt.size > MAX_SCANS && oldest !== undefined) readyAt.delete(oldest)
    await pause(longPollMilliseconds, undefined, { signal })
    return false
  }
}
