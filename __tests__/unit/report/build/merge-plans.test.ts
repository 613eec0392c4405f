import { describe, expect, test } from '@jest/globals'
import { mergePlans } from '../../../../src/report/build/merge-plans.ts'
import type { PlanPart } from '../../../../src/report/facts/plan-shape.ts'
import type { TargetReport } from '../../../../src/report/facts/report.ts'
import { announced, planPart } from '../../../support/plan-parts.ts'
import { added, changed, removed, targetReport } from '../../../support/reports.ts'

const SHARED = { file: 'tfplan.json', digest: 'a'.repeat(64), tool: 'terraform' as const, complete: true }
const OTHER = { ...SHARED, digest: 'b'.repeat(64) }
const here = targetReport([added('web', [], 'sqs'), changed('db')])

const leg = (plan: Partial<PlanPart> | undefined, targets: readonly TargetReport[] = [here]) => ({
  targets,
  ...(plan && { plan: planPart({ sources: [SHARED], ...plan }) }),
})

describe('jobs that were given the same plan', () => {
  const seen = announced('a', 'happened', { target: 0, change: 0, confidence: 1 })
  const unseen = announced('a', 'unknown', { because: ['us-east-1 was not looked at'] })

  test('have one entry for each announcement: what one of them saw is what became of it', () => {
    for (const [legs, target] of [
      [[leg({ announcements: [unseen] }), leg({ announcements: [seen] })], 1],
      [[leg({ announcements: [seen] }), leg({ announcements: [unseen] })], 0],
    ] as const) {
      const merged = mergePlans(legs)
      expect(merged?.announcements).toEqual([{ ...seen, target }])
      expect(merged?.sources).toEqual([SHARED])
      expect(merged?.counts).toMatchObject({ happened: 1, unknown: 0 })
    }
  })

  test('count what is missing where it was looked for', () => {
    const missing = announced('a', 'not-seen')
    const merged = mergePlans([leg({ announcements: [unseen] }), leg({ announcements: [missing] })])
    expect(merged?.counts).toMatchObject({ notSeen: 1, unknown: 0 })
  })

  test('do not find it missing when another job has found it', () => {
    const merged = mergePlans([leg({ announcements: [announced('a', 'not-seen')] }), leg({ announcements: [seen] })])
    expect(merged?.counts).toMatchObject({ happened: 1, notSeen: 0 })
  })

  test('keep two announcements under one address apart', () => {
    const twice = { announcements: [seen, announced('a', 'not-seen')] }
    expect(mergePlans([leg(twice), leg({ announcements: [unseen, unseen] })])?.counts).toMatchObject({
      ...{ happened: 1, notSeen: 1 },
    })
  })

  test('have the unannounced changes of all of them, each in its own target', () => {
    const lists = { unplanned: [{ target: 0, change: 1 }], follows: [{ target: 0, change: 0, of: 'a' }] }
    const merged = mergePlans([leg(lists), leg(undefined), leg(lists)])
    expect(merged?.unplanned).toEqual([
      { target: 0, change: 1 },
      { target: 2, change: 1 },
    ])
    expect(merged?.follows.map(({ target }) => target)).toEqual([0, 2])
    expect(merged?.counts).toMatchObject({ unplanned: 2, follows: 2 })
  })

  test('say once for which state it was made, and miss a resource only together', () => {
    const differs = { address: 'a', path: 'memory', planned: 1, actual: 2 }
    const gone = { address: 'b', path: '' }
    const merged = mergePlans([leg({ stale: [differs, gone] }), leg({ stale: [differs] })])
    expect(merged?.stale).toEqual([differs])
    expect(mergePlans([leg({ stale: [gone] }), leg({ stale: [gone] })])?.stale).toEqual([gone])
  })
})

describe('jobs with plans of their own', () => {
  const own = announced('module.app.aws_sqs_queue.this', 'happened', { target: 0, change: 0 })

  test('keep their announcements apart, though the files have one name and the addresses are the same', () => {
    const merged = mergePlans([leg({ announcements: [own] }), leg({ sources: [OTHER], announcements: [own] })])
    expect(merged?.sources).toEqual([SHARED, OTHER])
    expect(merged?.announcements.map(({ source, target }) => [source, target])).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  test('do not count as unplanned what the plan of another job may have announced', () => {
    const elsewhere = announced('aws_sqs_queue.a', 'unknown', { because: ['us-east-1 was not looked at'] })
    const targets = [targetReport([added('one', [], 'sqs'), added('two', [], 'sqs'), removed('three', [], 'sqs')])]
    const unplanned = [0, 1, 2].map((change) => ({ target: 0, change }))
    const merged = mergePlans([leg({ announcements: [elsewhere] }, []), leg({ sources: [OTHER], unplanned }, targets)])
    expect(merged?.follows).toEqual([{ target: 0, change: 0, of: 'aws_sqs_queue.a' }])
    expect(merged?.unplanned.map(({ change }) => change)).toEqual([1, 2])
  })

  test('are not excused by their own plan', () => {
    const lists = { announcements: [announced('a', 'unknown')], unplanned: [{ target: 0, change: 0 }] }
    expect(mergePlans([leg(lists)])?.unplanned).toHaveLength(1)
  })
})

test('a plan that was not found is reported once', () => {
  const sources = [{ file: 'tfplan.json', complete: false, error: 'there is no such file' }]
  expect(mergePlans([leg({ sources }), leg({ sources })])?.sources).toEqual(sources)
})

test('without any plan there is nothing to say', () => {
  expect(mergePlans([leg(undefined)])).toBeUndefined()
})
