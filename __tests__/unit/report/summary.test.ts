import { describe, expect, test } from '@jest/globals'
import type { Change } from '../../../src/inventory/change.ts'
import { renderComment } from '../../../src/report/comment.ts'
import { renderSummary } from '../../../src/report/summary.ts'
import { detailsAreBalanced, inlineOf } from '../../support/markdown-structure.ts'
import { added, changed, reportOf, targetReport } from '../../support/reports.ts'
import { target } from '../../support/snapshots.ts'

const KIB_900 = 900 * 1024

/** Long, and three bytes a character. */
const wide = (index: number) => `${'生'.repeat(110)}${index}`

function wideChange(index: number): Change {
  const fields = [1, 2, 3, 4, 5, 6].map(() => ({ path: wide(index), before: wide(index), after: wide(index) }))
  return changed(wide(index), fields)
}

describe('a job summary', () => {
  test('holds more changes than a comment', () => {
    const report = reportOf([targetReport(Array.from({ length: 1000 }, (_, n) => added(`queue-${n}`)))])
    expect(renderComment(report)).not.toContain('`queue-999`')
    expect(renderSummary(report)).toContain('`queue-999`')
  })

  test('is the comment where that holds all', () => {
    const report = reportOf([targetReport([added('a')])])
    expect(renderSummary(report, { reportUrl: 'https://x' })).toBe(renderComment(report, { reportUrl: 'https://x' }))
  })

  test('has less than 900 KiB, in bytes, and closes what it opens', () => {
    const report = reportOf([targetReport(Array.from({ length: 5000 }, (_, n) => wideChange(n)))])
    const text = renderSummary(report)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(KIB_900)
    expect(text.length).toBeGreaterThan(60_000)
    expect(detailsAreBalanced(inlineOf(text).outside)).toBe(true)
  })

  test('is the verdict alone when not even the targets fit', () => {
    const targets = Array.from({ length: 5000 }, (_, n) => targetReport([added('web')], { target: target(wide(n)) }))
    expect(renderSummary(reportOf(targets)).split('\n')[0]).toBe('### Cloud changes — 5000 EC2 instances added')
  })
})
