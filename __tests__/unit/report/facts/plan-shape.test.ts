import { describe, expect, test } from '@jest/globals'
import { countPlan } from '../../../../src/plan/plan-report.ts'
import { parseReport } from '../../../../src/report/facts/parse-report.ts'
import { bytesOf } from '../../../support/inventories.ts'
import { announced, planPart } from '../../../support/plan-parts.ts'
import { PLANNED_REPORTS } from '../../../support/planned-reports.ts'
import { added, reportOf, targetReport } from '../../../support/reports.ts'

const read = (plan: unknown) => parseReport('a job', bytesOf({ ...reportOf([targetReport([added('web')])]), plan }))
const one = announced('a', 'happened', { target: 0, change: 0 })

describe('the plan in the report of another job', () => {
  test.each(Object.keys(PLANNED_REPORTS))('is read as it was written, but its counts are not believed: %s', (name) => {
    const report = PLANNED_REPORTS[name]?.()
    const { counts, ...lists } = report?.plan ?? { counts: undefined }
    expect(counts).toBeDefined()
    const forged = { ...report, plan: { ...lists, counts: { ...counts, notSeen: 99 } } }
    expect(parseReport('a job', bytesOf(forged)).plan).toEqual(JSON.parse(JSON.stringify(lists)))
  })

  test('is absent if there was none', () => {
    expect(parseReport('a job', bytesOf(reportOf([targetReport([])])))).not.toHaveProperty('plan')
  })

  test.each([
    ['a plan that is none', 'yes'],
    ['an announcement of a source that is not there', planPart({ announcements: [{ ...one, source: 1 }] })],
    ['an announcement of a target that is not there', planPart({ announcements: [{ ...one, target: 1 }] })],
    ['an announcement of a change that is not there', planPart({ announcements: [{ ...one, change: 1 }] })],
    [
      'one of several changes that is not there',
      planPart({ announcements: [announced('a', 'happened', { target: 0, changes: [0, 7] })] }),
    ],
    ['a change without a target', planPart({ announcements: [announced('a', 'happened', { change: 0 })] })],
    ['an unannounced change that is not there', planPart({ unplanned: [{ target: 0, change: 1 }] })],
    ['something that follows and is not there', planPart({ follows: [{ target: 2, change: 0, of: 'a' }] })],
    ['an outcome of its own', planPart({ announcements: [{ ...one, outcome: 'maybe' as never }] })],
    ['an address of a megabyte', planPart({ announcements: [{ ...one, address: 'a'.repeat(1024 * 1024) }] })],
    ['a negative position', planPart({ announcements: [{ ...one, source: -1 }] })],
    ['a confidence above one', planPart({ announcements: [{ ...one, confidence: 2 }] })],
    ['a digest that is none', planPart({ sources: [{ file: 'a', digest: 'x', complete: true }] })],
  ])('is refused with %s', (_, plan) => {
    expect(() => read(plan)).toThrow(expect.objectContaining({ code: 'REPORT_MALFORMED' }))
  })

  test('is refused with a value that is nested too deeply to show', () => {
    let deep: unknown = 1
    for (let n = 0; n < 200; n++) deep = [deep]
    expect(() => read(planPart({ stale: [{ address: 'a', path: 'b', actual: deep as never }] }))).toThrow(
      /nested too deeply/,
    )
  })

  test('counts follow from the lists', () => {
    const outcomes = ['happened', 'happened', 'otherwise', 'not-seen', 'unknown', 'invisible'] as const
    const part = planPart({
      announcements: outcomes.map((outcome) => announced('a', outcome)),
      unplanned: [{ target: 0, change: 0 }],
    })
    expect(countPlan(part)).toEqual({
      ...{ happened: 2, otherwise: 1, notSeen: 1, unknown: 1, invisible: 1, unplanned: 1, follows: 0 },
    })
  })
})
