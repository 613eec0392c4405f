import { describe, expect, test } from '@jest/globals'
import { mergeLegs } from '../../../../src/report/build/merge.ts'
import type { Leg } from '../../../../src/report/build/reconcile.ts'
import { announced, planPart } from '../../../support/plan-parts.ts'
import { added, targetReport } from '../../../support/reports.ts'

const base = targetReport([added('a')])
const inRegion = (region: string) => ({ ...base, target: { ...base.target, region } })
const leg = (region: string, createdAt: number, outcome: 'happened' | 'otherwise'): Leg => ({
  report: {
    targets: [inRegion(region)],
    plan: planPart({
      announcements: [announced('x', outcome, { target: 0, change: 0 })],
      unplanned: [{ target: 0, change: 0 }],
    }),
  },
  files: new Map(),
  createdAt,
})
const wanted = ['b', 'a'].map((region) => ({ account: base.target.account.id, region }))

describe('the plan of a report from many jobs', () => {
  test('speaks of its targets where they stand, also when they are sorted', () => {
    const { report } = mergeLegs([leg('a', 1, 'happened'), leg('b', 1, 'happened')], [], { toolVersion: '1', wanted })
    expect(report.targets.map(({ target }) => target.region)).toEqual(['b', 'a'])
    for (const { target, change } of report.plan?.unplanned ?? [])
      expect(report.targets[target]?.changes[change]).toBeDefined()
    expect(report.plan?.announcements.map(({ target }) => target).toSorted()).toEqual([0, 1])
  })

  test('says about a target in two reports what the newer one has seen', () => {
    const { report } = mergeLegs([leg('a', 1, 'happened'), leg('a', 2, 'otherwise')], [], { toolVersion: '1' })
    expect(report.targets).toHaveLength(1)
    expect(report.plan?.announcements).toMatchObject([{ outcome: 'otherwise', target: 0, change: 0 }])
    expect(report.plan?.unplanned).toEqual([{ target: 0, change: 0 }])
    expect(report.plan?.counts).toMatchObject({ happened: 0, otherwise: 1, unplanned: 1 })
  })
})
