import { VERSION } from '../version.ts'
import { openAgents } from './agents.ts'
import type { CallLog, Session } from './call.ts'
import { checkConnection } from './connection.ts'
import { DOCUMENTED_PACE, Pace, type PaceLimit, paceOfKey } from './pace.ts'
import { DEFAULT_RETRY, type RetryPolicy } from './policy.ts'
import { systemTime, type Time } from './time.ts'

/** How to reach Cloudcraft, and how long to wait. */
export interface SessionOptions {
  readonly apiKey: string
  readonly baseUrl: string
  /** Default: this program and its version. */
  readonly userAgent?: string
  /** Limit for one call in seconds, waiting included. */
  readonly deadline?: number
  /** Receives what a call is waiting for. */
  readonly log?: CallLog
  readonly signal?: AbortSignal
  readonly pace?: PaceLimit
  /** For HTTPS_PROXY, HTTP_PROXY and NO_PROXY, which need Node 24. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly retry?: Partial<RetryPolicy>
  readonly time?: Time
}

const DEFAULT_DEADLINE_SECONDS = 900
const USER_AGENT = `cloudcraft-deployment-diff/${VERSION}`

/** @throws ExpectedError API_KEY_MISSING, API_KEY_MALFORMED, API_URL_INVALID, API_URL_INSECURE, PROXY_INVALID */
export function openSession(options: SessionOptions): Session {
  const connection = checkConnection({ apiKey: options.apiKey, apiUrl: options.baseUrl })
  const limit = options.pace ?? DOCUMENTED_PACE
  const agents = openAgents(options.env ?? {}, connection.baseUrl)
  return {
    wire: { connection, userAgent: options.userAgent ?? USER_AGENT, agents, signal: options.signal },
    pace: options.time ? new Pace(limit, options.time) : paceOfKey(connection.apiKey, connection.baseUrl, limit),
    retry: { ...DEFAULT_RETRY, ...options.retry },
    time: options.time ?? systemTime,
    deadline: options.deadline ?? DEFAULT_DEADLINE_SECONDS,
    log: options.log ?? { info: () => {} },
  }
}
