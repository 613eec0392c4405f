import { describe, expect, test } from '@jest/globals'
import nock from '../../support/nock.ts'
import { ACCOUNT_ID, failureFrom, HOST, JSON_TYPE, testApi } from './fixtures.ts'

const api = () => nock(HOST)
const ID = '0d7a0000-1111-4222-8333-444455556666'

describe('teams', () => {
  const platform = { id: 't', name: 'Platform', members: [{ id: 'm', name: 'A', mfaEnabled: true }], colour: 'red' }
  test.each([
    ['a bare list', [platform]],
    ['a list in a wrapper', { teams: [platform] }],
    ['one team, as in the example', { ...platform, members: platform.members[0] }],
  ])('are read from %s', async (_, body) => {
    api().get('/team').reply(200, body, JSON_TYPE)
    expect(await testApi().api.teams()).toMatchObject([
      { id: 't', name: 'Platform', visible: false, members: [{ id: 'm', name: 'A', mfaEnabled: true, userId: null }] },
    ])
  })

  test('are read from JSON with a byte order mark', async () => {
    api().get('/team').reply(200, '\uFEFF[]', JSON_TYPE)
    expect(await testApi().api.teams()).toEqual([])
  })

  test('may be none', async () => {
    api().get('/team').reply(200, [], JSON_TYPE)
    expect(await testApi().api.teams()).toEqual([])
  })

  test.each([[{ id: 1 }], [['x']], ['text'], [null]])('are not read from %j', async (body) => {
    api().get('/team').reply(200, JSON.stringify(body), JSON_TYPE)
    expect(await failureFrom(testApi().api.teams())).toMatchObject({ code: 'ANSWER_UNEXPECTED' })
  })
})

describe('blueprints', () => {
  test('in a list keep what this program does not know', async () => {
    const blueprints = [{ id: ID, name: 'x', CreatorId: 'c', shape: 'new in 2027' }]
    api().get('/blueprint').reply(200, { blueprints }, JSON_TYPE)
    expect(await testApi().api.blueprints.list()).toEqual([
      expect.objectContaining({ id: ID, CreatorId: 'c', shape: 'new in 2027', tags: [], readAccess: null }),
    ])
  })

  test.each([{}, { blueprints: null }, { blueprints: [] }])('may be none: %j', async (body) => {
    api().get('/blueprint').reply(200, body, JSON_TYPE)
    expect(await testApi().api.blueprints.list()).toEqual([])
  })

  test('come with their ETag, letter for letter, and their document untouched', async () => {
    const text = `{"id":"${ID}","data":{"name":"x","__proto__":{"polluted":true},"nodes":[{"odd":[1,"1",null]}]}}`
    api()
      .get(`/blueprint/${ID}`)
      .reply(200, text, { ...JSON_TYPE, etag: 'c6ed62b1' })
    const { blueprint, etag } = await testApi().api.blueprints.get(ID)
    expect(etag).toBe('c6ed62b1')
    expect(JSON.stringify(blueprint.data)).toBe(
      '{"name":"x","__proto__":{"polluted":true},"nodes":[{"odd":[1,"1",null]}]}',
    )
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('without a document are refused', async () => {
    api().get(`/blueprint/${ID}`).reply(200, { id: ID, name: 'x', data: [] }, JSON_TYPE)
    const error = await failureFrom(testApi().api.blueprints.get(ID))
    expect(error).toMatchObject({ code: 'ANSWER_UNEXPECTED', said: 'data' })
  })

  test('nested without end are refused', async () => {
    api()
      .get(`/blueprint/${ID}`)
      .reply(200, `{"id":"x","data":${'['.repeat(100_000)}`, JSON_TYPE)
    expect(await failureFrom(testApi().api.blueprints.get(ID))).toMatchObject({
      message: `blueprint ${ID}: Cloudcraft's answer is nested too deeply`,
    })
  })

  test('can be sent as they were read: owner, dates and access by others stay behind', async () => {
    const blueprint = { id: ID, name: 'x', CreatorId: 'c', createdAt: 'then', tags: ['a'], data: { name: 'x' } }
    api()
      .put(`/blueprint/${ID}`, { data: { name: 'x' }, tags: ['a'] })
      .reply(204, '', { etag: 'new' })
    expect(await testApi().api.blueprints.update(ID, blueprint)).toEqual({ etag: 'new' })
  })

  test('are created as 200 as well as 201', async () => {
    api().post('/blueprint').reply(200, { id: ID, data: {} }, JSON_TYPE)
    expect(await testApi().api.blueprints.create({ data: {} })).toMatchObject({
      blueprint: { id: ID },
      etag: undefined,
    })
  })
})

describe('what would be wrong to send', () => {
  const { blueprints, aws, azure } = testApi().api
  const deep = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))
  test.each([
    ['an id that leaves its place in the path', () => blueprints.get('../user/me')],
    ['an empty id', () => blueprints.delete('')],
    ['an account id with a query', () => aws.remove('x?y')],
    ['access for nobody', () => blueprints.create({ data: {}, readAccess: ['user/x' as 'team/x'] })],
    ['access that leaves its list', () => azure.update('a', { ...AZURE, writeAccess: ['team/a,team/b'] })],
    ['a document that is none', () => blueprints.create({ data: [] as never })],
    ['a document without end', () => blueprints.create({ data: { deep } })],
    ['an ETag with a line break', () => blueprints.update(ID, { data: {} }, { ifMatch: 'a\r\nx: y' })],
    ['a format that is none', () => blueprints.export(ID, 'constructor' as never)],
    ['a budget in a picture', () => blueprints.budget(ID, '../csv' as never)],
    ['a size of nothing', () => blueprints.export(ID, 'png', { width: 0 })],
    ['a size without end', () => aws.snapshot(ACCOUNT_ID, 'us-east-1', 'png', { scale: Number.POSITIVE_INFINITY })],
  ])('%s is refused unasked', async (_, make) => {
    expect(await failureFrom(make())).toMatchObject({ code: 'REQUEST_INVALID' })
  })

  const AZURE = { name: 'x', subscriptionId: 's', directoryId: 'd', applicationId: 'a' }
})

