import { setTimeout as pause } from 'node:timers/promises'

/** Waits for a scan, as long as the service lets a request wait: true when it is ready, false when the client has to ask again. */
export type Scans = (job: string, signal: AbortSignal) => Promise<boolean>

/** More scans than this are not remembered; the oldest are begun anew. */
const MAX_SCANS = 1000

/**
 * Scans that go on while nobody waits: a repeat of the same request waits for the rest. One that was delivered is done with,
 * and the next request scans afresh.
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
