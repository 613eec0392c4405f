import { expect, test } from '@jest/globals'
import { parseRequest } from '../../../src/snapshot/request.ts'
import { type Cloud, takeTargetInventories, takeTargets } from '../../../src/snapshot/take-targets.ts'
import { parseTargetList } from '../../../src/snapshot/target-list.ts'
import { inventoryOf } from '../../support/inventories.ts'
import { picture } from '../../support/pictures.ts'

const REQUEST = parseRequest({})
const now = () => new Date('2026-03-01T10:00:00Z')

/** A cloud of one account that remembers what it was asked. */
function cloudOf(): Cloud & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    host: 'api.test',
    asked,
    accounts: async () => [{ provider: 'aws', id: 'account-1', name: 'Production' }],
    inventory: async ({ region }) => {
      asked.push(`inventory ${region}`)
      return inventoryOf([])
    },
    render: async ({ region }) => {
      asked.push(`render ${region}`)
      return picture(32, 32)
    },
  }
}

test('every target is taken, whole, by the account’s own id', async () => {
  const cloud = cloudOf()
  const begun: string[] = []
  const progress = { begin: ({ region }: { region: string }) => void begun.push(region), done: () => {} }
  const taken = await takeTargets(parseTargetList('production: a, b'), REQUEST, { cloud, now, progress })
  expect(taken).toMatchObject({ apiHost: 'api.test', request: REQUEST })
  expect(taken.targets.map(({ target }) => [target.account.id, target.region])).toEqual([
    ['account-1', 'a'],
    ['account-1', 'b'],
  ])
  expect(cloud.asked.toSorted()).toEqual(['inventory a', 'inventory b', 'render a', 'render b'])
  expect(begun).toEqual(['a', 'b'])
})

test('nothing is asked for when a target is unknown', async () => {
  const cloud = cloudOf()
  const lines = parseTargetList('Production: us-east-1\nElsewhere: us-east-1')
  await expect(takeTargets(lines, REQUEST, { cloud, now })).rejects.toMatchObject({
    errors: [{ code: 'ACCOUNT_UNKNOWN' }],
  })
  expect(cloud.asked).toEqual([])
})

test('only inventories are requested if no picture is needed', async () => {
  const cloud = cloudOf()
  const { targets } = await takeTargetInventories(parseTargetList('Production: a, b'), REQUEST, { cloud, now })
  expect(cloud.asked).toEqual(['inventory a', 'inventory b'])
  expect(targets.map(Object.keys)).toEqual([1, 2].map(() => ['target', 'startedAt', 'takenAt', 'inventory']))
})
