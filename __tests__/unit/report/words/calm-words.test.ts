import { describe, expect, test } from '@jest/globals'
import type { Moving } from '../../../../src/inventory/motion.ts'
import type { SettleReport } from '../../../../src/report/facts/calm-shape.ts'
import { renderCountsOnly } from '../../../../src/report/markdown/counts-only.ts'
import { renderReview } from '../../../../src/report/page/page.ts'
import { terminalLines } from '../../../../src/report/terminal.ts'
import { movingText, settleText, unsettledLines } from '../../../../src/report/words/calm-words.ts'
import { REPORTS } from '../../../support/golden-comments.ts'
import { reference, reportOf, targetReport } from '../../../support/reports.ts'

const quote = (text: string) => `<${text}>`
const tasks: Moving = { type: 'ecstask', count: 3, of: reference('checkout', 'ecsservice') }
const bastion: Moving = { type: 'ec2', count: 1, resource: reference('bastion') }

describe('what moves', () => {
  test('is members of a pool, or a resource by its name', () => {
    expect(movingText([tasks], quote)).toBe('3 tasks of <checkout>')
    expect(movingText([tasks, bastion], quote)).toBe('3 tasks of <checkout> and EC2 instance <bastion>')
    expect(
      movingText(
        Array.from({ length: 6 }, () => bastion),
        quote,
      ),
    ).toMatch(/<bastion> and 2 more$/)
  })

  test('has no name where anyone can read it', () => {
    expect(movingText([tasks, bastion])).toBe('3 ECS tasks and 1 EC2 instance')
  })
})

test('the wait is reported in one line per scan', () => {
  expect(settleText({ kind: 'again', pause: 6, left: 60 }, quote)).toBe(
    'waiting until two scans in a row agree: next scan in 6 s, 60 s left',
  )
  expect(settleText({ kind: 'again', pause: 6, left: 48.26, moving: [tasks] }, quote)).toBe(
    '3 tasks of <checkout> still changing: next scan in 6 s, 48.3 s left',
  )
  expect(settleText({ kind: 'ended', ended: 'settled', scans: 5, waited: 72, moving: [] })).toBe(
    'settled after 5 scans in 1 min 12 s',
  )
  expect(settleText({ kind: 'ended', ended: 'time', scans: 8, waited: 60, moving: [tasks] })).toBe(
    'not settled after 8 scans in 1 min: 3 ECS tasks still changing, the settle time was over',
  )
  expect(settleText({ kind: 'ended', ended: 'limit', scans: 1, waited: 0, moving: [] })).toBe(
    'not settled after 1 scan in 0 s: the time limit of the snapshot was reached',
  )
  expect(settleText({ kind: 'ended', ended: 'failed', scans: 2, waited: 9, moving: [] })).toBe(
    'not settled after 2 scans in 9 s: the account could not be scanned again',
  )
})

describe('a report of what had not come to rest', () => {
  const settle = { seconds: 60, waited: 60, scans: 8, ended: 'time' as const, moving: [tasks] }

  test('says what it was, how long it was looked at, and what ended that', () => {
    const said = (parts: Partial<SettleReport>) =>
      unsettledLines([targetReport([], { settle: { ...settle, ...parts } })], quote).map(({ text }) => text)
    expect(said({})).toEqual(['3 tasks of <checkout> (8 scans in 1 min)'])
    expect(said({ ended: 'limit' })).toEqual([
      '3 tasks of <checkout> (8 scans in 1 min; the time limit of the snapshot ended the wait)',
    ])
    expect(said({ moving: [] })).toEqual(['not known: there was no time for another scan (8 scans in 1 min)'])
    expect(said({ ended: 'settled', moving: [] })).toEqual([])
  })

  test('is the same on a terminal and in the page, and has no name in public', () => {
    const report = reportOf([targetReport([], { settle })])
    expect(terminalLines(report)).toEqual(
      expect.arrayContaining(['Still changing when we stopped looking', '  ! 3 tasks of checkout (8 scans in 1 min)']),
    )
    expect(renderReview(report, new Map())).toMatch(
      /<li>Still changing when we stopped looking: 3 tasks of <code>checkout/,
    )
    expect(renderCountsOnly(report)).toContain(
      'Still changing when we stopped looking: 3 ECS tasks (8 scans in 1 min).',
    )
    expect(renderCountsOnly(report)).not.toContain('checkout')
  })
})

describe('what changes by itself', () => {
  const report = REPORTS['background']
  if (report === undefined) throw new Error('The golden comment of the background is gone')

  test('is a number on a terminal, and needs no person', () => {
    const lines = terminalLines(report)
    expect(lines[0]).toBe('Cloud changes: 1 EC2 instance changed; 3 in the background')
    expect(lines).toContain('3 changes in the background, which also happen without a deployment')
    expect(lines.join('\n')).not.toMatch(/i-1|Data may be lost/)
  })

  test('is a folded group of the page, after all others', () => {
    const page = renderReview(report, new Map())
    expect(page).toMatch(/<section class="group background"><details><summary><h3>In the background/)
    expect(page).not.toContain('class="group first"')
    expect(page.indexOf('class="group changed"')).toBeLessThan(page.indexOf('class="group background"'))
  })
})
