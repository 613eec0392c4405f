import { describe, expect, test } from '@jest/globals'
import { timeBetween, timeHtml } from '../../../../src/report/page/times.ts'

describe('times', () => {
  test.each([
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z', '0 s'],
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:42Z', '42 s'],
    ['2026-03-01T10:00:00Z', '2026-03-01T11:29:40Z', '1 h 29 min'],
    ['2026-03-01T10:00:00Z', '2026-03-04T10:00:05Z', '3 d 5 s'],
    ['2026-03-01T10:00:00Z', '2026-02-01T10:00:00Z', undefined],
    ['yesterday', '2026-03-01T10:00:00Z', undefined],
  ])('from %s to %s it is %s', (from, to, between) => {
    expect(timeBetween(from, to)).toBe(between)
  })

  test('are machine-readable when they are times, and text when they are not', () => {
    expect(timeHtml('2026-03-01T10:00:20.000Z')).toBe(
      '<time datetime="2026-03-01T10:00:20.000Z">2026-03-01 10:00:20 UTC</time>',
    )
    expect(timeHtml('<b>')).toBe('&lt;b&gt;')
  })
})
