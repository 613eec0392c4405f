import { ExpectedError } from '../errors.ts'
import type { SnapshotRequest } from '../snapshot/request.ts'
import { type Account, type Provider, type Target, targetTitle } from '../snapshot/target.ts'
import { PATH_SEGMENT, readAccounts, readUser, type User } from './accounts.ts'
import { openAgents } from './agents.ts'
import { checkSnapshot, isOfType, parseJsonObject } from './answer.ts'
import { call, type Session } from './call.ts'
import { checkConnection } from './connection.ts'
import { DOCUMENTED_PACE, Pace, type PaceLimit, paceOfKey } from './pace.ts'
import { plainText } from './plain-text.ts'
import { DEFAULT_RETRY, type RetryPolicy } from './policy.ts'
import { SNAPSHOT_FORMATS, type SnapshotFormat, snapshotQuery } from './snapshot-format.ts'
import { systemTime, type Time } from './time.ts'

export interface CloudcraftOptions {
  readonly apiKey: string
  readonly baseUrl: string
  readonly userAgent: string
  /** Seconds for one call with all its waiting. */
  readonly deadline?: number
  /** Hears what is being waited for. */
  readonly log?: { info(text: string): void }
  readonly signal?: AbortSignal
  readonly pace?: PaceLimit
  /** Where to look for HTTPS_PROXY, HTTP_PROXY and NO_PROXY; Node 24 obeys them, older ones do not. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly retry?: Partial<RetryPolicy>
  readonly time?: Time
}

const DEFAULT_DEADLINE_SECONDS = 900
const LIST_BYTES = 16 * 2 ** 20

/**
 * Cloudcraft's API, as far as a snapshot needs it. All it throws is ExpectedError, or the signal's reason; the key is in a private
 * field and in none of those. https://docs.datadoghq.com/cloudcraft/api/
 */
export class CloudcraftClient {
  readonly #session: Session

  constructor(options: CloudcraftOptions) {
    const connection = checkConnection({ apiKey: options.apiKey, apiUrl: options.baseUrl })
    const limit = options.pace ?? DOCUMENTED_PACE
    const agents = openAgents(options.env ?? {}, connection.baseUrl)
    this.#session = {
      wire: { connection, userAgent: options.userAgent, agents, signal: options.signal },
      pace: options.time ? new Pace(limit, options.time) : paceOfKey(connection.apiKey, connection.baseUrl, limit),
      retry: { ...DEFAULT_RETRY, ...options.retry },
      time: options.time ?? systemTime,
      deadline: options.deadline ?? DEFAULT_DEADLINE_SECONDS,
      log: options.log ?? { info: () => {} },
    }
  }

  /** The linked accounts, AWS before Azure, in the server's order. */
  async accounts(): Promise<readonly Account[]> {
    const needless = new AbortController()
    const azure = this.#accountsOf('azure', needless.signal).catch(noneIfUnknown)
    // A failure of both is told as the one of AWS, whichever comes first.
    azure.catch(() => {})
    try {
      const aws = await this.#accountsOf('aws')
      return [...aws, ...(await azure)]
    } finally {
      // Without one list the other is of no use, and its retries would outlive the error.
      needless.abort()
    }
  }

  /** Whose key this is: the cheapest call that tells whether the key works. */
  async user(): Promise<User> {
    return readUser(await this.#object('user of the key', '/user/me'))
  }

  /** The JSON document of a target, as sent. */
  inventory(target: Target, request: SnapshotRequest): Promise<Uint8Array> {
    return this.snapshot(target, 'json', request)
  }

  /** The PNG picture of a target, as sent. */
  render(target: Target, request: SnapshotRequest): Promise<Uint8Array> {
    return this.snapshot(target, 'png', request)
  }

  /** A fresh scan of a target in one format: the bytes as sent, after a look at whether they are that format. */
  async snapshot(target: Target, format: SnapshotFormat, request: SnapshotRequest): Promise<Uint8Array> {
    const title = `${plainText(targetTitle(target), 120)} ${format}`
    const { contentType, maxBytes } = SNAPSHOT_FORMATS[format]
    const url = this.#url(snapshotPath(title, target, format))
    url.search = snapshotQuery(format, request).toString()
    const answer = await call(this.#session, { title, url, accept: contentType, maxBytes, isSnapshot: true })
    return checkSnapshot(title, format, answer)
  }

  async #accountsOf(provider: Provider, signal?: AbortSignal): Promise<readonly Account[]> {
    const title = `linked ${provider === 'aws' ? 'AWS' : 'Azure'} accounts`
    return readAccounts(provider, await this.#object(title, `/${provider}/account`, signal))
  }

  async #object(title: string, path: string, signal?: AbortSignal): Promise<object> {
    const accept = 'application/json'
    const subject = { title, url: this.#url(path), accept, maxBytes: LIST_BYTES, isSnapshot: false }
    const answer = await call(stoppable(this.#session, signal), subject)
    if (isOfType(answer, accept)) return parseJsonObject(title, answer)
    const message = `${title}: ${plainText(answer.contentType, 100) || 'an untyped answer'} came where JSON was asked for`
    throw new ExpectedError('ANSWER_UNEXPECTED', message, 'Check the API URL and any proxy in between.')
  }

  #url(path: string): URL {
    return new URL(this.#session.wire.connection.baseUrl + path)
  }
}

/** A session whose calls also end when `signal` says so. */
function stoppable(session: Session, signal: AbortSignal | undefined): Session {
  if (signal === undefined) return session
  const signals = [signal, session.wire.signal].filter((one) => one !== undefined)
  return { ...session, wire: { ...session.wire, signal: AbortSignal.any(signals) } }
}

/** A host of its own, such as GovCloud's, may not know Azure at all. Whether the API is there, the AWS list tells. */
function noneIfUnknown(error: unknown): readonly Account[] {
  if (error instanceof ExpectedError && error.code === 'API_NOT_FOUND') return []
  throw error
}

/** Id and region come from outside: `..` in one of them would ask another question than the one meant. */
function snapshotPath(title: string, { provider, account, region }: Target, format: SnapshotFormat): string {
  if (!PATH_SEGMENT.test(account.id)) {
    throw new ExpectedError('REQUEST_INVALID', `${title}: not an account id`, 'Use the id that `accounts` prints.')
  }
  if (!PATH_SEGMENT.test(region)) {
    throw new ExpectedError('REGION_INVALID', `${title}: not a region`, 'Name a region such as us-east-1.')
  }
  return `/${provider}/account/${account.id}/${region}/${format}`
}
