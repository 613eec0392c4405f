import { describe, expect, test } from '@jest/globals'
import { type Answer, goSdk, nodeSdk, pythonSdk, type Sdk } from '../../../support/cloudcraft-sdk-styles.ts'
import { type Client, startClient } from './client.ts'

const ROLE = 'arn:aws:iam::111122223333:role/cloudcraft'
const ID = '3a64bc23-5dd6-4624-8ce8-fe3e61b41579'
const APP = { applicationId: ID, directoryId: ID, subscriptionId: ID, clientSecret: 'tV>0}(,[g91|V5' }
const SIGNATURE = '\x89PNG\r'

type Json = Record<string, never> & { id: string; data: { name: string; grid: string } }

async function startSdk(sdk: (base: string, key: string) => Sdk, options = {}): Promise<{ client: Client; call: Sdk }> {
  const client = await startClient(options)
  return { client, call: sdk(client.simulator.url, client.simulator.apiKey) }
}

describe('the Node client', () => {
  test('goes through the life of a blueprint', async () => {
    const { client, call } = await startSdk(nodeSdk)
    await using _ = client
    const made = (await call('POST', '/blueprint', { body: { data: { grid: 'standard', name: 'One' } } })) as Json
    const { blueprints } = (await call('GET', '/blueprint')) as { blueprints: Json[] }
    expect(blueprints.map(({ id }) => id)).toContain(made.id)
    const changed = { ...made, data: { ...made.data, name: 'Two', grid: 'infinite' } }
    expect(await call('PUT', `/blueprint/${made.id}`, { body: changed })).toBe('')
    expect(await call('GET', `/blueprint/${made.id}`)).toMatchObject({
      name: 'Two',
      data: { name: 'Two', grid: 'infinite' },
    })
    const query = { width: 30, height: 20, grid: true, transparent: true }
    const svg = await call('GET', `/blueprint/${made.id}/svg`, { query })
    expect(svg).toMatch(
      /width="30" height="20"[\s\S]*fill="url\(#gridPatternMajor\)"[\s\S]*fill="none" id="interactionLayer"/,
    )
    expect(await call('GET', `/blueprint/${made.id}/budget/csv`)).toMatch(/^category,type,region,count,unitPrice,cost,/)
    expect(await call('DELETE', `/blueprint/${made.id}`)).toBe('')
    await expect(call('GET', `/blueprint/${made.id}`)).rejects.toThrow('404 Blueprint not found')
    await expect(call('GET', '/blueprint/invalid-id')).rejects.toThrow('400 Invalid parameter format: blueprintId')
  })

  test('goes through the life of an AWS account', async () => {
    const { client, call } = await startSdk(nodeSdk)
    await using _ = client
    const made = (await call('POST', '/aws/account', { body: { name: 'One', roleArn: ROLE } })) as Json
    expect(made).toMatchObject({ name: 'One', roleArn: ROLE })
    await call('PUT', `/aws/account/${made.id}`, { body: { ...made, name: 'Two' } })
    const { accounts } = (await call('GET', '/aws/account')) as { accounts: (Json & { name: string })[] }
    expect(accounts.find(({ id }) => id === made.id)?.name).toBe('Two')
    const query = { width: 30, height: 20, filter: 'type=ec2', exclude: ['ec2', 'sg'], scale: undefined }
    expect(await call('GET', `/aws/account/${made.id}/us-east-1/svg`, { query })).toMatch(/width="30"/)
    expect(await call('DELETE', `/aws/account/${made.id}`)).toBe('')
    const body = { name: 'Bad', roleArn: 'arn:invalid-arn' }
    await expect(call('POST', '/aws/account', { body })).rejects.toThrow('400')
    await expect(call('PUT', `/aws/account/${ID}`, { body: { name: 'x', roleArn: ROLE } })).rejects.toThrow('404')
  })

  test.each(['json', 'svg', 'png', 'pdf', 'mxGraph'])('can read a snapshot as %s', async (format) => {
    const { client, call } = await startSdk(nodeSdk)
    await using _ = client
    const snapshot = await call('GET', `/aws/account/${await client.accountId('Staging')}/us-east-1/${format}`)
    expect(snapshot).toBeTruthy()
  })

  test('takes a snapshot that is not ready for the snapshot, as it does in life', async () => {
    const { client, call } = await startSdk(nodeSdk, { faults: ['202'] })
    await using _ = client
    const path = `/aws/account/${await client.accountId('Staging')}/us-east-1/png`
    expect(await call('GET', path)).toMatchObject({ code: 'STILL_PROCESSING', retry: true })
  })
})

