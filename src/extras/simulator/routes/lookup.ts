import { mayRead, mayWrite, type Shared } from '../access/sharing.ts'
import type { SavedBlueprint } from '../blueprints/blueprint.ts'
import type { Call } from '../http/router.ts'
import type { Office } from '../office.ts'
import { type Refusal, refuse } from '../reply.ts'
import { isUuid } from '../uuid.ts'
import type { CloudAccount } from '../world/world.ts'

const NOT_ALLOWED = 'API key does not have sufficient permissions'

/** The account of a call, if the key may see it. @throws Refusal 400, 403, 404 */
export function visibleAccount(office: Office, provider: CloudAccount['provider'], call: Call): CloudAccount {
  const id = checkId(call, 'accountId').toLowerCase()
  const account = office.state.linked.find((one) => one.provider === provider && one.id === id)
  const missing = `${provider === 'aws' ? 'AwsAccount' : 'AzureAccount'} not found`
  if (account && mayRead(call.caller, account.record)) return account
  throw invisible(office, missing, account !== undefined)
}

/** The same, if the key may change it, too. @throws Refusal 400, 403, 404 */
export function changeableAccount(office: Office, provider: CloudAccount['provider'], call: Call): CloudAccount {
  const account = visibleAccount(office, provider, call)
  checkWrite(call, account.record)
  return account
}

/** The blueprint of a call, if the key may see it. @throws Refusal 400, 403, 404 */
export function visibleBlueprint(office: Office, call: Call): SavedBlueprint {
  const blueprint = office.state.blueprints.find(checkId(call, 'blueprintId'))
  if (blueprint && mayRead(call.caller, blueprint)) return blueprint
  throw invisible(office, 'Blueprint not found', blueprint !== undefined)
}

/** The same, if the key may change it, too. @throws Refusal 400, 403, 404 */
export function changeableBlueprint(office: Office, call: Call): SavedBlueprint {
  const blueprint = visibleBlueprint(office, call)
  checkWrite(call, blueprint)
  return blueprint
}

/** The refusal for something that is missing, or that the key may not see. */
function invisible({ doubts }: Office, missing: string, exists: boolean): Refusal {
  if (exists && doubts.hidden === 403) return refuse(403, 'insufficient_privileges', NOT_ALLOWED)
  return refuse(404, 'not_found', missing)
}

function checkWrite({ caller }: Call, sharing: Shared): void {
  if (!mayWrite(caller, sharing)) throw refuse(403, 'insufficient_privileges', NOT_ALLOWED)
}

/** The id in a path. @throws Refusal 400 */
export function checkId({ params: { id = '' } }: Call, name: string): string {
  if (!isUuid(id)) throw refuse(400, 'invalid_property', `Invalid parameter format: ${name}`)
  return id
}
