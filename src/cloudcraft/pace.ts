import { createHash } from 'node:crypto'
import { systemTime, type Time } from './time.ts'

/** At most `requests` requests start in any window of `seconds` seconds. */
export interface PaceLimit {
  readonly requests: number
  readonly seconds: number
}

/**
 * "20 requests per 10 seconds per API key" in Cloudcraft's API reference, plus an allowance for network delay: the server counts a request
 * when it arrives, and a first one, which opens a connection, takes longer than the next. Without the allowance the server's window may
 * still be full when ours is not, and each refused request waits for another whole window.
 */
export const DOCUMENTED_PACE: PaceLimit = { requests: 20, seconds: 10.75 }

/** A sliding window over the requests of one API key. Requests wait for their turn, then run in parallel. */
export class Pace {
  readonly #limit: PaceLimit
  readonly #time: Time
  /** Start times of the latest requests, oldest first; never more than the limit. */
  readonly #starts: number[] = []
  readonly #queue: symbol[] = []
  #heldUntil = 0
  /** Waiting requests. They are woken when there may be a place earlier than expected. */
  readonly #sleepers = new Set<AbortController>()

  constructor(limit: PaceLimit, time: Time) {
    this.#limit = limit
    this.#time = time
  }

  /** Resolves to true once a request may start, or to false if that would be after `until` (ms, as `Time.now`). */
  async turn(until: number, signal?: AbortSignal): Promise<boolean> {
    const ticket = Symbol('turn')
    this.#queue.push(ticket)
    try {
      for (;;) {
        signal?.throwIfAborted()
        const start = this.#earliestStart(this.#queue.indexOf(ticket))
        if (start > until) return false
        const wait = start - this.#time.now()
        if (wait <= 0) return this.#begin()
        await this.#sleep(wait / 1000, signal)
      }
    } finally {
      this.#queue.splice(this.#queue.indexOf(ticket), 1)
    }
  }

  /**
   * Gives the latest place back: the server has refused a request for the rate limit alone, and has not processed it
   * (https://developers.cloudcraft.co/#rate-limits).
   */
  giveBack(): void {
    this.#starts.pop()
    for (const sleeper of this.#sleepers) sleeper.abort()
  }

  /** Starts no request before `until`, because the server said so. */
  holdUntil(until: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, until)
  }

  async #sleep(seconds: number, signal: AbortSignal | undefined): Promise<void> {
    const awake = new AbortController()
    const either = signal === undefined ? awake.signal : AbortSignal.any([signal, awake.signal])
    this.#sleepers.add(awake)
    try {
      await this.#time.pause(seconds, either)
    } catch (error) {
      signal?.throwIfAborted()
      if (!awake.signal.aborted) throw error
    } finally {
      this.#sleepers.delete(awake)
    }
  }

  #earliestStart(ahead: number): number {
    const { requests, seconds } = this.#limit
    const blocking = Math.min(this.#starts.length - requests + ahead, this.#starts.length - 1)
    const free = blocking < 0 ? 0 : (this.#starts[blocking] ?? 0) + seconds * 1000
    return Math.max(this.#heldUntil, free)
  }

  #begin(): true {
    this.#starts.push(this.#time.now())
    if (this.#starts.length > this.#limit.requests) this.#starts.shift()
    return true
  }
}

/** By a digest: a module's state outlives its clients, and a key in it would end up in heap dumps. */
const paces = new Map<string, Pace>()

/** The one pace of a key in this process: the limit is the key's, however many clients use it. */
export function paceOfKey(apiKey: string, baseUrl: string, limit: PaceLimit): Pace {
  const parts = JSON.stringify([apiKey, baseUrl, limit.requests, limit.seconds])
  const digest = createHash('sha256').update(parts).digest('hex')
  const pace = paces.get(digest) ?? new Pace(limit, systemTime)
  paces.set(digest, pace)
  return pace
}
