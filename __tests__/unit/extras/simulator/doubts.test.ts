import { describe, expect, test } from '@jest/globals'
import { LIKELY, parseDoubts } from '../../../../src/extras/simulator/doubts.ts'
import { componentsOf, scan, startClient } from './client.ts'

describe('a list of doubts', () => {
  test('names what is to be answered', () => {
    expect(parseDoubts(['hidden=404', 'teams=one'])).toEqual({ hidden: 404, teams: 'one' })
    expect(parseDoubts([])).toEqual({})
    expect(LIKELY).toMatchObject({ hidden: 403, awsAccountDeleted: 204, refusals: 'json' })
  })

  test.each(['', 'hidden', 'hidden=405', 'teams=', 'constructor=1', 'hidden=40'])('has no %p', (text) => {
    expect(() => parseDoubts([text])).toThrow(expect.objectContaining({ code: 'DOUBT_UNKNOWN' }))
  })
})

describe('in doubt', () => {
  test('teams may be one team', async () => {
    await using client = await startClient({ doubts: { teams: 'one' } })
    expect(await (await client.get('/team')).json()).toMatchObject({ name: 'Platform' })
  })

  test('a list of no accounts may be nothing', async () => {
    const keys = [{ key: 'team', mode: 'read', teams: ['Payments'] }] as const
    await using client = await startClient({ keys, doubts: { noAccounts: 'nothing' } })
    expect(await (await client.get('/aws/account', { authorization: 'Bearer team' })).json()).toEqual({})
    expect(await (await client.get('/aws/account')).json()).toHaveProperty('accounts')
  })

  test('a new blueprint may be 200', async () => {
    await using client = await startClient({ doubts: { blueprintCreated: 200 } })
    expect((await client.send('POST', '/blueprint', { data: {} })).status).toBe(200)
  })

  test.each([
    ['text', 'Unauthorized', 'text/plain'],
    ['empty', '', null],
  ] as const)('a refusal may be %s; one that is written down stays as it is', async (refusals, body, type) => {
    await using client = await startClient({ doubts: { refusals } })
    const answer = await client.get('/user/me', { authorization: '' })
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([401, type, body])
    expect(await (await client.get('/blueprint/x')).json()).toMatchObject({ code: 400 })
  })

  test('a budget may be asked for in words', async () => {
    const path = '/blueprint/b7e1c0de-0001-4a00-8b00-000000000001/budget/csv'
    await using strict = await startClient()
    expect((await strict.get(`${path}?period=month&rate=monthly`)).status).toBe(400)
    await using client = await startClient({ doubts: { budgetWords: 'understood' } })
    const budget = async (query: string) => (await client.get(path + query)).text()
    expect(await budget('?period=month&rate=monthly')).toBe(await budget('?period=m'))
    expect(await budget('?period=year')).toBe(await budget('?period=y&rate=effective'))
    expect((await client.get(`${path}?period=monthly`)).status).toBe(400)
  })

  test('a snapshot may have no section for what it does not show', async () => {
    await using client = await startClient({ doubts: { emptySections: 'missing' } })
    const { data } = await scan(client, 'Production', 'sa-east-1')
    expect([data['surfaces'], data['connectors'], data.nodes]).toEqual([[], [], []])
    for (const section of ['groups', 'edges', 'text', 'icons', 'images']) expect(data).not.toHaveProperty(section)
    expect((await scan(client)).data.groups.length).toBeGreaterThan(5)
  })

  test('a snapshot may leave out what live diagrams leave out, unless it says what to exclude', async () => {
    await using client = await startClient({ doubts: { unasked: 'usual' } })
    const types = async (query: string): Promise<Set<string>> =>
      new Set(componentsOf(await scan(client, 'Production', 'us-east-1', query)).map(({ type }) => type))
    expect([...(await types(''))]).not.toContain('ebs')
    expect([...(await types('?exclude=rds'))]).toContain('ebs')
  })
})
