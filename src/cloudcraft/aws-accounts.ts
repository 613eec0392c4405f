import * as v from 'valibot'
import { visibleLine } from '../text.ts'
import { AccessAnswer, type AccessList, accessBody } from './access.ts'
import type { Session } from './call.ts'
import { PATH_SEGMENT } from './operation-path.ts'
import { requestDone, requestJson } from './request.ts'

const AwsAccountAnswer = v.object({
  id: v.pipe(v.string(), v.regex(PATH_SEGMENT)),
  name: v.string(),
  /** The account's number is in here and nowhere else: `arn:aws:iam::111122223333:role/cloudcraft`. */
  roleArn: v.nullish(v.string(), ''),
  externalId: v.nullish(v.string(), ''),
  readAccess: AccessAnswer,
  writeAccess: AccessAnswer,
  createdAt: v.nullish(v.string(), null),
  updatedAt: v.nullish(v.string(), null),
  CreatorId: v.nullish(v.string(), null),
})

// `{}` is how the API has been seen to say "none".
const List = v.object({ accounts: v.nullish(v.array(AwsAccountAnswer), []) })

/** A linked AWS account. `id` is Cloudcraft's UUID; `externalId` does not belong into logs. */
export type AwsAccount = Readonly<v.InferOutput<typeof AwsAccountAnswer>>

export interface NewAwsAccount {
  readonly name: string
  readonly roleArn: string
  /** Where Cloudcraft tries the role; us-east-1 unless given. */
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

/** Cloudcraft tries the role at once. Needs a read-write key; never sent twice. @throws ExpectedError */
export async function addAwsAccount(session: Session, { name, roleArn, region }: NewAwsAccount): Promise<AwsAccount> {
  const body = { name, roleArn, ...(region !== undefined && { region }) }
  const { value } = await requestJson(session, 'addAwsAccount', { title: 'new AWS account', body }, AwsAccountAnswer)
  return value
}

/** Name and role are both replaced; access is left as it is where it is not given. @throws ExpectedError */
export async function updateAwsAccount(
  session: Session,
  accountId: string,
  change: AwsAccountChange,
): Promise<AwsAccount> {
  const request = about(accountId)
  const { name, roleArn } = change
  const body = { name, roleArn, ...accessBody(request.title, change) }
  const { value } = await requestJson(session, 'updateAwsAccount', { ...request, body }, AwsAccountAnswer)
  return value
}

/** Documented as 200, seen as 204: any success is one. @throws ExpectedError */
export async function removeAwsAccount(session: Session, accountId: string): Promise<void> {
  await requestDone(session, 'deleteAwsAccount', about(accountId))
}

function about(accountId: string) {
  return { title: `AWS account ${visibleLine(String(accountId), 60)}`, accountId }
}
