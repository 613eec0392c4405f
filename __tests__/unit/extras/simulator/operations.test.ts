import { describe, expect, test } from '@jest/globals'
import { answerProblems } from '../../../support/cloudcraft-answers.ts'
import { OPERATIONS, type OperationName } from '../../../support/cloudcraft-operations.ts'
import { type Client, PLATFORM, startClient } from './client.ts'

const NOBODY = '11111111-2222-4333-8444-555566667777'
const OWN = 'b7e1c0de-0002-4a00-8b00-000000000002'
const SHARED = 'b7e1c0de-0001-4a00-8b00-000000000001'
const NAMES = Object.keys(OPERATIONS) as OperationName[]
const KEYS = [
  { key: 'reader', mode: 'read' },
  { key: 'gone', mode: 'revoked' },
  { key: 'team', mode: 'read-write', teams: ['Platform'] },
] as const

const ROLE = { name: 'New', roleArn: 'arn:aws:iam::123456789012:role/cloudcraft' }
const APP = {
  name: 'New',
  applicationId: NOBODY,
  directoryId: NOBODY,
  subscriptionId: NOBODY,
  clientSecret: 'q8~secret',
}
const BODIES: Readonly<Partial<Record<OperationName, object>>> = {
  createBlueprint: { data: { name: 'New', grid: 'standard' } },
  updateBlueprint: { data: { name: 'Renamed' } },
  addAwsAccount: ROLE,
  updateAwsAccount: ROLE,
  addAzureAccount: APP,
  updateAzureAccount: { ...APP, clientSecret: undefined },
}

interface Details {
  readonly key?: string
  readonly blueprint?: string
  readonly account?: string
  readonly region?: string
  readonly format?: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

/** Calls an operation as its reference describes it; all that is not said fits. */
async function call(client: Client, name: OperationName, details: Details = {}): Promise<Response> {
  const { method, path } = OPERATIONS[name]
  const isAzure = path.startsWith('/azure')
  const { blueprint = OWN, region = isAzure ? 'eastus' : 'us-east-1' } = details
  const { format = name === 'exportBudgetForABlueprint' ? 'csv' : 'json' } = details
  const account = details.account ?? (await client.accountId(isAzure ? 'Azure Production' : 'Production'))
  const parts: Record<string, string> = { blueprint, region, format, aws: account, azure: account }
  const filled = path.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? part)
  const body = 'body' in details ? details.body : BODIES[name]
  const authorization = `Bearer ${details.key ?? client.simulator.apiKey}`
  const init = { method, headers: { authorization, 'content-type': 'application/json', ...details.headers } }
  return fetch(`${client.simulator.url}${filled}`, body === undefined ? init : { ...init, body: JSON.stringify(body) })
}

/** The status of a call whose answer is as Cloudcraft's. */
async function statusOf(client: Client, name: OperationName, details?: Details): Promise<number> {
  const answer = await call(client, name, details)
  expect([name, answer.status, await answerProblems(name, answer)]).toEqual([name, answer.status, []])
  return answer.status
}

const SUCCESS: Readonly<Partial<Record<OperationName, number>>> = {
  createBlueprint: 201,
  updateBlueprint: 204,
  deleteBlueprint: 204,
  addAwsAccount: 201,
  deleteAwsAccount: 204,
  addAzureAccount: 201,
  deleteAzureAccount: 204,
}

test('there are 22 operations', () => {
  expect(NAMES).toHaveLength(22)
})

