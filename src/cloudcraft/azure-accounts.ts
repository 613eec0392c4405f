import * as v from 'valibot'
import { visibleLine } from '../text.ts'
import { AccessAnswer, type AccessList, accessBody } from './access.ts'
import type { Session } from './call.ts'
import { odd } from './odd.ts'
import { PATH_SEGMENT } from './operation-path.ts'
import { requestChange, requestDone, requestJson } from './request.ts'

/** The server may echo the client secret: only the fields listed here are kept. */
const AzureAccountAnswer = v.object({
  id: v.pipe(v.string(), v.regex(PATH_SEGMENT)),
  name: odd(v.nullish(v.string(), ''), ''),
  subscriptionId: odd(v.nullish(v.string(), ''), ''),
  directoryId: odd(v.nullish(v.string(), ''), ''),
  applicationId: odd(v.nullish(v.string(), ''), ''),
  readAccess: AccessAnswer,
  writeAccess: AccessAnswer,
  createdAt: odd(v.nullish(v.string(), null), null),
  updatedAt: odd(v.nullish(v.string(), null), null),
  CreatorId: odd(v.nullish(v.string(), null), null),
  CustomerId: odd(v.nullish(v.string(), null), null),
})

// The API has been seen to answer `{}` for an empty list.
const List = v.object({ accounts: v.nullish(v.array(AzureAccountAnswer), []) })

/** A linked Azure subscription. `id` is Cloudcraft's UUID. */
export type AzureAccount = Readonly<v.InferOutput<typeof AzureAccountAnswer>>

export interface NewAzureAccount {
  readonly name: string
  readonly subscriptionId: string
  readonly directoryId: string
  readonly applicationId: string
  readonly clientSecret: string
}

export interface AzureAccountChange extends Omit<NewAzureAccount, 'clientSecret'> {
  /** Without one, the stored secret stays. */
  readonly clientSecret?: string | undefined
  readonly readAccess?: AccessList
  readonly writeAccess?: AccessList
}

/** @throws ExpectedError */
export async function listAzureAccounts(session: Session): Promise<readonly AzureAccount[]> {
  const { value } = await requestJson(session, 'listMyAzureAccounts', { title: 'linked Azure accounts' }, List)
  return value.accounts ?? []
}

/** Needs a read-write key; never retried. @throws ExpectedError that never contains the client secret */
export async function addAzureAccount(session: Session, account: NewAzureAccount): Promise<AzureAccount> {
  const request = { title: 'new Azure account', body: fields(account), secrets: [account.clientSecret] }
  const { value } = await requestJson(session, 'addAzureAccount', request, AzureAccountAnswer)
  return value
}

/** Replaces everything except the client secret and access. @throws ExpectedError that never contains the client secret */
export async function updateAzureAccount(
  session: Session,
  accountId: string,
  change: AzureAccountChange,
): Promise<AzureAccount> {
  const request = about(accountId)
  const body = { ...fields(change), ...accessBody(request.title, change) }
  const secrets = [change.clientSecret ?? '']
  const value = await requestChange(session, 'updateAzureAccount', { ...request, body, secrets }, AzureAccountAnswer)
  return value ?? v.parse(AzureAccountAnswer, { ...change, id: accountId })
}

/** @throws ExpectedError */
export async function removeAzureAccount(session: Session, accountId: string): Promise<void> {
  await requestDone(session, 'deleteAzureAccount', about(accountId))
}

function fields({ name, subscriptionId, directoryId, applicationId, clientSecret }: AzureAccountChange): object {
  return { name, subscriptionId, directoryId, applicationId, ...(clientSecret !== undefined && { clientSecret }) }
}

function about(accountId: string) {
  return { title: `Azure account ${visibleLine(String(accountId), 60)}`, accountId }
}
