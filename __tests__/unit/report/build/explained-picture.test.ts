import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Simulator, startSimulator } from '../../../../src/extras/simulator/server.ts'
import { compareSnapshots } from '../../../../src/report/build/compare.ts'
import type { TargetReport } from '../../../../src/report/facts/report.ts'
import { snapshot, taken } from '../../../support/snapshots.ts'

let simulator: Simulator

beforeAll(async () => {
  simulator = await startSimulator({ scanMilliseconds: 0, rateLimit: false })
})
afterAll(() => simulator.close())

async function scan() {
  const headers = { authorization: `Bearer ${simulator.apiKey}` }
  const list = (await (await fetch(`${simulator.url}/aws/account`, { headers })).json()) as {
    accounts: { id: string; name: string }[]
  }
  const id = list.accounts.find(({ name }) => name === 'Production')?.id
  const get = async (format: string) => {
    const answer = await fetch(`${simulator.url}/aws/account/${id}/us-east-1/${format}?width=1920&height=1080`, {
      headers,
    })
    return new Uint8Array(await answer.arrayBuffer())
  }
  return snapshot([taken({ inventory: await get('json'), render: await get('png') })])
}

async function after(deployment: string): Promise<TargetReport> {
  await fetch(`${simulator.url}/simulator/reset`, { method: 'POST' })
  const before = await scan()
  simulator.deploy(deployment)
  const { targets } = compareSnapshots(before, await scan())
  return targets[0] as TargetReport
}

test('a removed bucket is the changed region, by its name; what the layout moved is reported as moved', async () => {
  const { picture } = await after('bucket-removed')
  const changed = picture?.regions.filter(({ kind }) => kind === 'changed') ?? []
  expect(changed[0]?.resources).toEqual(['arn:aws:s3:::larkspur-legacy-exports'])
  expect(changed[0]?.crop?.file).toMatch(/-region-1\.png$/)
  expect(changed.length).toBeLessThanOrEqual(4)
  expect(picture?.movedPixels).toBeGreaterThan(1000)
}, 60_000)

test('a deployment that changes nothing has nothing to explain', async () => {
  expect((await after('nothing')).picture).toMatchObject({ changedPixels: 0, movedPixels: 0, regions: [] })
}, 60_000)