describe.each(NAMES)('%s', (name) => {
  const { path, writes } = OPERATIONS[name]

  test('does what it is for, in the documented shape', async () => {
    await using client = await startClient()
    expect(await statusOf(client, name)).toBe(SUCCESS[name] ?? 200)
  })

  test('is refused without a key, with an unknown one and with a revoked one', async () => {
    await using client = await startClient({ keys: KEYS })
    for (const key of ['', 'unknown', 'gone']) expect(await statusOf(client, name, { key })).toBe(401)
  })

  test(writes ? 'is refused to a key that may only read' : 'is open to a key that may only read', async () => {
    await using client = await startClient({ keys: KEYS })
    expect(await statusOf(client, name, { key: 'reader' })).toBe(writes ? 403 : 200)
  })

  test('is refused when the rate is exceeded, and goes through by itself a moment later', async () => {
    let now = 0
    await using client = await startClient({ rateLimit: { requests: 1, seconds: 10 }, now: () => new Date(now) })
    await client.get('/user/me')
    const refused = await call(client, name)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10'])
    expect(await answerProblems(name, refused)).toEqual([])
    now = 10_000
    expect(await statusOf(client, name)).toBe(SUCCESS[name] ?? 200)
  })

  if (path.includes('{')) {
    test('is refused for an invalid id, and for an unknown one', async () => {
      await using client = await startClient()
      const ids = (id: string): Details => ({ blueprint: id, account: id })
      expect(await statusOf(client, name, ids('invalid-id'))).toBe(400)
      expect(await statusOf(client, name, ids(NOBODY))).toBe(404)
    })

    test('is refused to a key of a team that it is not shared with', async () => {
      await using client = await startClient({ keys: KEYS })
      expect(await statusOf(client, name, { key: 'team' })).toBe(403)
      await using strict = await startClient({ keys: KEYS, doubts: { hidden: 404 } })
      expect(await statusOf(strict, name, { key: 'team' })).toBe(404)
    })
  }

  if (path.includes('{blueprint}')) {
    test('is open to a key of the team that it is shared with', async () => {
      await using client = await startClient({ keys: KEYS })
      expect(await statusOf(client, name, { key: 'team', blueprint: SHARED })).toBe(SUCCESS[name] ?? 200)
    })
  }
})

test.each(['svg', 'png', 'webp', 'pdf', 'mxGraph', 'json'])(
  '%s is a format of snapshots and of blueprints',
  async (format) => {
    await using client = await startClient()
    for (const name of ['snapshotAwsAccount', 'snapshotAzureAccount', 'exportBlueprintAsImage'] as const) {
      expect(await statusOf(client, name, { format })).toBe(200)
    }
  },
)

test('a budget is csv or xlsx', async () => {
  await using client = await startClient()
  expect(await statusOf(client, 'exportBudgetForABlueprint', { format: 'xlsx' })).toBe(200)
  const refused = await call(client, 'exportBudgetForABlueprint', { format: 'pdf' })
  expect(await refused.json()).toEqual({
    error: 'Invalid parameter: format. Must be one of: csv, xlsx',
    reason: 'invalid_parameter',
    code: 400,
  })
})

test('a snapshot that takes too long is 202, of both clouds', async () => {
  await using client = await startClient({ scanMilliseconds: 60_000, longPollMilliseconds: 1 })
  expect(await statusOf(client, 'snapshotAwsAccount', { format: 'png' })).toBe(202)
  expect(await statusOf(client, 'snapshotAzureAccount')).toBe(202)
})

test('a key of a team lists what is shared with it, and its own team alone', async () => {
  await using client = await startClient({ keys: KEYS })
  const list = async (name: OperationName): Promise<unknown> => (await call(client, name, { key: 'team' })).json()
  expect(await list('listMyBlueprints')).toMatchObject({ blueprints: [{ id: SHARED }] })
  expect(await list('listMyAwsAccounts')).toMatchObject({ accounts: [{ name: 'Staging' }] })
  expect(await list('listMyAzureAccounts')).toEqual({ accounts: [] })
  expect(await list('listMyTeams')).toMatchObject([{ id: PLATFORM }])
})

test('after the deletion of an AWS account the answer may be 200', async () => {
  await using client = await startClient({ doubts: { awsAccountDeleted: 200 } })
  expect(await statusOf(client, 'deleteAwsAccount')).toBe(200)
})
