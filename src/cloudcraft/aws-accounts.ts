import * as v from 'valibot'
import { visibleLine } from '../text.ts'
import { AccessAnswer, type AccessList, accessBody } from './access.ts'
import type { Session } from './call.ts'
import { odd } from './odd.ts'
import { PATH_SEGMENT } from './operation-path.ts'
import { requestChange, requestDone, requestJson } from './request.ts'

const AwsAccountAnswer = v.object({
  id: v.pipe(v.string(), v.regex(PATH_SEGMENT)),
  name: odd(v.nullish(v.string(), ''), ''),
  /** The only field with the account number: `arn:aws:iam::111122223333:role/cloudcraft`. */
  roleArn: odd(v.nullish(v.string(), ''), ''),
  externalId: odd(v.nullish(v.string(), ''), ''),
  readAccess: AccessAnswer,
  writeAccess: AccessAnswer,
  createdAt: odd(v.nullish(v.string(), null), null),
  updatedAt: odd(v.nullish(v.string(), null), null),
  CreatorId: odd(v.nullish(v.string(), null), null),
})

// The API has been seen to answer `{}` for an empty list.
const List = v.object({ accounts: v.nullish(v.array(AwsAccountAnswer), []) })

/** A linked AWS account. `id` is Cloudcraft's UUID; `externalId` must not be logged. */
export type AwsAccount = Readonly<v.InferOutput<typeof AwsAccountAnswer>>

export interface NewAwsAccount {
  readonly name: string
  readonly roleArn: string
  /** The region in which Cloudcraft tests the role; default us-east-1. */
  readonly region?: string | undefined
}

export interface AwsAccountChange {
  readonly name: string
  readonly roleArn: string
  readonly readAccess?: AccessList
  readonly writeAccess?: AccessList
}

/** @throws ExpectedError */
export async function listAwsAccounts(session: Session): Promise<readonly AwsAccount[]> {
  const { value } = await requestJson(session, 'listMyAwsAccounts', { title: 'linked AWS accounts' }, List)
  return value.accounts ?? []
}

/** Cloudcraft tests the role immediately. Needs a read-write key; never retried. @throws ExpectedError */
export async function addAwsAccount(session: Session, { name, roleArn, region }: NewAwsAccount): Promise<AwsAccount> {
  const body = { name, roleArn, ...(region !== undefined && { region }) }
  const { value } = await requestJson(session, 'addAwsAccount', { title: 'new AWS account', body }, AwsAccountAnswer)
  return value
}

/** Replaces name and role; access that is not given stays unchanged. @throws ExpectedError */
export async function updateAwsAccount(
  session: Session,
  accountId: string,
  change: AwsAccountChange,
): Promise<AwsAccount> {
  const request = about(accountId)
  const { name, roleArn } = change
  const body = { name, roleArn, ...accessBody(request.title, change) }
  const value = await requestChange(session, 'updateAwsAccount', { ...request, body }, AwsAccountAnswer)
  return value ?? v.parse(AwsAccountAnswer, { ...change, id: accountId })
}

/** Documented as 200, observed as 204: any 2xx is accepted. @throws ExpectedError */
export async function removeAwsAccount(session: Session, accountId: string): Promise<void> {
  await requestDone(session, 'deleteAwsAccount', about(accountId))
}

function about(accountId: string) {
  return { title: `AWS account ${visibleLine(String(accountId), 60)}`, accountId }
}
