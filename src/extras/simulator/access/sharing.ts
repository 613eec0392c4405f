import { isArray, type Json } from '../../../json.ts'
import { invalidParameter } from '../reply.ts'
import type { Caller } from './keys.ts'
import { CUSTOMER_ID } from './teams.ts'

/** Who may see and change something: `team/<id>` and `customer/<id>`. Null, like an empty list, means nobody else. */
export interface Shared {
  readonly readAccess: readonly string[] | null
  readonly writeAccess: readonly string[] | null
}

const ENTRY = /^(team|customer)\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MAX_ENTRIES = 1000

/** A key without teams belongs to the owner and may do everything. */
export function mayRead(caller: Caller, { readAccess }: Shared): boolean {
  return reaches(caller, readAccess)
}

export function mayWrite(caller: Caller, { writeAccess }: Shared): boolean {
  return reaches(caller, writeAccess)
}

function reaches({ teams }: Caller, list: readonly string[] | null): boolean {
  if (!teams) return true
  return (list ?? []).some(
    (entry) => entry === `customer/${CUSTOMER_ID}` || teams.includes(entry.slice('team/'.length)),
  )
}

/** New things are shared with the teams of the key, which could not see them otherwise. */
export function initialSharing({ teams }: Caller): Shared {
  const list = teams?.map((id) => `team/${id}`) ?? null
  return { readAccess: list, writeAccess: list }
}

/** The access fields of a request; missing ones stay unchanged. @throws Refusal 400 */
export function readSharing(body: Readonly<Record<string, Json>>, before: Shared): Shared {
  return {
    readAccess: readList(body, 'readAccess', before.readAccess),
    writeAccess: readList(body, 'writeAccess', before.writeAccess),
  }
}

function readList(
  body: Readonly<Record<string, Json>>,
  name: string,
  before: readonly string[] | null,
): readonly string[] | null {
  if (!Object.hasOwn(body, name)) return before
  const value = body[name]
  if (value === null) return null
  if (value === undefined || !isArray(value) || value.length > MAX_ENTRIES) throw invalidParameter(name)
  return value.map((entry) => {
    if (typeof entry !== 'string' || !ENTRY.test(entry)) throw invalidParameter(name)
    return entry
  })
}
