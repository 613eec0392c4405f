import { expect, test } from '@jest/globals'
import { countPlan } from '../../../../src/plan/plan-report.ts'
import { buildReport } from '../../../../src/report/build/build.ts'
import { planSectionHtml } from '../../../../src/report/page/plan-section.ts'
import { announced, planPart } from '../../../support/plan-parts.ts'
import { PLANNED_REPORTS } from '../../../support/planned-reports.ts'
import { reportOf, targetReport } from '../../../support/reports.ts'

const planned = (name: string) => planSectionHtml(PLANNED_REPORTS[name]?.() ?? reportOf([]))

test('the page has no section where there was no plan', () => {
  expect(planSectionHtml(reportOf([targetReport([])]))).toBe('')
})

test('the page says what became of the plan and lists every announcement, open where something is odd', () => {
  const html = planned('planned')
  expect(html).toContain('4 of 5 visible announced changes have happened')
  expect(html).toContain('<div><details open><summary>7 announcements and changes, 2 to look at</summary>')
  expect(html).toContain(
    '<tr><th scope="row"><strong>not seen</strong></th><td><code>module.refunds.aws_sqs_queue.this</code></td>',
  )
  expect(planned('planned-clean')).toContain('<details><summary>6 announcements and changes</summary>')
})

test('the page lists doubts about the plan, and no more rows than it may', () => {
  const part = planPart({
    sources: [{ file: 'a<b', complete: false, error: 'no <i>such</i> file' }, ...planPart().sources],
    announcements: Array.from({ length: 2100 }, (_, n) => announced(`a.${n}`, 'happened')),
    stale: Array.from({ length: 300 }, (_, n) => ({ address: `s.${n}`, path: '' })),
  })
  const html = planSectionHtml(
    buildReport([targetReport([])], { toolVersion: '1', plan: { ...part, counts: countPlan(part) } }),
  )
  expect(html).toContain('<li><code>a&lt;b</code>: no &lt;i&gt;such&lt;/i&gt; file</li>')
  expect(html).toContain('<li>Made for another state: <code>s.0</code> was not there</li>')
  expect(html).toContain('<li>101 more in report.json</li>')
  expect(html.match(/<tr>/g)).toHaveLength(2002)
  expect(html).toContain('100 more in report.json')
})
