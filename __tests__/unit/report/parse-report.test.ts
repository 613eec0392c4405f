import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseReport } from '../../../src/report/parse-report.ts'
import {
  added,
  blindTarget,
  changed,
  connection,
  membership,
  removed,
  replaced,
  reportOf,
  rollout,
  targetReport,
} from '../../support/reports.ts'

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const CHANGES = [
  ...[added('a'), removed('b', ['destructive']), changed('c'), replaced('d', 'e'), rollout('f', ['g'], ['h'])],
  ...[connection('connection-added', 'i', 'j'), membership('membership-removed', 'k', 'l')],
]
const REPORT = reportOf([targetReport(CHANGES), blindTarget('no-after')], 'failure')

describe('parseReport', () => {
  test('reads every kind of change as it was written', () => {
    const { targets, deployment } = parseReport('artifact x', bytes(REPORT))
    expect({ targets, deployment }).toEqual({ targets: REPORT.targets, deployment: 'failure' })
  })

  test.each<[string, (report: typeof REPORT & Record<string, unknown>) => unknown]>([
    ['is another version', (report) => ({ ...report, schemaVersion: 2 })],
    ['another program wrote', (report) => ({ ...report, tool: { name: 'other', version: '1' } })],
    ['has no targets', ({ targets: _, ...rest }) => rest],
    ['has a change of an unknown kind', (r) => ({ ...r, targets: [{ ...r.targets[0], changes: [{ kind: 'x' }] }] })],
    ['has a tag of its own', (r) => ({ ...r, targets: [targetReport([added('a', ['<b>' as never])])] })],
    ['is a list', (report) => [report]],
  ])('refuses a report that %s', (_, change) => {
    expect(() => parseReport('artifact x', bytes(change(REPORT as never)))).toThrow(
      expect.objectContaining({ code: 'REPORT_MALFORMED', message: expect.stringContaining('artifact x') }),
    )
  })

  test.each(['../../etc/passwd', '/etc/passwd', '1-a.png/..', 'a.png', '1-a.svg'])(
    'refuses a picture that is called %s',
    (file) => {
      const side = { file, width: 1, height: 1 }
      const picture = { before: side, after: side, changedPixels: 0, totalPixels: 1, regions: [] }
      const report = reportOf([targetReport([], { picture: picture as never })])
      expect(() => parseReport('x', bytes(report))).toThrow(expect.objectContaining({ code: 'REPORT_MALFORMED' }))
    },
  )

  test('refuses everything else, and never throws another error', () => {
    const refused = expect.objectContaining({ code: 'REPORT_MALFORMED' })
    expect(() => parseReport('x', undefined)).toThrow(refused)
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => new TextEncoder().encode(text)),
        ),
        (any) => {
          expect(() => parseReport('x', any)).toThrow(refused)
        },
      ),
    )
  })
})
