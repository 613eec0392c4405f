import { randomUUID } from 'node:crypto'
import { initialSharing, mayRead } from '../access/sharing.ts'
import { USER } from '../access/teams.ts'
import { awsOwner, readAwsAccount } from '../accounts/aws.ts'
import { azureOwner, readAzureAccount } from '../accounts/azure.ts'
import { parseBody } from '../http/body.ts'
import type { Call, Route } from '../http/router.ts'
import type { Office } from '../office.ts'
import { emptyReply, jsonReply, type Reply, refuse } from '../reply.ts'
import type { State } from '../state.ts'
import type { AccountRecord, CloudAccount } from '../world/world.ts'
import { changeableAccount } from './lookup.ts'

type Provider = CloudAccount['provider']
const KINDS = {
  aws: { read: readAwsAccount, owner: awsOwner },
  azure: { read: readAzureAccount, owner: azureOwner },
}
const MAX_ACCOUNTS = 200

/** Lists, links, changes and unlinks accounts of both clouds. */
export function accountRoutes(office: Office): Route[] {
  return (['aws', 'azure'] as const).flatMap((provider): Route[] => [
    { method: 'GET', path: `/${provider}/account`, answer: (call) => list(office, provider, call) },
    { method: 'POST', path: `/${provider}/account`, answer: (call) => link(office, provider, call) },
    { method: 'PUT', path: `/${provider}/account/:id`, answer: (call) => change(office, provider, call) },
    { method: 'DELETE', path: `/${provider}/account/:id`, answer: (call) => unlink(office, provider, call) },
  ])
}

function list({ state, doubts }: Office, provider: Provider, { caller }: Call): Reply {
  const seen = state.linked.filter((one) => one.provider === provider && mayRead(caller, one.record))
  if (seen.length === 0 && doubts.noAccounts === 'nothing') return jsonReply({})
  return jsonReply({ accounts: seen.map(({ record }) => asListed(record)) })
}

function link({ state, doubts, now }: Office, provider: Provider, call: Call): Reply {
  const body = parseBody(call.body)
  const said = KINDS[provider].read(body, undefined, initialSharing(call.caller))
  if (state.linked.length >= MAX_ACCOUNTS)
    throw refuse(413, 'payload_too_large', 'The simulator links no more accounts')
  const at = now().toISOString()
  const record = { id: randomUUID(), ...said, createdAt: at, updatedAt: at, CreatorId: USER.id, source: provider }
  state.linked = [...state.linked, withCloud(state, provider, record)]
  const secret = provider === 'azure' && doubts.clientSecret === 'echoed' ? { clientSecret: body['clientSecret'] } : {}
  return jsonReply({ ...secret, ...asWritten(record) }, 201)
}

function change(office: Office, provider: Provider, call: Call): Reply {
  const { state } = office
  const before = changeableAccount(office, provider, call)
  const said = KINDS[provider].read(parseBody(call.body), before.record, before.record)
  const record = { ...before.record, ...said, updatedAt: office.now().toISOString() }
  state.linked = state.linked.map((one) => (one.id === before.id ? withCloud(state, provider, record) : one))
  return jsonReply(asWritten(record))
}

function unlink(office: Office, provider: Provider, call: Call): Reply {
  const gone = changeableAccount(office, provider, call)
  office.state.linked = office.state.linked.filter((one) => one.id !== gone.id)
  if (provider === 'azure' || office.doubts.awsAccountDeleted === 204) return emptyReply()
  return { status: 200, headers: {}, body: '' }
}

/** As in recorded lists: without its customer. */
function asListed({ CustomerId: _, ...listed }: AccountRecord): object {
  return listed
}

/** As in recorded answers to a new account: without what only lists contain. The answer to an update is not recorded. */
function asWritten({ source: _, hint: __, ...written }: AccountRecord): object {
  return written
}

/** An account with its cloud; an unknown one has no regions. */
function withCloud({ world }: State, provider: Provider, record: AccountRecord): CloudAccount {
  const owner = KINDS[provider].owner
  const cloud = world.accounts.find((one) => one.provider === provider && owner(one.record) === owner(record))
  const { regions = new Map(), unreadable = new Set<string>() } = cloud ?? {}
  return { provider, id: String(record['id']), name: String(record['name']), record, regions, unreadable }
}
