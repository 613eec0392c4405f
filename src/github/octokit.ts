import { setTimeout as wait } from 'node:timers/promises'
import { defaults, GitHub, getOctokitOptions } from '@actions/github/lib/utils'
import { type ThrottlingOptions, throttling } from '@octokit/plugin-throttling'
import * as v from 'valibot'
import { ONE_ISSUE } from '../json.ts'

export type Octokit = InstanceType<typeof GitHub>

export interface ConnectOptions {
  readonly token: string
  /** `https://api.github.com` or a GitHub Enterprise Server's `…/api/v3`. */
  readonly apiUrl: string
  readonly log: (message: string) => void
  /** How long a second of waiting takes, in milliseconds; tests make it short. */
  readonly secondMs?: number
  /** The time limit of a request. */
  readonly requestTimeoutMs?: number
}

const MAX_RETRIES = 2
/** Longer waits are not worth it in a deploy job. A minute is GitHub's advice if it gives no number. */
const MAX_WAIT_SECONDS = 60

/**
 * The one place that creates a client of GitHub's REST API. It waits for rate limits, at most twice. It retries idempotent requests after a
 * failed or unreadable answer, but never a POST, because GitHub may have processed it before the answer was lost.
 */
export function connect(options: ConnectOptions): Octokit {
  const { token, apiUrl, log, secondMs = 1000 } = options
  const Client = GitHub.plugin(throttling)
  const octokit = new Client({
    ...getOctokitOptions(token, { userAgent: 'cloudcraft-deployment-diff' }),
    baseUrl: apiUrl,
    log: { debug: ignore, info: ignore, warn: log, error: log },
    request: { fetch: fetchWithin(options.requestTimeoutMs ?? 30_000) },
    throttle: { ...limitPolicy(log), retryAfterBaseValue: secondMs, write: unspaced, notifications: unspaced },
  })
  repeatSafely(octokit, secondMs)
  return octokit
}

/** An answer that is not JSON: truncated, or a proxy's page. Octokit returns it as text with a successful status. */
export class UnreadableAnswer extends Error {
  readonly status = 502
}

/** An answer's data in its documented shape. @throws UnreadableAnswer */
export function parsed<Schema extends v.GenericSchema>(schema: Schema, data: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, data, ONE_ISSUE)
  if (!result.success) throw new UnreadableAnswer('GitHub sent an answer of an unknown shape')
  return result.output
}

/** The HTTP status of a failed request, 500 if there was no answer at all; undefined for any other error. */
export function failedStatus(error: unknown): number | undefined {
  if (error instanceof UnreadableAnswer) return error.status
  if (!(error instanceof Error) || !('status' in error)) return undefined
  return typeof error.status === 'number' ? error.status : undefined
}

/**
 * The plugin keeps writes 1 s and comments 3 s apart, for programs with many writes. A run writes one comment, and has its own pause before
 * a retry.
 */
const unspaced = {
  key: () => ({
    schedule: (_: unknown, start: (...given: unknown[]) => unknown, ...given: unknown[]) => start(...given),
  }),
} as unknown as NonNullable<ThrottlingOptions['write']>

function limitPolicy(log: (message: string) => void) {
  const isWorthWaiting = (seconds: number, tries: number) => tries < MAX_RETRIES && seconds <= MAX_WAIT_SECONDS
  const policy = (limit: string) => (seconds: number, request: { method: string }, _: unknown, tries: number) => {
    const willWait = isWorthWaiting(seconds, tries)
    log(`GitHub's ${limit} stops a ${request.method} for ${seconds} s${willWait ? '; waiting' : ''}`)
    return willWait
  }
  return { onRateLimit: policy('rate limit'), onSecondaryRateLimit: policy('secondary rate limit') }
}

/** The client's own fetch supports proxies; this one adds a time limit, which includes the body. */
function fetchWithin(milliseconds: number): typeof fetch {
  const proxied: typeof fetch = defaults.request?.fetch ?? fetch
  return (url, init) => proxied(url, { ...init, signal: AbortSignal.timeout(milliseconds) })
}

function repeatSafely(octokit: Octokit, secondMs: number): void {
  octokit.hook.wrap('request', async (request, options) => {
    for (let tries = 0; ; tries += 1) {
      try {
        const response = await request(options)
        if (response.status < 204 && typeof response.data === 'string')
          throw new UnreadableAnswer('GitHub sent an answer that is not JSON')
        return response
      } catch (error) {
        if (options.method === 'POST' || tries === MAX_RETRIES || !isPassing(error)) throw error
        await wait((tries + 1) * secondMs)
      }
    }
  })
}

function isPassing(error: unknown): boolean {
  return (failedStatus(error) ?? 0) >= 500
}

function ignore(): void {}
