import { describe, expect, test } from '@jest/globals'
import type { CostFigures, CostLine } from '../../../../src/cost/cost-report.ts'
import { costTotals, wholeChange } from '../../../../src/report/facts/cost-totals.ts'
import { costRows, restOfRows } from '../../../../src/report/words/cost-rows.ts'
import { costLine, costProblems } from '../../../../src/report/words/cost-words.ts'
import { PRICED_REPORTS, withoutFigure } from '../../../support/priced-reports.ts'
import { added, changed, removed, reportOf, rollout, targetReport } from '../../../support/reports.ts'

const line = (more: Partial<CostLine> = {}): CostLine => ({
  ...{ type: 'ec2', region: 'us-east-1', what: 'm5.large', before: 0, after: 70.08, change: 70.08 },
  count: { before: 0, after: 1 },
  ...more,
})
const figures = (more: Partial<CostFigures> = {}): CostFigures => ({
  ...{ currency: 'USD', period: 'month', before: 1000, after: 1070.08, change: 70.08, unpriced: 0, lines: [line()] },
  ...more,
})
const priced = (more: Partial<CostFigures> = {}, changes = [added('web')]) =>
  targetReport(changes, { cost: figures(more) })
const whole = (name: string) => PRICED_REPORTS[name]?.() ?? reportOf([])
const said = (name: string) => costLine(whole(name))
const quote = (text: string) => `‹${text}›`
const rows =
  (...lines: CostLine[]) =>
  (changes = [added('web')]) =>
    costRows(reportOf([priced({ lines }, changes)]), quote).map(({ write }) => write())

describe('the line about the cost', () => {
  test('is missing if not requested', () => {
    expect(costLine(reportOf([targetReport([])]))).toBeUndefined()
  })

  test('says change, per cent and both sides, and whose prices they are', () => {
    expect(said('priced')).toBe(
      "Cost: +$218/month (+20.5 %), from $1,061 to $1,279, estimated at Cloudcraft's list prices; 2 resources have no price",
    )
    expect(said('priced-less')).toMatch(/^Cost: -€59\.29\/month \(-6\.1 %\), from €976 to €917, estimated/)
    expect(said('priced-nothing')).toMatch(/^Cost: no change, ¥159,\d{3}\/month, estimated/)
  })

  test('says once what did not visibly move', () => {
    expect(costLine(reportOf([priced({ before: 1000, after: 1000.2, change: 0.2 })]))).toBe(
      "Cost: +$0.20/month, of $1,000 in all, estimated at Cloudcraft's list prices",
    )
  })

  test('is not certain where a change is not', () => {
    expect(said('priced-in-doubt')).toMatch(/; not certain, as 3 changes are unconfirmed$/)
    expect(costLine(reportOf([priced({}, [removed('a', ['unconfirmed'])])]))).toMatch(
      /; not certain, as 1 change is unconfirmed$/,
    )
    const same = priced({ after: 1000, change: 0, lines: [] }, [removed('a', ['unconfirmed'])])
    expect(costLine(reportOf([same]))).not.toContain('certain')
  })

  test('says that it is not known, and why', () => {
    expect(said('priced-unknown')).toBe('Cost: could not be determined')
    expect(costProblems(whole('priced-unknown'))).toEqual([
      'Cloudcraft does not let this key create blueprints, which prices need. Use a read-write key, or leave cost out',
    ])
  })

  test('adds targets up, and never two currencies', () => {
    expect(said('priced-targets')).toMatch(
      /^Cost: \+\$276\/month \(\+4\.8 %\), from \$5,779 to \$6,056; \+SEK 1,341\/month \(\+12\.1 %\), from SEK 11,\d{3} to SEK 12,\d{3}, estimated at Cloudcraft's list prices; 4 resources have no price; unknown for 1 of 4 targets$/,
    )
    expect(costTotals(whole('priced-targets')).map(({ currency, targets }) => [currency, targets])).toEqual([
      ['USD', 2],
      ['SEK', 1],
    ])
  })
})

describe('the change of all targets', () => {
  test('is one number only where it is whole', () => {
    expect(wholeChange(reportOf([priced(), priced()]))).toMatchObject({ currency: 'USD', change: 140.16, targets: 2 })
    expect(wholeChange(reportOf([priced(), targetReport([])]))).toMatchObject({ change: 70.08 })
    expect(wholeChange(reportOf([priced(), withoutFigure(targetReport([]), 'no')]))).toBeUndefined()
    expect(wholeChange(reportOf([priced(), priced({ currency: 'EUR' })]))).toBeUndefined()
    expect(wholeChange(reportOf([targetReport([])]))).toBeUndefined()
  })
})

describe('a row about the cost', () => {
  test('names what changed, where one change accounts for it', () => {
    expect(rows(line({ changes: [0] }))()).toEqual([
      {
        ...{ target: '', what: 'EC2 instance ‹web›: ‹m5.large›', count: '0 → 1' },
        ...{ before: '$0.00', after: '$70.08', change: '+$70.08' },
      },
    ])
  })

  test('names a few, and none of many', () => {
    const some = ['a', 'b', 'c', 'd'].map((name) => added(name))
    const of = (changes: readonly number[]) =>
      rows(line({ changes, count: { before: 0, after: changes.length } }))(some)[0]?.what
    expect(of([0, 1, 2])).toBe('EC2 instances ‹a›, ‹b›, ‹c›: ‹m5.large›')
    expect(of([0, 1, 2, 3])).toBe('EC2 instance ‹m5.large›')
  })

  test('names the group of what belongs to one', () => {
    const pool = { id: 'g', key: 'g', type: 'asg', name: 'web' }
    const changes = [
      { ...added('i-1'), pool },
      { ...added('i-2'), pool },
    ]
    const two = line({ changes: [0, 1], count: { before: 3, after: 5 } })
    expect(rows(two)(changes)[0]).toMatchObject({
      what: 'EC2 instances of autoscaling group ‹web›: ‹m5.large›',
      count: '3 → 5',
    })
    expect(rows(line({ changes: [0] }))([rollout('web', ['i-1'], ['i-2'])])[0]?.what).toBe(
      'EC2 instance of autoscaling group ‹web›: ‹m5.large›',
    )
  })

  test('names its type where the change is about something else', () => {
    expect(rows(line({ type: 'rds', changes: [0] }))([changed('web')])[0]?.what).toBe('RDS instance ‹m5.large›')
    expect(rows(line({ type: 's3', what: '' }))()[0]?.what).toBe('S3 bucket')
  })

  test('says where it is, if that is not the region of the target', () => {
    expect(rows(line({ region: '' }))()[0]?.what).toBe('EC2 instance ‹m5.large› (global)')
    expect(rows(line({ region: 'eu-west-1' }))()[0]?.what).toBe('EC2 instance ‹m5.large› in ‹eu-west-1›')
  })

  test('comes by size over all targets, currency by currency, and what is left out adds up', () => {
    const all = costRows(whole('priced-targets'), quote)
    const order = all.map(({ write }) => write().change)
    expect(order.slice(0, 3)).toEqual(['+$252.29', '+$58.40', '-$37.23'])
    expect(order.findIndex((text) => text.includes('SEK'))).toBe(all.length - 2)
    expect(restOfRows(all.slice(1))).toMatch(/^\+\$24\.\d\d and \+SEK 1,34\d\.\d\d$/)
    expect(all[0]?.write().target).toBe('‹Production (us-east-1)›')
  })
})
