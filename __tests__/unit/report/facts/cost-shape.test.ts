import { describe, expect, test } from '@jest/globals'
import { hasFigures } from '../../../../src/cost/cost-report.ts'
import { mergeLegs } from '../../../../src/report/build/merge.ts'
import { costTotals } from '../../../../src/report/facts/cost-totals.ts'
import { parseReport } from '../../../../src/report/facts/parse-report.ts'
import type { Report } from '../../../../src/report/facts/report.ts'
import { bytesOf } from '../../../support/inventories.ts'
import { PRICED_REPORTS, pricedTarget } from '../../../support/priced-reports.ts'
import { schemaProblems } from '../../../support/report-schema.ts'
import { reportOf } from '../../../support/reports.ts'
import { target } from '../../../support/snapshots.ts'

const read = (report: unknown) => parseReport('the artifact', bytesOf(report))
const priced = (): Report => PRICED_REPORTS['priced']?.() ?? reportOf([])
/** The report with some of its cost replaced. */
const withCost = (more: object): object => {
  const report = priced()
  return { ...report, targets: report.targets.map((one) => ({ ...one, cost: { ...one.cost, ...more } })) }
}
const line = pricedLine()

function pricedLine(): object {
  const cost = priced().targets[0]?.cost
  if (cost === undefined || !hasFigures(cost)) throw new Error('the report has a cost')
  return { ...cost.lines[0] }
}

describe('the cost in the report of another job', () => {
  test.each(Object.keys(PRICED_REPORTS))('is read as it was written, and the schema knows it: %s', (name) => {
    const report = PRICED_REPORTS[name]?.() ?? reportOf([])
    expect(read(report).targets.map(({ cost }) => cost)).toEqual(report.targets.map(({ cost }) => cost))
    expect(schemaProblems(report)).toEqual([])
  })

  test.each([
    ['a currency that is none', { currency: 'dollars' }],
    ['another period', { period: 'year' }],
    ['an amount that is text', { before: '12' }],
    ['a negative amount', { after: -1 }],
    ['an amount that is too large', { change: 1e300 }],
    ['no lines', { lines: undefined }],
    ['a line without a count', { lines: [{ ...line, count: undefined }] }],
    ['a count that is no number of things', { lines: [{ ...line, count: { before: 0.5, after: 1 } }] }],
    ['a negative count of what has no price', { unpriced: -1 }],
  ])('is refused with %s, by the schema as well', (_, more) => {
    const report = JSON.parse(JSON.stringify(withCost(more)))
    expect(() => read(report)).toThrow(expect.objectContaining({ code: 'REPORT_MALFORMED' }))
    expect(schemaProblems(report)).not.toEqual([])
  })

  test('is refused if it refers to a change that does not exist', () => {
    expect(() => read(withCost({ lines: [{ ...line, changes: [999] }] }))).toThrow(
      expect.objectContaining({ message: expect.stringContaining('a cost names changes that are not there') }),
    )
  })

  test('is kept when reports are gathered, and added up by currency', () => {
    const legs = (['USD', 'USD', 'JPY'] as const).map((currency, at) => {
      const one = { ...pricedTarget('scale-up', currency), target: target(`region-${at}`) }
      return { report: read(reportOf([one])), files: new Map() }
    })
    const { report } = mergeLegs(legs, [], { toolVersion: '1' })
    expect(costTotals(report).map(({ currency, targets, change }) => [currency, targets, change])).toEqual([
      ['USD', 2, 257.8],
      ['JPY', 1, 19_335],
    ])
  })
})
