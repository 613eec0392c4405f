import { describe, expect, test } from '@jest/globals'
import { type AnnouncementReport, countPlan, type PlanReport } from '../../../../src/plan/plan-report.ts'
import { buildReport } from '../../../../src/report/build/build.ts'
import type { Report } from '../../../../src/report/facts/report.ts'
import { planRows } from '../../../../src/report/words/plan-rows.ts'
import { planLine, planProblems, staleLine } from '../../../../src/report/words/plan-words.ts'
import { announced, planPart } from '../../../support/plan-parts.ts'
import { added, blindTarget, changed, reportOf, targetReport } from '../../../support/reports.ts'

const quote = (text: string) => `<${text}>`

function reportWith(
  lists: Partial<Omit<PlanReport, 'counts'>>,
  { targets = [targetReport([added('web'), changed('db')])], deployment = 'success' } = {},
): Report {
  const whole = planPart(lists)
  return buildReport(targets, { toolVersion: '1', deployment, plan: { ...whole, counts: countPlan(whole) } })
}

const several = (outcome: AnnouncementReport['outcome'], count: number) =>
  Array.from({ length: count }, (_, n) => announced(`${outcome}.${n}`, outcome))

describe('the line of a plan', () => {
  test('is not there without a plan', () => {
    expect(planLine(reportOf([targetReport([])]))).toBeUndefined()
  })

  test('says that all has happened and that there was nothing else', () => {
    const report = reportWith({ announcements: [...several('happened', 9), ...several('invisible', 14)] })
    expect(planLine(report)).toBe(
      'Plan: 9 of 9 visible announced changes have happened; everything that changed was announced; 14 announced changes are of kinds that Cloudcraft does not show',
    )
  })

  test('counts what happened differently, and names it if there is little', () => {
    const announcements = [
      ...several('happened', 3),
      ...several('otherwise', 1),
      ...several('not-seen', 2),
      ...several('unknown', 3),
    ]
    const unplanned = [{ target: 0, change: 0 }]
    const report = reportWith({ announcements, unplanned })
    expect(planLine(report, quote)).toBe(
      'Plan: 3 of 9 visible announced changes have happened, 1 happened differently (<otherwise.0>), 2 were not seen (<not-seen.0>, <not-seen.1>), 3 cannot be confirmed; 1 change was not announced (EC2 instance <web>)',
    )
    expect(planLine(report)).not.toMatch(/web|seen\.0|<|\(/)
  })

  test('after a failed deployment says how far it got, and counts nothing as missing', () => {
    const announcements = [...several('happened', 5), ...several('unknown', 7)]
    const text = planLine(reportWith({ announcements }, { deployment: 'failure' }))
    expect(text).toMatch(
      /^Plan: 5 of 12 visible announced changes have happened, 7 did not happen or cannot be confirmed/,
    )
  })

  test.each([
    [
      several('invisible', 3),
      /^Plan: nothing that Cloudcraft shows was announced; .*; 3 announced changes are of kinds/,
    ],
    [[], /^Plan: it announces no change; /],
  ])('never calls it agreement that there was nothing to see: %#', (announcements, text) => {
    expect(planLine(reportWith({ announcements }))).toMatch(text)
  })

  test('does not say that nothing else changed where a part of the plan or of the cloud is not known', () => {
    const announcements = several('happened', 1)
    const incomplete = { sources: [{ file: 'a.json', tool: 'terraform' as const, complete: false }], announcements }
    const blind = { targets: [targetReport([]), blindTarget('no-after')] }
    for (const report of [reportWith(incomplete), reportWith({ announcements }, blind)])
      expect(planLine(report)).toBe('Plan: 1 of 1 visible announced change has happened')
  })

  test('says that what follows from the plan follows from it', () => {
    const follows = [{ target: 0, change: 1, of: 'a' }]
    expect(planLine(reportWith({ announcements: several('happened', 1), follows }))).toContain(
      'everything that changed was announced or follows from it',
    )
  })

  test('says it of a plan that could not be read, and why', () => {
    const one = reportWith({ sources: [{ file: 'a.json', complete: false, error: 'there is no such file' }] })
    expect(planLine(one)).toBe('Plan: it could not be read')
    expect(planProblems(one)).toEqual([{ file: 'a.json', text: 'there is no such file' }])
    const two = reportWith({ sources: ['a', 'b'].map((file) => ({ file, complete: false, error: 'x' })) })
    expect(planLine(two)).toBe('Plans: none of the 2 could be read')
  })
})

describe('a plan for another state', () => {
  test('names the resources that say so, the first three', () => {
    const stale = [
      { address: 'db', path: 'instanceSize', planned: 'large', actual: 'xlarge' },
      { address: 'gone', path: '' },
      ...['a', 'b'].map((address) => ({ address, path: 'memory', planned: 1, actual: 2 })),
    ]
    expect(staleLine(reportWith({ stale }), quote)).toBe(
      'the plan was made for another state: <db> had instance size <xlarge>, not <large>; <gone> was not there; <a> had memory <2>, not <1>; and 1 more',
    )
    expect(staleLine(reportWith({}), quote)).toBeUndefined()
  })
})

describe('the rows of a plan', () => {
  test('begin with what a person has to look at', () => {
    const announcements = (['invisible', 'happened', 'unknown', 'otherwise', 'not-seen'] as const).map((outcome) =>
      announced(outcome, outcome),
    )
    const report = reportWith({
      announcements,
      unplanned: [{ target: 0, change: 0 }],
      follows: [{ target: 0, change: 1, of: 'asg' }],
    })
    expect(planRows(report, quote).map(({ fate }) => fate)).toEqual([
      ...['not-seen', 'unplanned', 'otherwise', 'unknown', 'happened', 'follows', 'invisible'],
    ])
    const written = planRows(report, quote).map(({ write }) => write())
    expect(written[1]).toMatchObject({ outcome: 'not announced', address: '', what: 'EC2 instance <web> added' })
    expect(written[5]).toMatchObject({ outcome: 'followed', address: '<asg>' })
  })

  test('say why, without what the outcome says already, and quote whatever is not plain words', () => {
    const because = ['same ARN', 'memory is 3, not 2 @everyone', 'it was there before']
    const [row] = planRows(reportWith({ announcements: [{ ...announced('a', 'otherwise'), because }] }), quote)
    expect(row?.write().what).toBe('create SQS queue — <memory is 3, not 2 @everyone>; it was there before')
  })

  test('name the target and the plan where there are several', () => {
    const sources = ['a.json', 'b.json'].map((file) => ({ file, tool: 'terraform' as const, complete: true }))
    const one = { ...announced('x', 'happened'), source: 1, target: 1 }
    const targets = [targetReport([]), targetReport([])]
    const [row] = planRows(reportWith({ sources, announcements: [one] }, { targets }), quote)
    expect(row?.write()).toMatchObject({
      address: '<x> in <b.json>',
      what: 'create SQS queue in <Production (us-east-1)>',
    })
  })
})
