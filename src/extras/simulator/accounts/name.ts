import { type JsonObject, ownText } from '../../../json.ts'
import { invalidParameter } from '../reply.ts'
import type { AccountRecord } from '../world/world.ts'

const MAX_NAME = 256

/** @throws Refusal 400 */
export function readAccountName(body: JsonObject, before: AccountRecord | undefined): string {
  const name = ownText(body, 'name') ?? before?.['name']
  if (typeof name !== 'string' || name.length > MAX_NAME) throw invalidParameter('name')
  return name
}
