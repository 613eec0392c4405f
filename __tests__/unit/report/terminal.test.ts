import { describe, expect, test } from '@jest/globals'
import { buildReport } from '../../../src/report/build/build.ts'
import { terminalLines } from '../../../src/report/terminal.ts'
import {
  added,
  blindTarget,
  connection,
  removed,
  replaced,
  reportOf,
  rollout,
  targetReport,
} from '../../support/reports.ts'
import { target } from '../../support/snapshots.ts'

describe('a report on a terminal', () => {
  test('says the verdict, what needs a person, what is in doubt, then what changed in each target', () => {
    const warnings = [{ code: 'type-vanished', type: 'rds', text: 'all 9 are gone at once' }]
    const report = reportOf([
      targetReport([removed('orders', ['destructive'], 'rds'), added('web')], { warnings }),
      targetReport([], { target: target('eu-west-1') }),
    ])
    expect(terminalLines(report)).toEqual([
      'Cloud changes: 1 EC2 instance added, 1 RDS instance removed; 1 destructive',
      'Data may be lost',
      '  -   Production (us-east-1): RDS instance orders removed',
      'Not certain',
      '  ! Production (us-east-1): RDS instances: all 9 are gone at once',
      'Production (us-east-1)',
      '  +   EC2 instance web added',
    ])
  })

  test('says why a change needs a person', () => {
    const gone = { ...removed('web', [], 'elb'), severity: 'high' } as const
    const lines = terminalLines(reportOf([targetReport([gone, replaced('a', 'a', ['destructive', 'exposure'])])]))
    expect(lines.slice(1)).toEqual([
      'Production (us-east-1)',
      'Data may be lost',
      '  -/+ RDS instance a replaced (same name, same subnet; 90 % sure) [newly open to the internet]',
      'High severity',
      '  -   Load balancer web removed',
    ])
  })

  test('calls nothing removed that may only not have been seen', () => {
    const report = reportOf([targetReport([removed('orders', ['destructive', 'unconfirmed'], 'rds')])])
    expect(terminalLines(report).at(-1)).toBe(
      '  ?   RDS instance orders no longer seen [unconfirmed, destructive if true]',
    )
  })

  test('says why a target was not seen', () => {
    const warnings = [{ code: 'no-before', text: 'there is no before-snapshot of this target' }]
    expect(terminalLines(reportOf([blindTarget('no-before', { warnings })])).slice(1)).toEqual([
      'Production (us-east-1)',
      'Not certain',
      '  ! There is no before-snapshot of this target',
    ])
  })

  test('says what comes and goes together in one line, as the comment does', () => {
    const queues = Array.from({ length: 13 }, (_, n) => added(`q${n}`, [], 'sqs'))
    const report = reportOf([targetReport([...queues, rollout('web', ['i-1'], ['i-2']), removed('exports', [], 's3')])])
    expect(terminalLines(report).slice(2)).toEqual([
      '  -   S3 bucket exports removed',
      '  +   13 SQS queues added (q0, q1, q2, q3, q4, q5, q6, q7, q8, q9 and 3 more)',
      '  -/+ 1 EC2 instance of autoscaling group web replaced',
    ])
  })

  test('lists 200 changes and counts the rest', () => {
    const lines = terminalLines(
      reportOf([targetReport(Array.from({ length: 205 }, (_, n) => added(`q${n}`, [], `type${n}`)))]),
    )
    expect(lines).toHaveLength(2 + 201)
    expect(lines.at(-1)).toBe('  … and 5 more, all in report.json')
  })

  test('says what ignore rules have hidden, and which are idle', () => {
    const rules = [
      { reason: 'scales', line: 1, hidden: 3, state: 'used' },
      { reason: 'old', line: 4, hidden: 0, state: 'expired' },
    ] as const
    expect(terminalLines(buildReport([targetReport([])], { toolVersion: '1', ignored: { hidden: 3, rules } }))).toEqual(
      [
        'Cloud changes: no change',
        '3 changes hidden by 1 ignore rule',
        'warning: ignore rule in line 4 (old) has expired and no longer hides anything',
      ],
    )
  })

  test('has rollouts and relations last, as the comment has', () => {
    const changes = [connection('connection-added', 'a', 'b'), rollout('web', ['i'], ['j']), added('a'), removed('z')]
    expect(terminalLines(reportOf([targetReport(changes)])).slice(2)).toEqual([
      '  -   EC2 instance z removed',
      '  +   EC2 instance a added',
      '  -/+ 1 EC2 instance of autoscaling group web replaced',
      '  +   EC2 instance a now connects to RDS instance b',
    ])
  })

  test('is coloured and wrapped on request, next to the sign', () => {
    const report = reportOf([targetReport([removed(`${'long-'.repeat(6)}name of-a-bucket`, ['destructive'], 's3')])])
    expect(terminalLines(report, { colour: true, width: 48 }).slice(-4)).toEqual([
      '\u001b[31mData may be lost\u001b[0m',
      '\u001b[31m  -   \u001b[0mS3 bucket',
      '      long-long-long-long-long-long-name',
      '      of-a-bucket removed',
    ])
  })

  test('cannot be steered by a name', () => {
    const hostile = '\u001b[2J\u001b]0;owned\u0007\r\n\u202Ex'
    const report = reportOf([
      targetReport([added(hostile)], {
        target: target('us-east-1', { name: hostile }),
        warnings: [{ code: 'odd', type: hostile, text: hostile }],
      }),
    ])
    expect(terminalLines(report).join('')).not.toMatch(/[\p{Cc}\u202E]/u)
  })
})
