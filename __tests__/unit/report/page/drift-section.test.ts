import { describe, expect, test } from '@jest/globals'
import { driftSectionHtml } from '../../../../src/report/page/drift-section.ts'
import { renderReview } from '../../../../src/report/page/page.ts'
import { terminalLines } from '../../../../src/report/terminal.ts'
import { DRIFTED_REPORTS } from '../../../support/drifted-reports.ts'
import { added, reportOf, targetReport } from '../../../support/reports.ts'

const reportNamed = (name: string) => DRIFTED_REPORTS[name]?.() ?? reportOf([])

describe('the page', () => {
  test('has a section with one line that links the run, and the changes folded below it', () => {
    const html = driftSectionHtml(reportNamed('drift-since'))
    expect(html).toContain(
      '<p>5 changes since <a href="https://github.com/octo/cloud/actions/runs/9118">deployment #118</a>, 3 days ago',
    )
    expect(html).toContain('<details><summary>5 changes, not part of the verdict</summary>')
    expect(html).toContain('<code>database</code>')
    expect(html).toContain('<span class="tag exposure">newly open to the internet</span>')
    expect(html).toContain('3 more hidden by ignore rules')
  })

  test('says that nothing had changed, and why something could not be compared', () => {
    expect(driftSectionHtml(reportNamed('drift-none'))).toContain('No change since')
    expect(driftSectionHtml(reportNamed('drift-not-compared'))).toContain('another filter or exclude</li>')
  })

  test('says nothing where nothing is known', () => {
    expect(driftSectionHtml(reportOf([targetReport([added('a')])]))).toBe('')
  })

  test('has no markup of a name, and no address that is not one of a page', () => {
    const html = driftSectionHtml(reportNamed('drift-hostile'))
    expect(html).not.toMatch(/<img|javascript:|<script/)
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  test('of a watch is called drift, and says what it compares with', () => {
    const html = renderReview(reportNamed('watch'), new Map())
    expect(html).toContain('<title>Drift: 1 security group changed')
    expect(html).toContain('>deployment #118</a> left it on 2026-02-26 09:00 UTC</p>')
  })
})

describe('the terminal', () => {
  test('says it after all that the deployment did', () => {
    expect(terminalLines(reportNamed('drift-since'))).toEqual([
      'Cloud changes: 1 Lambda function changed',
      'Production (us-east-1)',
      '  ~   Lambda function place-order changed: memory 512 MB → 1024 MB',
      '5 changes since deployment #118, 3 days ago, not made by this deployment; 1 newly open to the internet',
      expect.stringMatching(/^ {2}Security group database now allows .* \[newly open to the internet\]$/),
      ...Array.from({ length: 4 }, () =>
        expect.stringMatching(/^ {2}E(C2 instance|BS volume) .* of autoscaling group web-blue added$/),
      ),
      '  … and 3 more hidden by ignore rules',
    ])
  })

  test('says what a watch compares with', () => {
    expect(terminalLines(reportNamed('watch')).slice(0, 2)).toEqual([
      'Drift: 1 security group changed; 1 newly open to the internet',
      'Compared with the account as deployment #118 left it on 2026-02-26 09:00 UTC',
    ])
  })

  test('names the doubts', () => {
    expect(terminalLines(reportNamed('drift-not-compared')).slice(-2)).toEqual([
      'Not compared with deployment #118, 3 days ago',
      '  ! the baseline was taken with another filter or exclude',
    ])
  })
})
