import { mayRead, mayWrite, type Shared } from '../access/sharing.ts'
import { sharingOf } from '../accounts/record.ts'
import type { Blueprint } from '../blueprints/blueprint.ts'
import type { Call } from '../http/router.ts'
import type { Office } from '../office.ts'
import { refuse } from '../reply.ts'
import { isUuid } from '../uuid.ts'
import type { CloudAccount } from '../world/world.ts'

const NOT_ALLOWED = 'API key does not have sufficient permissions'

/** The account of a call, if the key may see it. @throws Refusal 400, 403, 404 */
export function visibleAccount(office: Office, provider: CloudAccount['provider'], call: Call): CloudAccount {
  const id = checkId(call, 'accountId').toLowerCase()
  const account = office.state.linked.find((one) => one.provider === provider && one.id === id)
  const missing = `${provider === 'aws' ? 'AwsAccount' : 'AzureAccount'} not found`
  return visible(office, call, missing, account, account && sharingOf(account.record))
}

/** The same, if the key may change it, too. @throws Refusal 400, 403, 404 */
export function changeableAccount(office: Office, provider: CloudAccount['provider'], call: Call): CloudAccount {
  const account = visibleAccount(office, provider, call)
  checkWrite(call, sharingOf(account.record))
  return account
}

/** The blueprint of a call, if the key may see it. @throws Refusal 400, 403, 404 */
export function visibleBlueprint(office: Office, call: Call): Blueprint {
  const blueprint = office.state.blueprints.find(checkId(call, 'blueprintId'))
  return visible(office, call, 'Blueprint not found', blueprint, blueprint)
}

/** The same, if the key may change it, too. @throws Refusal 400, 403, 404 */
export function changeableBlueprint(office: Office, call: Call): Blueprint {
  const blueprint = visibleBlueprint(office, call)
  checkWrite(call, blueprint)
  return blueprint
}

function visible<T>(
  { doubts }: Office,
  { caller }: Call,
  missing: string,
  found: T | undefined,
  sharing: Shared | undefined,
): T {
  if (found !== undefined && sharing && mayRead(caller, sharing)) return found
  if (found !== undefined && doubts.hidden === 403) throw refuse(403, 'insufficient_privileges', NOT_ALLOWED)
  throw refuse(404, 'not_found', missing)
}

function checkWrite({ caller }: Call, sharing: Shared): void {
  if (!mayWrite(caller, sharing)) throw refuse(403, 'insufficient_privileges', NOT_ALLOWED)
}

/** The id in a path. @throws Refusal 400 */
export function checkId({ params: { id = '' } }: Call, name: string): string {
  if (!isUuid(id)) throw refuse(400, 'invalid_property', `Invalid parameter format: ${name}`)
  return id
}
