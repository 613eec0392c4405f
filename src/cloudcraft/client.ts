import type { SnapshotRequest } from '../snapshot/request.ts'
import { type Account, type Target, targetTitle } from '../snapshot/target.ts'
import { visibleLine } from '../text.ts'
import type { Session } from './call.ts'
import { judgeFile, type Outcome, outcomeOf } from './evidence.ts'
import type { SnapshotFormat } from './file-formats.ts'
import { listLinkedAccounts } from './linked-accounts.ts'
import { openSession, type SessionOptions } from './session.ts'
import { requestSnapshot, type SnapshotOptions } from './snapshots.ts'
import { readUser, type User } from './users.ts'

export type CloudcraftOptions = SessionOptions

/** Cloudcraft as needed by the story: see `Cloud` in deployment-diff.ts. @throws ExpectedError like `openSession` */
export function openCloud(options: CloudcraftOptions) {
  const client = new CloudcraftClient(options)
  return {
    host: new URL(options.baseUrl).host,
    accounts: () => client.accounts(),
    inventory: (target: Target, request: SnapshotRequest, seconds?: number) =>
      client.inventory(target, request, seconds),
    render: (target: Target, request: SnapshotRequest, seconds?: number) => client.render(target, request, seconds),
  }
}

/**
 * The part of Cloudcraft's API that comparisons need, in terms of accounts and targets. Throws only ExpectedError or the signal's
 * reason. Errors never contain the key. The whole API is in cloudcraft.ts.
 */
export class CloudcraftClient {
  readonly #session: Session
  /** What this key has proved so far: accounts by id, and the outcome for each format of a target. */
  readonly #listed = new Set<string>()
  readonly #outcomes = new Map<string, Promise<Outcome>>()

  constructor(options: CloudcraftOptions) {
    this.#session = openSession(options)
  }

  /** The linked accounts, AWS before Azure, in the server's order. */
  async accounts(): Promise<readonly Account[]> {
    const { aws, azure } = await listLinkedAccounts(this.#session)
    for (const { id } of [...aws, ...azure]) this.#listed.add(id)
    return [
      ...aws.map((account): Account => {
        const number = accountNumber(account.roleArn)
        return { provider: 'aws', id: account.id, name: account.name, ...(number !== undefined && { number }) }
      }),
      ...azure.map(({ id, name }): Account => ({ provider: 'azure', id, name })),
    ]
  }

  /** The user of the key: the cheapest call to check that the key works. */
  async user(): Promise<User> {
    return readUser(this.#session)
  }

  /** The JSON document of a target, as sent. */
  inventory(target: Target, request: SnapshotRequest, seconds?: number): Promise<Uint8Array> {
    return this.snapshot(target, 'json', request, seconds)
  }

  /** The PNG picture of a target, as sent. */
  render(target: Target, request: SnapshotRequest, seconds?: number): Promise<Uint8Array> {
    return this.snapshot(target, 'png', request, seconds)
  }

  /**
   * A fresh scan of a target in one format: the bytes as sent, once their signature matches the format. A refusal is judged by what the
   * same key has read before and at the same time: evidence.ts.
   * @param seconds how long it may take, if less than the deadline of the client
   */
  async snapshot(
    target: Target,
    format: SnapshotFormat,
    request: SnapshotRequest,
    seconds = Number.POSITIVE_INFINITY,
  ): Promise<Uint8Array> {
    const { provider, account, region } = target
    const title = visibleLine(targetTitle(target), 120)
    const place = { provider, accountId: account.id, region, title }
    const session = { ...this.#session, deadline: Math.min(this.#session.deadline, seconds) }
    const asked = requestSnapshot(session, place, format, optionsOf(format, request))
    const key = (kind: SnapshotFormat) => [kind, provider, account.id, region].join(' ')
    this.#outcomes.set(
      key(format),
      asked.then(() => 'read', outcomeOf),
    )
    try {
      return await asked
    } catch (error) {
      const other = await this.#outcomes.get(key(format === 'json' ? 'png' : 'json'))
      throw judgeFile(error, { isListed: this.#listed.has(account.id), other })
    }
  }
}

/**
 * Always requests labels and edges: without them the document has no component names and no connections. Appearance and size are
 * only sent for pictures.
 */
function optionsOf(format: SnapshotFormat, request: SnapshotRequest): SnapshotOptions {
  const { filter, exclude, projection, theme, width, height } = request
  const found = { filter, exclude, label: true, autoconnect: true }
  if (format === 'json') return found
  return { ...found, projection, theme, ...(format !== 'mxGraph' && { width, height }) }
}

/** An ARN's account: the twelve digits in `arn:aws:iam::111122223333:role/cloudcraft`. */
function accountNumber(arn: string): string | undefined {
  return /^arn:[\w-]+:iam::(\d{12}):/.exec(arn)?.[1]
}
