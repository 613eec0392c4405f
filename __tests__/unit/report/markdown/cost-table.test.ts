import { describe, expect, test } from '@jest/globals'
import type { CostLine } from '../../../../src/cost/cost-report.ts'
import type { Report } from '../../../../src/report/facts/report.ts'
import { renderComment } from '../../../../src/report/markdown/comment.ts'
import { costTable, costText } from '../../../../src/report/markdown/cost-table.ts'
import { renderCountsOnly } from '../../../../src/report/markdown/counts-only.ts'
import { renderSummary } from '../../../../src/report/markdown/summary.ts'
import { costSectionHtml } from '../../../../src/report/page/cost-section.ts'
import { renderReview } from '../../../../src/report/page/page.ts'
import { terminalLines } from '../../../../src/report/terminal.ts'
import { HOSTILE_NAMES } from '../../../support/hostile-names.ts'
import { cellsOf, detailsAreBalanced, inlineOf } from '../../../support/markdown-structure.ts'
import { PRICED_REPORTS, withoutFigure } from '../../../support/priced-reports.ts'
import { added, reportOf, targetReport } from '../../../support/reports.ts'
import { target } from '../../../support/snapshots.ts'

const line = (what: string, change: number, more: Partial<CostLine> = {}): CostLine => ({
  ...{ type: 's3', region: 'us-east-1', what, before: 0, after: change, change, count: { before: 0, after: 1 } },
  ...more,
})
const costing = (lines: readonly CostLine[], names: readonly string[] = []) =>
  targetReport(
    names.map((name) => added(name, [], 's3')),
    {
      cost: { currency: 'USD', period: 'month', before: 100, after: 200, change: 100, unpriced: 0, lines },
    },
  )
const many = reportOf([costing(Array.from({ length: 50 }, (_, n) => line(`size-${n}`, 50 - n)))])
const whole = (name: string): Report => PRICED_REPORTS[name]?.() ?? reportOf([])

describe('the table of the cost', () => {
  test('has as many rows as allowed, and the total of the rest', () => {
    const text = costTable(many, 10)
    const rows = text.split('\n').filter((one) => one.startsWith('|'))
    expect(rows).toHaveLength(12)
    expect(cellsOf(rows[2] ?? '')).toEqual(['S3 bucket `size-0`', '0 → 1', '$0.00', '$50.00', '+$50.00'])
    expect(text).toContain('… and 40 more, together +$820.00, all in report.json and the review.')
    expect(text).toContain('<summary>Cost per month by resource: 50 lines, largest change first</summary>')
  })

  test('is absent if nothing changed, if not requested, or if there is no room', () => {
    expect([costTable(whole('priced-nothing'), 10), costTable(reportOf([]), 10), costTable(many, 0)]).toEqual([
      '',
      '',
      '',
    ])
  })

  test('names the targets where there are several', () => {
    const head =
      costTable(whole('priced-targets'), 99)
        .split('\n')
        .find((one) => one.startsWith('|')) ?? ''
    expect(cellsOf(head)).toEqual(['Target', 'What', 'Count', 'Before', 'After', 'Change'])
  })

  test('is in comment and summary; a public place has no figure at all', () => {
    const report = whole('priced')
    for (const text of [renderComment(report), renderSummary(report)]) {
      expect(text).toContain('**Cost:** +$218/month (+20.5 %)')
      expect(text).toContain('| RDS instance `orders`: `db.m5.large → db.m5.xlarge`')
    }
    expect(renderCountsOnly(report, ['cost>5%'])).not.toContain('$')
    expect(renderCountsOnly(report, ['cost>5%'])).toContain('`cost>5%`')
  })
})

test('a reason appears once, and no more than a few are listed', () => {
  const without = (reasons: readonly string[]) =>
    costText(reportOf(reasons.map((one) => withoutFigure(targetReport([]), one))))
  expect(without(['It is away. Wait', 'It is away. Wait'])).toBe('**Cost:** could not be determined. It is away. Wait.')
  expect(without(['a b', 'c d', 'e f', 'g h', 'i j'])).toBe(
    '**Cost:** could not be determined. a b. c d. e f. … and 2 more reasons.',
  )
})

