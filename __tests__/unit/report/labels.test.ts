import { expect, test } from '@jest/globals'
import { ALL_LABELS, labelsOf } from '../../../src/report/labels.ts'
import { added, blindTarget, reportOf, targetReport } from '../../support/reports.ts'

const labels = (...changes: Parameters<typeof targetReport>[0]) => labelsOf(reportOf([targetReport(changes)]))

test('a report has the labels that its gates would trip on', () => {
  expect(labels()).toEqual([])
  expect(labels(added('a'))).toEqual(['cloud-change'])
  expect(labels({ ...added('a'), tags: ['exposure'] })).toEqual(['cloud-change', 'cloud-exposure'])
  expect(labels({ ...added('a'), tags: ['destructive', 'exposure'] })).toEqual(ALL_LABELS)
})

test('a report that does not know has none', () => {
  expect(labelsOf(reportOf([blindTarget('no-before')]))).toEqual([])
})
