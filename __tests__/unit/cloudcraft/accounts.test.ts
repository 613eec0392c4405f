import { describe, expect, test } from '@jest/globals'
import nock from '../../support/nock.ts'
import { failureFrom, HOST, JSON_TYPE, testClient } from './fixtures.ts'

const api = () => nock(HOST)
const listCalls = (aws: nock.Body, azure: nock.Body) => {
  api().get('/aws/account').reply(200, aws, JSON_TYPE)
  api().get('/azure/account').reply(200, azure, JSON_TYPE)
}

describe('accounts', () => {
  test('come as AWS and then Azure, in the order of the server, without the secrets next to them', async () => {
    const aws = [
      { id: 'b', name: 'Production', roleArn: 'arn:aws:iam::1:role/x', externalId: 'secret' },
      { id: 'a', name: 'Staging', roleArn: 'arn:aws:iam::2:role/x', externalId: 'secret' },
    ]
    listCalls({ accounts: aws }, { accounts: [{ id: 'c', name: 'Office', hint: 'abc', clientSecret: 'secret' }] })
    expect(await testClient().client.accounts()).toEqual([
      { provider: 'aws', id: 'b', name: 'Production' },
      { provider: 'aws', id: 'a', name: 'Staging' },
      { provider: 'azure', id: 'c', name: 'Office' },
    ])
  })

  test('may be none, said in any of three ways', async () => {
    listCalls({}, { accounts: null })
    expect(await testClient().client.accounts()).toEqual([])
    listCalls({ accounts: [] }, { accounts: [] })
    expect(await testClient().client.accounts()).toEqual([])
  })

  test('of a host that does not know Azure are those of AWS', async () => {
    api()
      .get('/aws/account')
      .reply(200, { accounts: [{ id: 'a', name: 'Gov' }] }, JSON_TYPE)
    api().get('/azure/account').reply(404, { error: 'not found' }, JSON_TYPE)
    expect(await testClient().client.accounts()).toEqual([{ provider: 'aws', id: 'a', name: 'Gov' }])
  })

  test.each([{ name: null }, {}, { name: 5 }, { name: 'n', createdAt: 5, readAccess: [null], writeAccess: {} }])(
    'of which one is odd, %j, are listed all the same',
    async (odd) => {
      listCalls(
        {
          accounts: [
            { id: 'a', ...odd },
            { id: 'b', name: 'Production' },
          ],
        },
        {},
      )
      const found = await testClient().client.accounts()
      expect(found.map(({ id }) => id)).toEqual(['a', 'b'])
      expect(found[1]?.name).toBe('Production')
    },
  )

  test.each([
    [{ accounts: 'none' }, 'accounts'],
    [{ accounts: [{ id: 1, name: 'x' }] }, 'accounts.0.id'],
    [{ accounts: [{ id: '../../user', name: 'x' }] }, 'accounts.0.id'],
    [{ accounts: [{ name: 'x' }] }, 'accounts.0.id'],
  ])('%j are refused, with the place of the fault', async (aws, place) => {
    listCalls(aws, {})
    const error = await failureFrom(testClient().client.accounts())
    expect(error).toMatchObject({ code: 'ANSWER_UNEXPECTED', said: place })
  })

  test('that can be listed for neither cloud fail with what AWS was answered', async () => {
    api().get('/aws/account').delay(20).reply(401, 'Unauthorized')
    api().get('/azure/account').reply(401, 'Unauthorized')
    const error = await failureFrom(testClient().client.accounts())
    expect(error).toMatchObject({ code: 'API_KEY_REJECTED', said: 'Unauthorized' })
    expect(error.message).toBe('linked AWS accounts: Cloudcraft answered 401')
  })

  test('are looked for below the base path of the address', async () => {
    nock('https://gov.example').get('/api/aws/account').reply(200, {}, JSON_TYPE)
    nock('https://gov.example').get('/api/azure/account').reply(200, {}, JSON_TYPE)
    expect(await testClient({ baseUrl: 'https://gov.example/api/' }).client.accounts()).toEqual([])
  })
})

test('a million wrong accounts cost no more than one', async () => {
  api()
    .get('/aws/account')
    .reply(200, `{"accounts":[${'[],'.repeat(999_999)}[]]}`, JSON_TYPE)
  api().get('/azure/account').reply(200, {}, JSON_TYPE)
  expect(await failureFrom(testClient().client.accounts())).toMatchObject({ code: 'ANSWER_UNEXPECTED' })
})
