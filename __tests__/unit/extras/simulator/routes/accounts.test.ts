import { describe, expect, test } from '@jest/globals'
import { type Client, componentsOf, type Document, startClient } from '../client.ts'

const ID = '3a64bc23-5dd6-4624-8ce8-fe3e61b41579'
const ROLE = { name: 'Again', roleArn: 'arn:aws:iam::111122223333:role/cloudcraft' }
const APP = { name: 'New', applicationId: ID, directoryId: ID, subscriptionId: ID, clientSecret: 'q8~very-secret' }

interface Linked {
  readonly id: string
  readonly name: string
  readonly [key: string]: unknown
}

async function link(client: Client, cloud: 'aws' | 'azure', body: unknown): Promise<Linked> {
  const answer = await client.send('POST', `/${cloud}/account`, body)
  expect(answer.status).toBe(201)
  return (await answer.json()) as Linked
}

async function list(client: Client, cloud: 'aws' | 'azure'): Promise<Linked[]> {
  return ((await (await client.get(`/${cloud}/account`)).json()) as { accounts: Linked[] }).accounts
}

test('the same seed gives the same accounts, another seed others', async () => {
  const ids = async (seed: number): Promise<string> => {
    await using client = await startClient({ seed })
    return await client.accountId('Production')
  }
  expect(await ids(5)).toBe(await ids(5))
  expect(await ids(5)).not.toBe(await ids(6))
})

describe('an AWS account', () => {
  test('that is linked shows the cloud that its role belongs to', async () => {
    await using client = await startClient()
    const { id } = await link(client, 'aws', ROLE)
    const document = (await (await client.get(`/aws/account/${id}/us-east-1/json`)).json()) as Document
    expect(document.tags).toEqual(['AWS', 'us-east-1', 'Again'])
    expect(componentsOf(document).length).toBeGreaterThan(40)
  })

  test('of an unknown cloud is empty', async () => {
    await using client = await startClient()
    const { id } = await link(client, 'aws', { ...ROLE, roleArn: 'arn:aws-us-gov:iam::999988887777:role/x' })
    const document = (await (await client.get(`/aws/account/${id}/us-east-1/json`)).json()) as Document
    expect(componentsOf(document)).toEqual([])
  })

  test('has the external id that the role parameters tell', async () => {
    await using client = await startClient()
    const { externalId } = (await (await client.get('/aws/account/iamParameters')).json()) as { externalId: string }
    expect(await link(client, 'aws', ROLE)).toMatchObject({ externalId, readAccess: null, writeAccess: null })
  })

  test('is renamed, and its snapshots with it', async () => {
    await using client = await startClient()
    const id = await client.accountId('Production')
    const answer = await client.send('PUT', `/aws/account/${id}`, { ...ROLE, name: 'Renamed' })
    expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ id, name: 'Renamed' })])
    const { tags } = (await (await client.get(`/aws/account/${id}/us-east-1/json`)).json()) as Document
    expect(tags[2]).toBe('Renamed')
    expect((await list(client, 'aws')).map(({ name }) => name)).toEqual(['Renamed', 'Staging'])
  })

  test('that is unlinked is gone; its cloud goes on, and may be deployed to and linked again', async () => {
    await using client = await startClient()
    const id = await client.accountId('Production')
    expect((await client.send('DELETE', `/aws/account/${id}`)).status).toBe(204)
    expect((await client.get(`/aws/account/${id}/us-east-1/json`)).status).toBe(404)
    client.simulator.deploy('bucket-removed')
    const again = await link(client, 'aws', ROLE)
    const text = await (await client.get(`/aws/account/${again.id}/us-east-1/json`)).text()
    expect(text).toContain('larkspur-assets')
    expect(text).not.toContain('larkspur-legacy-exports')
  })

  test.each([
    ['a role that is none', { ...ROLE, roleArn: 'arn:invalid-arn' }],
    ['no role', { name: 'New' }],
    ['no name', { roleArn: ROLE.roleArn }],
    ['a long name', { ...ROLE, name: 'x'.repeat(257) }],
    ['a region that does not exist', { ...ROLE, region: 'mars-1' }],
    ['a region of China', { ...ROLE, region: 'cn-north-1' }],
    ['a list', []],
  ])('with %s is refused', async (_, body) => {
    await using client = await startClient()
    expect((await client.send('POST', '/aws/account', body)).status).toBe(400)
    expect(await list(client, 'aws')).toHaveLength(2)
  })
})

describe('an Azure account', () => {
  test('shows its secret once, at most, and a few letters of it', async () => {
    await using client = await startClient()
    const made = await link(client, 'azure', APP)
    expect(made).toMatchObject({ clientSecret: APP.clientSecret })
    expect((await list(client, 'azure')).at(-1)).toMatchObject({ id: made.id, hint: 'q8~', source: 'azure' })
    expect(await (await client.get('/azure/account')).text()).not.toContain('very-secret')
    await using silent = await startClient({ doubts: { clientSecret: 'hidden' } })
    expect(await link(silent, 'azure', APP)).not.toHaveProperty('clientSecret')
  })

  test('keeps its secret when an update leaves it out', async () => {
    await using client = await startClient()
    const { id } = await link(client, 'azure', APP)
    const answer = await client.send('PUT', `/azure/account/${id}`, { ...APP, clientSecret: undefined, name: 'Two' })
    expect(await answer.json()).toMatchObject({ name: 'Two' })
    expect((await list(client, 'azure')).at(-1)).toMatchObject({ name: 'Two', hint: 'q8~' })
    await client.send('PUT', `/azure/account/${id}`, { ...APP, clientSecret: 'new-one' })
    expect((await list(client, 'azure')).at(-1)).toMatchObject({ hint: 'new' })
  })

  test.each(['applicationId', 'directoryId', 'subscriptionId', 'clientSecret', 'name'])('needs %s', async (field) => {
    await using client = await startClient()
    const answer = await client.send('POST', '/azure/account', { ...APP, [field]: undefined })
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ error: `Invalid parameter: ${field}` }),
    ])
  })
})

test('an account of one cloud is not found in the other', async () => {
  await using client = await startClient()
  const id = await client.accountId('Production')
  const answer = await client.get(`/azure/account/${id}/eastus/json`)
  expect(await answer.json()).toMatchObject({ error: 'AzureAccount not found', code: 404 })
})

test('the minimal policy names every action, the custom one the same services by wildcards', async () => {
  await using client = await startClient()
  const actions = async (kind: string): Promise<string[]> => {
    const answer = await client.get(`/aws/account/iamParameters/policy/${kind}`)
    const { Statement } = (await answer.json()) as { Statement: { Action: string | string[] }[] }
    return Statement.flatMap(({ Action }) => Action)
  }
  const [minimal, custom] = [await actions('minimal'), await actions('custom')]
  expect(minimal.join()).not.toContain('*')
  expect(custom.filter((action) => action.endsWith('*')).length).toBeGreaterThan(40)
  for (const action of minimal) {
    const covered = custom.some((one) => one === action || (one.endsWith('*') && action.startsWith(one.slice(0, -1))))
    expect([action, covered]).toEqual([action, true])
  }
})