describe('the Go client', () => {
  const json = (answer: unknown): Json => JSON.parse((answer as Answer).body.toString())

  test('goes through the life of a blueprint, with ETags', async () => {
    const { client, call } = await startSdk(goSdk)
    await using _ = client
    const made = (await call('POST', '/blueprint', { body: { data: { name: 'One' } } })) as Answer
    const { id } = json(made)
    const path = `/blueprint/${id}`
    // The Go client's own test draws a node without a place.
    const nodes = [{ id: 'n', type: 'ec2', region: 'us-east-1', instanceType: 'm5', instanceSize: 'large' }]
    const body = { id, name: 'Two', data: { name: 'Two', nodes } }
    const updated = (await call('PUT', path, { body, etag: String(made.headers.etag) })) as Answer
    expect([updated.status, updated.body.length]).toEqual([204, 0])
    await expect(call('PUT', path, { body, etag: String(made.headers.etag) })).rejects.toThrow('412')
    const read = (await call('GET', path)) as Answer
    expect(read.headers.etag).toBe(updated.headers.etag)
    expect(read.headers['content-encoding']).toBeUndefined()
    expect(json(read)).toMatchObject({ name: 'Two' })
    const png = (await call('GET', `${path}/png`, { query: { width: 1920, height: 1080, grid: false } })) as Answer
    expect([png.body.readUInt32BE(16), png.body.readUInt32BE(20)]).toEqual([1920, 1080])
    const query = { currency: 'USD', period: 'm' }
    expect(String(((await call('GET', `${path}/budget/csv`, { query })) as Answer).body)).toMatch(
      /^category,.*\r\nCompute,ec2,/,
    )
    expect(((await call('DELETE', path)) as Answer).status).toBe(204)
  })

  test('goes through the life of an Azure account', async () => {
    const { client, call } = await startSdk(goSdk)
    await using _ = client
    const made = json(await call('POST', '/azure/account', { body: { name: 'One', ...APP } }))
    const path = `/azure/account/${made.id}`
    expect(json(await call('PUT', path, { body: { id: made.id, name: 'Two', ...APP } }))).toMatchObject({ name: 'Two' })
    const png = (await call('GET', `${path}/brazilsouth/png`, { query: { width: 1920, height: 1080 } })) as Answer
    expect(png.body.subarray(0, 5).toString('latin1')).toBe(SIGNATURE)
    expect(((await call('DELETE', path)) as Answer).status).toBe(204)
  })

  test('reads lists by their wrappers, teams without one, and the policy', async () => {
    const { client, call } = await startSdk(goSdk)
    await using _ = client
    expect(Object.keys(json(await call('GET', '/blueprint')))).toEqual(['blueprints'])
    expect(Object.keys(json(await call('GET', '/aws/account')))).toEqual(['accounts'])
    expect(Object.keys(json(await call('GET', '/azure/account')))).toEqual(['accounts'])
    expect(json(await call('GET', '/team'))).toMatchObject([{ name: 'Platform' }, { name: 'Payments' }])
    expect(json(await call('GET', '/aws/account/iamParameters/policy/minimal'))).toMatchObject({
      Version: '2012-10-17',
    })
    expect(json(await call('GET', '/user/me'))).toMatchObject({ email: 'ci@larkspur.example' })
  })

  test('asks again for what is not ready', async () => {
    const { client, call } = await startSdk(goSdk, { faults: ['202x2', '503'] })
    await using _ = client
    const path = `/aws/account/${await client.accountId('Staging')}/us-east-1/json`
    expect(json(await call('GET', path, { query: { label: true, exclude: 'ec2,sg' } }))).toHaveProperty('tags')
  })
})

