import { type JsonObject, ownText } from '../../../json.ts'
import { readSharing, type Shared } from '../access/sharing.ts'
import { invalidParameter } from '../reply.ts'
import type { AccountRecord } from '../world/world.ts'
import { readAccountName } from './name.ts'

const IDS = ['applicationId', 'directoryId', 'subscriptionId'] as const
/** UUIDs in reality; whether Cloudcraft checks is not documented. */
const MAX_ID = 256
/** How many characters of a client secret Cloudcraft shows. */
const HINT_LENGTH = 3

/** The Azure account of a request; an update keeps missing fields, the secret included. @throws Refusal 400 */
export function readAzureAccount(body: JsonObject, before: AccountRecord | undefined, sharing: Shared): AccountRecord {
  const ids = IDS.map((name) => {
    const id = ownText(body, name) ?? before?.[name]
    if (typeof id !== 'string' || id === '' || id.length > MAX_ID) throw invalidParameter(name)
    return [name, id] as const
  })
  const secret = ownText(body, 'clientSecret')
  if (secret === undefined && !before) throw invalidParameter('clientSecret')
  const hint = secret?.slice(0, HINT_LENGTH) ?? before?.['hint']
  const name = readAccountName(body, before)
  return { name, ...Object.fromEntries(ids), ...readSharing(body, sharing), CustomerId: null, hint }
}

/** The subscription that an account belongs to. */
export function azureOwner(record: Readonly<Record<string, unknown>>): string | undefined {
  return String(record['subscriptionId']).toLowerCase()
}