describe('accounts', () => {
  test('of Azure come without the secret that the server says back', async () => {
    const account = { id: 'a', name: 'x', subscriptionId: 's', directoryId: 'd', applicationId: 'a' }
    api()
      .post('/azure/account')
      .reply(201, { ...account, clientSecret: 'canary', hint: 'can' }, JSON_TYPE)
    const added = await testApi().api.azure.add({ ...account, clientSecret: 'canary' })
    expect(added).toMatchObject(account)
    expect(JSON.stringify(added)).not.toContain('can')
  })

  test('of Azure keep their secret when none is given', async () => {
    const fields = { name: 'x', subscriptionId: 's', directoryId: 'd', applicationId: 'a' }
    api()
      .put('/azure/account/a', fields)
      .reply(200, { ...fields, id: 'a' }, JSON_TYPE)
    await testApi().api.azure.update('a', { ...fields, clientSecret: undefined })
  })

  test('take their access away with null and with an empty list, which are not the same', async () => {
    const body = { name: 'x', roleArn: 'r', readAccess: null, writeAccess: [] }
    api()
      .put('/aws/account/a', body)
      .reply(200, { id: 'a', ...body }, JSON_TYPE)
    expect(await testApi().api.aws.update('a', body)).toMatchObject({ readAccess: null, writeAccess: [] })
  })
})

describe('an error', () => {
  const AZURE = { name: 'x', subscriptionId: 's', directoryId: 'd', applicationId: 'a' }
  test.each(['plain~secret', 'with "quotes" and \\ in it'])('never says the client secret %j back', async (secret) => {
    for (const echo of [{ error: `bad secret ${secret}` }, `you sent ${JSON.stringify({ clientSecret: secret })}`]) {
      api().post('/azure/account').reply(400, echo)
      const error = await failureFrom(testApi().api.azure.add({ ...AZURE, clientSecret: secret }))
      expect(error.said).toContain('***')
      for (const text of [error.message, error.said]) {
        expect(text).not.toContain(secret)
        expect(text).not.toContain(JSON.stringify(secret).slice(1, -1))
      }
    }
  })

  test('of a success that cannot be read does not repeat it', async () => {
    api().post('/azure/account').reply(201, { id: 5, clientSecret: 'canary' }, JSON_TYPE)
    const error = await failureFrom(testApi().api.azure.add({ ...AZURE, clientSecret: 'canary' }))
    expect(error).toMatchObject({ code: 'WRITE_UNREAD' })
    expect(`${error.message}${error.stack}`).not.toContain('canary')
  })

  test('of half an answer does not repeat it', async () => {
    api().get('/aws/account/iamParameters').reply(206, 'externalId: canary', JSON_TYPE)
    const error = await failureFrom(testApi().api.aws.iamParameters())
    expect(error).toMatchObject({ code: 'ANSWER_UNEXPECTED', message: 'IAM parameters: Cloudcraft answered 206' })
  })

  test('of a blueprint id that is none tells where ids are', async () => {
    const body = { error: 'Invalid parameter format: blueprintId', reason: 'invalid_property', code: 400 }
    api().get('/blueprint/x').reply(400, body, JSON_TYPE)
    expect(await failureFrom(testApi().api.blueprints.get('x'))).toMatchObject({
      remedy: 'Use an id that the list of blueprints shows.',
    })
  })
})

test('the whole API, printed, shows no key', async () => {
  const { inspect } = await import('node:util')
  expect(inspect(testApi().api, { depth: 9, showHidden: true })).not.toContain('KEYKEY')
})