describe('the Python client', () => {
  const json = (answer: unknown): Json => JSON.parse(String(answer))

  test('goes through the life of a blueprint', async () => {
    const { client, call } = await startSdk(pythonSdk)
    await using _ = client
    const { id } = json(await call('POST', '/blueprint', { body: { data: { grid: 'standard', name: 'One' } } }))
    const text = [{ id: 'a', text: 'Hello\nWorld!', type: 'isotext', color: '#f5b720', mapPos: [0, 0], textSize: 15 }]
    await call('PUT', `/blueprint/${id}`, { body: { data: { grid: 'standard', name: 'Two', text } } })
    expect(json(await call('GET', `/blueprint/${id}`))).toMatchObject({ id, data: { name: 'Two' } })
    const svg = String(await call('GET', `/blueprint/${id}/svg`))
    expect(svg.slice(0, 51)).toBe('<?xml version="1.0" standalone="no"?>\n<!DOCTYPE svg')
    expect(svg).toContain('Hello')
    const budget = String(await call('GET', `/blueprint/${id}/budget/csv`))
    expect(budget.slice(0, 42)).toBe('category,type,region,count,unitPrice,cost,')
    await call('DELETE', `/blueprint/${id}`)
    await expect(call('GET', `/blueprint/${id}`)).rejects.toThrow('404 Blueprint not found')
  })

  test('goes through the life of accounts of both clouds', async () => {
    const { client, call } = await startSdk(pythonSdk)
    await using _ = client
    const aws = json(await call('POST', '/aws/account', { body: { name: 'One', roleArn: ROLE } }))
    const { clientSecret: _secret, ...rest } = APP
    const azure = json(await call('POST', '/azure/account', { body: { name: 'One', ...APP } }))
    for (const [path, body, region] of [
      [`/aws/account/${aws.id}`, { name: 'Two', roleArn: ROLE }, 'us-west-2'],
      [`/azure/account/${azure.id}`, { name: 'Two', ...rest }, 'canadaeast'],
    ] as const) {
      expect(json(await call('PUT', path, { body }))).toMatchObject({ name: 'Two' })
      const png = (await call('GET', `${path}/${region}/png`)) as Buffer
      expect(png.subarray(0, 5).toString('latin1')).toBe(SIGNATURE)
      await call('DELETE', path)
    }
    expect(String(await call('GET', '/aws/account'))).not.toContain(aws.id)
  })

  test('is understood when it writes True, plus signs and repeated parameters', async () => {
    const { client, call } = await startSdk(pythonSdk)
    await using _ = client
    const path = `/aws/account/${await client.accountId('Production')}/us-east-1/json`
    const query = { filter: 'type=rds OR type=sqs', exclude: ['ebs', 'sqs'], label: false, grid: true, scale: 1.5 }
    const { data } = json(await call('GET', path, { query })) as unknown as {
      data: { nodes: { type: string }[]; text: [] }
    }
    expect(data.nodes.map(({ type }) => type)).toEqual(['rds', 'rds', 'rds'])
    expect(data.text).toEqual([])
  })

  test('learns that a snapshot is not ready, and reads every refusal as JSON', async () => {
    const faults = ['202', '429', '502', '413', '412', '403']
    const { client, call } = await startSdk(pythonSdk, { faults })
    await using _ = client
    const path = `/aws/account/${await client.accountId('Staging')}/us-east-1/json`
    expect(await call('GET', path)).toEqual({ snapshot_status: 'processing' })
    for (const status of faults.slice(1)) await expect(call('GET', path)).rejects.toThrow(status)
  })
})