describe('the page', () => {
  test('says the cost and lists what moved', () => {
    const html = costSectionHtml(whole('priced'))
    expect(html).toContain('<p>+$218/month (+20.5 %), from $1,061 to $1,279, estimated at Cloudcraft&#39;s list prices')
    expect(html).toContain(
      '<th scope="row">RDS instance <code>orders</code>: <code>db.m5.large → db.m5.xlarge</code></th><td class="number">1</td>',
    )
    expect(renderReview(whole('priced'), new Map())).toContain(html)
  })

  test('says why it is unknown, and has no section if not requested', () => {
    expect(costSectionHtml(whole('priced-unknown'))).toContain('<li>Cloudcraft does not let this key create blueprints')
    expect(costSectionHtml(reportOf([targetReport([])]))).toBe('')
  })

  test('names targets, and has no more rows than it may', () => {
    expect(costSectionHtml(whole('priced-targets'))).toContain(
      '<td><code class="whole">Staging (us-east-1)</code></td>',
    )
    const html = costSectionHtml(reportOf([costing(Array.from({ length: 1100 }, (_, n) => line(`${n}`, 1)))]))
    expect(html.match(/<tr>/g)).toHaveLength(1002)
    expect(html).toContain('<details><summary>By resource: 1100 lines, largest change first</summary>')
    expect(html).toContain('<td colspan="5">100 more in report.json, together +$100.00</td>')
  })
})

describe('a terminal', () => {
  test('says the cost and the largest changes', () => {
    const lines = terminalLines(whole('priced'))
    const at = lines.findIndex((one) => one.startsWith('Cost: +$218/month (+20.5 %)'))
    expect(lines.slice(at + 1, at + 4)).toEqual([
      '  +$252.29  RDS instance orders: db.m5.large → db.m5.xlarge',
      '  -$37.23  EC2 instances of autoscaling group web-blue: c5.large → c6g.large',
      '  +$2.07  Lambda function refund-order: 512 MB (0 → 1)',
    ])
    expect(terminalLines(many)).toContain('  … and 30 more, together +$465.00, all in report.json')
  })

  test('says why it is not known', () => {
    expect(terminalLines(whole('priced-unknown'))).toEqual(
      expect.arrayContaining([
        'Cost: could not be determined',
        expect.stringMatching(/^ {2}warning: Cloudcraft does not let this key create blueprints, /),
      ]),
    )
  })
})

describe('what a server says in a budget', () => {
  const lines = HOSTILE_NAMES.map((name, at) => line(name, at + 1, { type: name, region: name, changes: [at] }))
  const named = HOSTILE_NAMES.map((name, at) => line('', at + 1, { region: name, changes: [at] }))
  const report = reportOf([
    costing(lines, HOSTILE_NAMES),
    {
      ...costing(named, HOSTILE_NAMES),
      target: target(HOSTILE_NAMES[0] as string, { name: HOSTILE_NAMES[5] as string }),
    },
    ...HOSTILE_NAMES.map((name) => withoutFigure(targetReport([]), name)),
  ])

  test('is in code spans, and no cell of the table ends early', () => {
    const text = `${costText(report)}\n\n${costTable(report, 500)}`
    const outside = text.split('\n').map((one) => inlineOf(one).outside)
    for (const name of HOSTILE_NAMES.filter((one) => /[<@#[\]!*_]/.test(one)))
      expect(outside.filter((one) => one.includes(name))).toEqual([])
    const rows = text.split('\n').filter((one) => one.startsWith('|'))
    expect(rows.length).toBeGreaterThan(HOSTILE_NAMES.length * 2)
    for (const row of rows) expect(cellsOf(row)).toHaveLength(6)
    expect(detailsAreBalanced(outside.join('\n'))).toBe(true)
  })

  test('is text in the page, and cannot steer a terminal', () => {
    const html = costSectionHtml(report)
    for (const name of HOSTILE_NAMES.filter((one) => /<[a-z/]/i.test(one))) expect(html).not.toContain(name)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
    expect(terminalLines(report).join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })
})
