import { describe, expect, test } from '@jest/globals'
import { DEPLOYMENTS } from '../../../../../src/extras/simulator/deployments.ts'
import { scan, startClient, urisOf } from '../client.ts'

describe('POST /simulator/deploy', () => {
  test('applies the scenario, or the given deployment', async () => {
    await using client = await startClient({ scenario: 'bucket-removed' })
    expect(await (await client.post('/simulator/deploy')).json()).toEqual({ deployed: 'bucket-removed' })
    expect(await (await client.post('/simulator/deploy/nothing')).json()).toEqual({ deployed: 'nothing' })
    const state = await (await client.get('/simulator')).json()
    expect(state).toMatchObject({ scenario: 'bucket-removed', deployed: ['bucket-removed', 'nothing'] })
  })

  test('answers 404 with all names if there is none with that name', async () => {
    await using client = await startClient()
    const answer = await client.post('/simulator/deploy/nope')
    expect(answer.status).toBe(404)
    const { error } = (await answer.json()) as { error: string }
    for (const { name } of DEPLOYMENTS) expect(error).toContain(name)
  })
})

describe('GET /simulator/plan', () => {
  test('answers what a deployment announces about the account as it is, and 404 for one that announces nothing', async () => {
    await using client = await startClient()
    const plan = await (await client.get('/simulator/plan/planned')).json()
    expect(plan).toMatchObject({ format_version: '1.2', resource_changes: expect.any(Array) })
    expect((await client.get('/simulator/plan/release')).status).toBe(404)
    expect((await client.get('/simulator/plan/nope')).status).toBe(404)
  })
})

test('a reset brings the first day back, with the same ids', async () => {
  await using client = await startClient()
  const before = urisOf(await scan(client))
  client.simulator.deploy('release')
  expect(urisOf(await scan(client))).not.toEqual(before)
  await client.post('/simulator/reset')
  expect(urisOf(await scan(client))).toEqual(before)
})

describe('POST /simulator/faults', () => {
  test('sets what goes wrong next', async () => {
    await using client = await startClient()
    expect(await (await client.post('/simulator/faults', '["202x2","500"]')).json()).toEqual({ faults: 3 })
    await expect(scan(client)).rejects.toThrow('202')
  })

  test.each(['', '{}', '[1]', '"202"', '["nope"]'])('refuses %p', async (body) => {
    await using client = await startClient()
    const answer = await client.post('/simulator/faults', body)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ reason: 'invalid_parameter', code: 400 })
  })

  test('refuses a body without end', async () => {
    await using client = await startClient()
    expect((await client.post('/simulator/faults', ' '.repeat(70_000))).status).toBe(413)
  })
})

test('a reset brings accounts and blueprints back, and ends what goes wrong', async () => {
  await using client = await startClient({ faults: ['no-permission:rds', '500@/user'] })
  const lists = async (): Promise<string[]> =>
    Promise.all(['/aws/account', '/blueprint'].map(async (path) => (await client.get(path)).text()))
  const before = await lists()
  await client.send('DELETE', `/aws/account/${await client.accountId('Staging')}`)
  await client.send('POST', '/blueprint', { data: { name: 'New' } })
  expect(await lists()).not.toEqual(before)
  await client.post('/simulator/reset')
  expect(await lists()).toEqual(before)
  expect((await client.get('/user/me')).status).toBe(200)
})
