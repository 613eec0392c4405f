import { describe, expect, test } from '@jest/globals'
import type { Change } from '../../../../src/inventory/change.ts'
import { renderComment } from '../../../../src/report/markdown/comment.ts'
import { renderSummary } from '../../../../src/report/markdown/summary.ts'
import { HOSTILE_NAMES } from '../../../support/hostile-names.ts'
import { detailsAreBalanced, inlineOf } from '../../../support/markdown-structure.ts'
import { rendered } from '../../../support/rendered-markdown.ts'
import { added, changed, removed, reportOf, targetReport } from '../../../support/reports.ts'
import { target } from '../../../support/snapshots.ts'

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

  test('begins with the verdict when not even the targets fit', () => {
    const targets = Array.from({ length: 5000 }, (_, n) => targetReport([added('web')], { target: target(wide(n)) }))
    expect(renderSummary(reportOf(targets)).split('\n')[0]).toBe(
      '### Cloud changes: 5000 targets — 5000 EC2 instances added',
    )
    expect(Buffer.byteLength(renderSummary(reportOf(targets)))).toBeLessThanOrEqual(KIB_900)
  })
})

describe('a job summary of hostile names', () => {
  const name = (n: number) => `${HOSTILE_NAMES[n % HOSTILE_NAMES.length]}${n}`
  const changes = Array.from({ length: 5000 }, (_, n): Change => {
    const fields = [{ path: name(n), before: name(n), after: name(n + 1) }]
    return n % 2 === 0 ? removed(name(n), n % 100 === 0 ? ['destructive'] : []) : changed(name(n), fields)
  })

  test('is markup of ours alone, and inside the limit', () => {
    const text = renderSummary(reportOf([targetReport(changes, { target: target(name(3), { name: name(5) }) })]))
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(KIB_900)
    const { tags, links, prose } = rendered(text)
    expect(links).toEqual([])
    expect(tags.filter((tag) => /<(img|script|!|a)\b/i.test(tag))).toEqual([])
    expect(prose).not.toMatch(/@|#\d|GH-|octocat|evil|alert\(/)
  })
})
