import { type JsonObject, ownText } from '../../../json.ts'
import type { Shared } from '../access/sharing.ts'
import { invalidParameter } from '../reply.ts'
import type { CloudAccount } from '../world/world.ts'

/** An account as Cloudcraft's lists show it. */
export type AccountRecord = CloudAccount['record']

const MAX_NAME = 256

/** Who may see and change an account. */
export function sharingOf(record: AccountRecord): Shared {
  const { readAccess, writeAccess } = record as unknown as Shared
  return { readAccess, writeAccess }
}

/** @throws Refusal 400 */
export function readAccountName(body: JsonObject, before: AccountRecord | undefined): string {
  const name = ownText(body, 'name') ?? before?.['name']
  if (typeof name !== 'string' || name.length > MAX_NAME) throw invalidParameter('name')
  return name
}
