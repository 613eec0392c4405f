import { expect, test } from '@jest/globals'
import { planRestore } from '../../../../src/extras/backup/plan.ts'
import { restore } from '../../../../src/extras/backup/restore.ts'
import type { RestoreTarget } from '../../../../src/extras/backup/target.ts'
import { backup, blueprint, current, kept, now } from './fixtures.ts'

test('an update is conditional on the version that was read, and keeps its share link', async () => {
  const [copy, there] = [
    blueprint('a', { data: { nodes: [] } }),
    blueprint('a', { data: { nodes: [1], linkKey: 'k' } }),
  ]
  const plan = planRestore(backup({ blueprints: [kept(copy)] }), current({ blueprints: [now(there)] }), {
    overwrite: true,
  })
  const updates: unknown[] = []
  const blueprints = {
    get: async () => ({ blueprint: there, etag: 'e1' }),
    update: async (...args: readonly unknown[]) => void updates.push(args),
  }
  const outcome = await restore({ blueprints } as unknown as RestoreTarget, plan, () => {})
  expect(outcome).toEqual({ done: 1, steps: 1, failures: [] })
  expect(updates).toEqual([
    ['a', expect.objectContaining({ data: { name: 'a', nodes: [], linkKey: 'k' } }), { ifMatch: 'e1' }],
  ])
})
