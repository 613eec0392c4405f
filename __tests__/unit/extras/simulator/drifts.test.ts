import { describe, expect, test } from '@jest/globals'
import { DRIFTS, driftNamed } from '../../../../src/extras/simulator/drifts.ts'
import { compareInventories } from '../../../../src/inventory/diff.ts'
import { parseInventory } from '../../../../src/inventory/read/parse.ts'
import { bytesOf } from '../../../support/inventories.ts'
import { type Client, type Document, scan, startClient } from './client.ts'

/** What differs between two scans, in the words of the comparison. */
function between(one: Document, other: Document): readonly string[] {
  const [before, after] = [one, other].map((document) => parseInventory('scan', bytesOf(document)))
  if (before === undefined || after === undefined) throw new Error('Two scans')
  return compareInventories(before, after).diff.changes.map((change) => {
    if (change.kind === 'rollout')
      return `${change.removed.length}→${change.added.length} of ${change.parent.after.name}`
    return `${change.kind} ${'after' in change ? change.after.type : 'before' in change ? change.before.type : ''}`
  })
}

async function scans(client: Client, count: number): Promise<readonly Document[]> {
  const taken: Document[] = []
  for (let n = 0; n < count; n++) taken.push(await scan(client))
  return taken
}

/** What each scan shows beside the one before. */
const steps = (taken: readonly Document[]) =>
  taken.slice(1).map((document, at) => between(taken[at] as Document, document))

const BACKUP = ['changed ec2', 'changed sg']

describe('an account that changes by itself', () => {
  test('does not change by default', async () => {
    await using client = await startClient()
    expect(steps(await scans(client, 3))).toEqual([[], []])
  })

  test('has a port opened by hand, once', async () => {
    await using client = await startClient({ drifts: ['port'] })
    expect(steps(await scans(client, 4))).toEqual([['changed sg'], [], []])
  })

  test('has an autoscaler that starts an instance and stops it', async () => {
    await using client = await startClient({ drifts: ['autoscaler'] })
    expect(steps(await scans(client, 4))).toEqual([
      ['added ebs', 'added ec2'],
      ['removed ebs', 'removed ec2'],
      ['added ebs', 'added ec2'],
    ])
  })

  test('has a nightly job that tags and untags', async () => {
    await using client = await startClient({ drifts: ['nightly'] })
    expect(steps(await scans(client, 4))).toEqual([BACKUP, BACKUP, BACKUP])
  })

  test.each([1, 2, 3, 4, 6])('has a rollout that scan %i sees whole, and that rests then', async (needed) => {
    await using client = await startClient()
    const before = await scan(client)
    await client.post(`/simulator/drift/rolling:${needed}`)
    const taken = await scans(client, needed + 2)
    const whole = taken.map((document) => between(before, document).join() === '3→3 of checkout')
    const first = whole.indexOf(true)
    expect(first).toBe(needed - 1)
    expect(steps(taken.slice(first))).toEqual([[], []])
    expect(steps(taken.slice(0, needed)).every((changes) => changes.length > 0)).toBe(true)
  })

  test('has a rollout that never ends', async () => {
    await using client = await startClient({ drifts: ['endless'] })
    expect(steps(await scans(client, 6)).every((changes) => changes.length === 1)).toBe(true)
  })

  test('takes a step only between inventories of its own region: not with a picture, nor with another region', async () => {
    await using client = await startClient({ drifts: ['nightly'] })
    const before = await scan(client)
    const seen = await scan(client)
    const id = await client.accountId('Production')
    await client.get(`/aws/account/${id}/us-east-1/png?width=64&height=64`)
    await scan(client, 'Production', 'eu-west-1')
    await scan(client, 'Staging', 'us-east-1')
    expect(between(before, seen)).toEqual(BACKUP)
    expect(between(before, await scan(client))).toEqual([])
  })

  test('can be set off while it runs, and says what changes', async () => {
    await using client = await startClient()
    const before = await scan(client)
    expect(await (await client.post('/simulator/drift/port')).json()).toEqual({ drifting: 'port' })
    expect(await (await client.post('/simulator/drift/autoscaler')).json()).toEqual({ drifting: 'autoscaler' })
    expect(between(before, await scan(client))).toEqual(['changed sg', 'added ebs', 'added ec2'])
    expect(await (await client.get('/simulator')).json()).toMatchObject({ drifting: ['autoscaler'] })
    await client.post('/simulator/reset')
    expect(await (await client.get('/simulator')).json()).toMatchObject({ drifting: [] })
  })

  test('goes on after a deployment that sets it off', async () => {
    await using client = await startClient()
    const before = await scan(client)
    client.simulator.deploy('rolling')
    const taken = await scans(client, 5)
    expect(taken.map((document) => between(before, document).join())).toEqual([
      '2→2 of checkout',
      '2→3 of checkout',
      '2→3 of checkout',
      '3→3 of checkout',
      '3→3 of checkout',
    ])
  })
})

test('an unknown drift is refused with all names', async () => {
  expect(() => driftNamed('nope')).toThrow(expect.objectContaining({ code: 'DRIFT_UNKNOWN' }))
  await using client = await startClient()
  for (const wrong of ['nope', 'rolling:0', 'port:3']) {
    const answer = await client.post(`/simulator/drift/${wrong}`)
    expect(answer.status).toBe(404)
    const { error } = (await answer.json()) as { error: string }
    for (const { name } of DRIFTS) expect(error).toContain(name)
  }
})
