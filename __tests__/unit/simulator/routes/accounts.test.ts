import { expect, test } from '@jest/globals'
import * as v from 'valibot'
import { startClient } from '../client.ts'

const uuid = v.pipe(v.string(), v.uuid())
const moment = v.pipe(v.string(), v.isoTimestamp())
const access = v.nullable(v.array(v.string()))
const shared = {
  id: uuid,
  name: v.string(),
  readAccess: access,
  writeAccess: access,
  createdAt: moment,
  updatedAt: moment,
  CreatorId: uuid,
}

const user = v.object({
  id: uuid,
  name: v.string(),
  email: v.pipe(v.string(), v.email()),
  settings: v.object({ currency: v.string() }),
  createdAt: moment,
  updatedAt: moment,
  accessedAt: v.optional(moment),
})
const awsAccounts = v.strictObject({
  accounts: v.array(
    v.strictObject({
      ...shared,
      roleArn: v.pipe(v.string(), v.regex(/^arn:aws:iam::\d{12}:role\/.+$/)),
      externalId: uuid,
      source: v.literal('aws'),
    }),
  ),
})
const azureAccounts = v.strictObject({
  accounts: v.array(
    v.strictObject({
      ...shared,
      applicationId: uuid,
      directoryId: uuid,
      subscriptionId: uuid,
      CustomerId: v.nullable(uuid),
      hint: v.string(),
      source: v.literal('azure'),
    }),
  ),
})
const teams = v.array(
  v.object({ id: uuid, name: v.string(), members: v.array(v.object({ userId: uuid, role: v.string() })) }),
)
const iamParameters = v.strictObject({
  accountId: v.string(),
  externalId: uuid,
  awsConsoleUrl: v.pipe(v.string(), v.url()),
})

test.each([
  ['/user/me', user],
  ['/aws/account', awsAccounts],
  ['/azure/account', azureAccounts],
  ['/team', teams],
  ['/aws/account/iamParameters', iamParameters],
])('%s answers in the documented shape', async (path, schema) => {
  await using client = await startClient()
  const answer = await client.get(path)
  expect(answer.status).toBe(200)
  expect(v.safeParse(schema as v.GenericSchema, await answer.json()).issues).toBeUndefined()
})

test('the same seed gives the same accounts, another seed others', async () => {
  const ids = async (seed: number): Promise<string> => {
    await using client = await startClient({ seed })
    return await client.accountId('Production')
  }
  expect(await ids(5)).toBe(await ids(5))
  expect(await ids(5)).not.toBe(await ids(6))
})
