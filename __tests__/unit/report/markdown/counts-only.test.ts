import { expect, test } from '@jest/globals'
import { renderCountsOnly } from '../../../../src/report/markdown/counts-only.ts'
import { added, blindTarget, removed, reportOf, targetReport } from '../../../support/reports.ts'

test('the report without names has the verdict and a row of counts for each target', () => {
  const warnings = [{ code: 'type-vanished', type: 'rds', text: 'all 9 of secret-name are gone' }]
  const text = renderCountsOnly(
    reportOf([
      targetReport([added('secret-name'), removed('secret-name', ['destructive'])], { warnings }),
      blindTarget('no-after'),
    ]),
  )
  expect(text).toMatch(/^### Cloud changes — .*1.*added/)
  expect(text).toMatch(/\| 1 +\| 1 +\| 1 +\| 0 +\| 0 +\| 120 +\| 0 +\| yes/)
  expect(text).toMatch(/\| 2 +\| 0 +\| 0 +\| 0 +\| 0 +\| 0 +\| 0 +\| no/)
  expect(text).not.toMatch(/secret-name|us-east-1|Production/)
})

test('a failed deployment is reported, and a long list of targets is cut', () => {
  const text = renderCountsOnly(
    reportOf(
      Array.from({ length: 5000 }, () => targetReport([])),
      'failure',
    ),
  )
  expect(text).toContain('The deployment ended as `failure`.')
  expect(text).toContain('… and 4800 more targets')
  expect(text.length).toBeLessThan(60_000)
})

test('what is in doubt is not called removed', () => {
  const text = renderCountsOnly(reportOf([targetReport([removed('a', ['unconfirmed']), removed('b')])]))
  expect(text).toMatch(/\| 1 +\| 0 +\| 1 +\| 0 +\| 0 +\| 120 +\| 1 +\| yes/)
})

test('a tripped gate is reported', () => {
  const report = reportOf([targetReport([removed('a', ['destructive'])])])
  expect(renderCountsOnly(report, ['destructive'])).toContain('**The gate tripped** on `destructive`: this job fails.')
  expect(renderCountsOnly(report)).not.toContain('gate')
})
