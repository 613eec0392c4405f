import * as v from 'valibot'
import { ExpectedError } from '../errors.ts'
import { visibleLine } from '../text.ts'
import { odd } from './odd.ts'

/** Someone other than the owner who may read or write. */
export type AccessEntry = `team/${string}` | `customer/${string}`

/** `null` and `[]` both mean not shared. Cloudcraft distinguishes them, so they are preserved. */
export type AccessList = readonly AccessEntry[] | null

/** The texts of a list. */
export const texts = v.pipe(
  v.array(v.unknown()),
  v.transform((list) => list.filter((entry) => typeof entry === 'string')),
)

/** Access as Cloudcraft sends it; undocumented kinds of entries are kept. */
export const AccessAnswer = odd(v.nullish(texts, null), null)

const ENTRY = /^(team|customer)\/[A-Za-z0-9_-]{1,100}$/

/** The access fields of a request body; a list that is not given stays unchanged. @throws ExpectedError REQUEST_INVALID */
export function accessBody(
  title: string,
  given: { readonly readAccess?: AccessList; readonly writeAccess?: AccessList },
): { readAccess?: AccessList; writeAccess?: AccessList } {
  const wrong = [...(given.readAccess ?? []), ...(given.writeAccess ?? [])].find((entry) => !ENTRY.test(entry))
  if (wrong !== undefined) {
    const message = `${title}: "${visibleLine(wrong, 60)}" is not a team/ or customer/ entry`
    throw new ExpectedError('REQUEST_INVALID', message, 'Write team/TEAM_ID or customer/CUSTOMER_ID.')
  }
  return {
    ...(given.readAccess !== undefined && { readAccess: given.readAccess }),
    ...(given.writeAccess !== undefined && { writeAccess: given.writeAccess }),
  }
}
