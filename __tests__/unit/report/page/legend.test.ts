import { expect, test } from '@jest/globals'
import { legendHtml } from '../../../../src/report/page/legend.ts'
import { added, connection, membership, removed, targetReport } from '../../../support/reports.ts'

const textOf = (html: string) =>
  [...html.matchAll(/<li><span class="swatch ([a-z ]+)"[^>]*>([^<]*)<\/span>([^<]*)/g)].map((found) => found.slice(1))

test('the key of a drawing has a swatch for every word', () => {
  const changes = [
    added('a'),
    removed('b', ['unconfirmed']),
    connection('connection-added', 'a', 'c'),
    membership('membership-removed', 'a', 'g'),
  ]
  expect(textOf(legendHtml(targetReport(changes), ''))).toEqual([
    ['added', '+', '1 added'],
    ['removed', '−', '1 removed'],
    ['doubtful', '?', '1 unconfirmed'],
    ['removed dot', '−', '1 membership removed'],
    ['added wire', '→', '1 connection added'],
    ['unchanged', '', '120 unchanged'],
  ])
})

test('it says so where blocks stand for changes that are too many to draw', () => {
  const block = '<g class="r" data-mark="changed"><title>1,737 changed (resources): changed</title>'
  expect(legendHtml(targetReport([added('a')]), block)).toContain('Too many changes to draw each')
  expect(legendHtml(targetReport([added('a')]), '')).not.toContain('Too many')
})
