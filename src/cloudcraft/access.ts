import * as v from 'valibot'
import { ExpectedError } from '../errors.ts'
import { visibleLine } from '../text.ts'

/** Who may read or write a thing besides its owner. */
export type AccessEntry = `team/${string}` | `customer/${string}`

/** `null` and `[]` both share with nobody; Cloudcraft tells them apart, so they are kept apart. */
export type AccessList = readonly AccessEntry[] | null

/** Access as Cloudcraft sends it: other entries than the two documented kinds are kept as they are. */
export const AccessAnswer = v.nullish(v.array(v.string()), null)

const ENTRY = /^(team|customer)\/[A-Za-z0-9_-]{1,100}$/

/** The part of a body that says who may read and write; what is not given is left as it is. @throws ExpectedError REQUEST_INVALID */
export function accessBody(
  title: string,
  given: { readonly readAccess?: AccessList; readonly writeAccess?: AccessList },
): { readAccess?: AccessList; writeAccess?: AccessList } {
  const wrong = [...(given.readAccess ?? []), ...(given.writeAccess ?? [])].find((entry) => !ENTRY.test(entry))
  if (wrong !== undefined) {
    const message = `${title}: "${visibleLine(wrong, 60)}" is nobody that access can be given to`
    throw new ExpectedError('REQUEST_INVALID', message, 'Write team/TEAM_ID or customer/CUSTOMER_ID.')
  }
  return {
    ...(given.readAccess !== undefined && { readAccess: given.readAccess }),
    ...(given.writeAccess !== undefined && { writeAccess: given.writeAccess }),
  }
}
