import { describe, expect, test } from '@jest/globals'
import type { Change, Severity } from '../../../../src/inventory/change.ts'
import { standingOf, standingOfReport } from '../../../../src/report/words/standing.ts'
import { added, blindTarget, removed, reportOf, targetReport } from '../../../support/reports.ts'

const severe = (change: Change, severity: Severity): Change => ({ ...change, severity })

describe('the standing of a target', () => {
  test.each([
    [targetReport([]), 'quiet', ['no change']],
    [targetReport([added('a')]), 'changed', ['changed']],
    [targetReport([added('a', ['exposure'])]), 'exposure', ['newly open to the internet']],
    [targetReport([severe(removed('a', [], 'elb'), 'high')]), 'high', ['a change of high severity']],
    [targetReport([severe(removed('a', [], 'elb'), 'medium')]), 'gone', ['changed']],
    [targetReport([removed('a', ['unconfirmed'])]), 'doubt', ['not all is confirmed']],
    [targetReport([removed('a', ['destructive', 'unconfirmed'])]), 'doubt', ['not all is confirmed']],
    [targetReport([severe(removed('a', ['unconfirmed']), 'high')]), 'doubt', ['not all is confirmed']],
    [blindTarget('no-before'), 'doubt', ['no before-snapshot']],
    [blindTarget('unreadable'), 'doubt', ['could not be read']],
    [
      targetReport([removed('a', ['destructive']), added('b', ['exposure'])]),
      'loss',
      ['data may be lost', 'newly open to the internet'],
    ],
    [
      targetReport([removed('a', ['destructive', 'exposure'])]),
      'loss',
      ['data may be lost', 'newly open to the internet'],
    ],
  ] as const)('%#', (target, level, words) => {
    expect(standingOf(target)).toEqual({ level, words })
  })
})

describe('the standing of a report', () => {
  test('is that of its worst target', () => {
    const loss = targetReport([removed('a', ['destructive'])])
    expect(standingOfReport(reportOf([targetReport([]), loss, blindTarget('no-after')]))).toEqual({
      level: 'loss',
      words: ['data may be lost', 'no after-snapshot'],
    })
    expect(standingOfReport(reportOf([targetReport([])]))).toEqual({ level: 'quiet', words: ['no change'] })
  })

  test('says exactly what was not found where nothing needs a person', () => {
    expect(standingOfReport(reportOf([targetReport([added('a')])]))).toEqual({
      level: 'changed',
      words: ['nothing destructive, newly open or in doubt'],
    })
  })

  test('gives a reason once, however many targets have it', () => {
    const exposed = targetReport([added('a', ['exposure'])])
    expect(standingOfReport(reportOf([exposed, exposed])).words).toEqual(['newly open to the internet'])
  })

  test('names a change of high severity that no tag explains', () => {
    expect(standingOfReport(reportOf([targetReport([severe(removed('a', [], 'vpc'), 'high')])]))).toEqual({
      level: 'high',
      words: ['a change of high severity'],
    })
  })

  test('is never routine when the deployment did not succeed, or nothing was seen', () => {
    expect(standingOfReport(reportOf([targetReport([])], 'failure'))).toEqual({
      level: 'doubt',
      words: ['the deployment did not succeed'],
    })
    expect(standingOfReport(reportOf([targetReport([])], 'success')).level).toBe('quiet')
    expect(standingOfReport(reportOf([]))).toEqual({ level: 'doubt', words: ['nothing was compared'] })
  })
})
