import { describe, expect, test } from '@jest/globals'
import { countPlan } from '../../../../src/plan/plan-report.ts'
import { buildReport } from '../../../../src/report/build/build.ts'
import type { PlanPart } from '../../../../src/report/facts/plan-shape.ts'
import type { Report } from '../../../../src/report/facts/report.ts'
import { renderComment } from '../../../../src/report/markdown/comment.ts'
import { renderCountsOnly } from '../../../../src/report/markdown/counts-only.ts'
import { planTable } from '../../../../src/report/markdown/plan-table.ts'
import { renderSummary } from '../../../../src/report/markdown/summary.ts'
import { renderReview } from '../../../../src/report/page/page.ts'
import { terminalLines } from '../../../../src/report/terminal.ts'
import { HOSTILE_NAMES } from '../../../support/hostile-names.ts'
import { cellsOf, detailsAreBalanced, inlineOf } from '../../../support/markdown-structure.ts'
import { announced, planPart } from '../../../support/plan-parts.ts'
import { added, targetReport } from '../../../support/reports.ts'

function reportWith(lists: Partial<PlanPart>): Report {
  const part = planPart(lists)
  return buildReport([targetReport([added('web')])], { toolVersion: '1', plan: { ...part, counts: countPlan(part) } })
}

const hostile = reportWith({
  sources: [
    { file: HOSTILE_NAMES[0] as string, tool: 'terraform', complete: true },
    { file: HOSTILE_NAMES[1] as string, complete: false, error: HOSTILE_NAMES[2] as string },
  ],
  announcements: HOSTILE_NAMES.flatMap((name) =>
    (['happened', 'otherwise', 'invisible'] as const).map((outcome) =>
      announced(name, outcome, { type: name, because: [name] }),
    ),
  ),
  follows: HOSTILE_NAMES.map((of) => ({ target: 0, change: 0, of })),
  stale: HOSTILE_NAMES.map((name) => ({ address: name, path: name, planned: name, actual: { [name]: name } })),
})

describe('the table of a plan', () => {
  test('has as many rows as it may, what is odd in front, and counts the rest', () => {
    const announcements = [
      ...Array.from({ length: 30 }, (_, n) => announced(`ok.${n}`, 'happened')),
      announced('lost', 'not-seen', { because: ['it is missing, while others of its type are there'] }),
    ]
    const rows = planTable(reportWith({ announcements }), 10)
      .split('\n')
      .filter((line) => line.startsWith('|'))
    expect(rows).toHaveLength(12)
    expect(cellsOf(rows[2] ?? '')).toEqual([
      '**not seen**',
      '`lost`',
      'create SQS queue — it is missing, while others of its type are there',
    ])
    expect(planTable(reportWith({ announcements }), 10)).toContain(
      '… and 21 more rows, all in report.json and the review.',
    )
  })

  test('is absent without a row, or without room', () => {
    expect(planTable(reportWith({}), 10)).toBe('')
    expect(planTable(reportWith({ announcements: [announced('a', 'happened')] }), 0)).toBe('')
  })

  test('counts what follows, which the list of changes has', () => {
    const lists = { announcements: [announced('a', 'happened')], follows: [{ target: 0, change: 0, of: 'a' }] }
    expect(planTable(reportWith(lists), 10)).toContain('1 more change follows from these.')
  })
})

describe('names in a plan', () => {
  test('stand in code spans, and no cell of the table ends early', () => {
    const text = renderComment(hostile)
    const outside = text.split('\n').map((line) => inlineOf(line).outside)
    for (const name of HOSTILE_NAMES.filter((one) => /[<@#[\]!*_]/.test(one)))
      expect(outside.filter((line) => line.includes(name))).toEqual([])
    const rows = text.split('\n').filter((line) => line.startsWith('|'))
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows) expect(cellsOf(row)).toHaveLength(3)
    expect(detailsAreBalanced(outside.join('\n'))).toBe(true)
  })

  test('are text in the page, and cannot steer a terminal', () => {
    const page = renderReview(hostile, new Map())
    const table = /<div class="target plan"[\s\S]*?<section/.exec(page)?.[0] ?? ''
    expect(table.length).toBeGreaterThan(1000)
    expect(
      table
        .replace(/<\/?(div|h2|p|ul|li|code|details|summary|table|thead|tbody|tr|th|td|strong)\b[^<>]*>/g, '')
        .replace('<section', ''),
    ).not.toMatch(/[<>]/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    for (const line of terminalLines(hostile)) expect(line).not.toMatch(/[\u0000-\u001f\u202e]/)
  })

  test('are not published where anyone can read them', () => {
    const report = reportWith({
      announcements: [announced('secret.name', 'not-seen')],
      unplanned: [{ target: 0, change: 0 }],
    })
    const text = renderCountsOnly(report)
    expect(text).toContain(
      'Plan: 0 of 1 visible announced change has happened, 1 was not seen; 1 change was not announced.',
    )
    expect(text).not.toMatch(/secret|web/)
  })
})

test('a plan of 100,000 changes fits into a comment and a summary', () => {
  const announcements = Array.from({ length: 100_000 }, (_, n) =>
    announced(`module.${'deep.'.repeat(30)}${n}`, n % 2 === 0 ? 'not-seen' : 'happened', {
      because: ['it is not there'],
    }),
  )
  const report = reportWith({ announcements })
  const comment = renderComment(report)
  expect(comment.length).toBeLessThanOrEqual(60_000)
  expect(comment).toContain('more rows, all in report.json')
  expect(Buffer.byteLength(renderSummary(report))).toBeLessThanOrEqual(900 * 1024)
  expect(terminalLines(report).length).toBeLessThan(100)
})
