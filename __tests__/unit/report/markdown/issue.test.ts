import { describe, expect, test } from '@jest/globals'
import { fingerprints } from '../../../../src/report/facts/fingerprint.ts'
import type { Report } from '../../../../src/report/facts/report.ts'
import {
  type IssueContext,
  type IssueNews,
  issueRemark,
  issueTitle,
  renderIssue,
} from '../../../../src/report/markdown/issue.ts'
import { SINCE } from '../../../support/drifted-reports.ts'
import { manyChanges } from '../../../support/golden-comments.ts'
import { added, changed, connection, removed, reportOf, rollout, targetReport } from '../../../support/reports.ts'
import { target } from '../../../support/snapshots.ts'

const watched = (...targets: Parameters<typeof reportOf>[0]): Report => ({
  ...reportOf(targets),
  watch: { since: SINCE },
})
const CONTEXT: IssueContext = {
  run: { url: 'https://github.com/octo/cloud/actions/runs/46', name: 'run #46' },
  ...{ isRestricted: false, isAccepted: false },
}
const NOTHING_NEW: IssueNews = { fresh: new Set(), gone: 0, isOtherBaseline: false }
const FIRST: IssueNews = { ...NOTHING_NEW, fresh: undefined }
const RUN = '([run #46](https://github.com/octo/cloud/actions/runs/46))'
const ROOM = 60_000

const drifted = watched(targetReport([changed('web'), removed('orders', ['destructive'], 'rds')]))
const freshOf = (report: Report, name: string) => ({
  ...NOTHING_NEW,
  fresh: new Set([...fingerprints(report)].flatMap(([id, one]) => (JSON.stringify(one).includes(name) ? [id] : []))),
})

describe('the title', () => {
  test('names the target, and counts the others', () => {
    const targets = ['us-east-1', 'eu-west-1', 'eu-north-1'].map((region) =>
      targetReport([], { target: target(region) }),
    )
    expect(issueTitle(watched(...targets.slice(0, 1)), false)).toBe('Drift in Production (us-east-1)')
    expect(issueTitle(watched(...targets.slice(0, 2)), false)).toBe('Drift in Production (us-east-1) and 1 more target')
    expect(issueTitle(watched(...targets), false)).toBe('Drift in Production (us-east-1) and 2 more targets')
  })

  test('names nothing where names are kept back', () => {
    expect(issueTitle(drifted, true)).toBe('Drift in the cloud')
  })
})

describe('the text', () => {
  test('says what it compares with, what is new, what is gone, and what to do', () => {
    const text = renderIssue(drifted, CONTEXT, { ...freshOf(drifted, 'orders'), gone: 2 }, ROOM)
    const lines = text.split('\n')
    expect(lines[0]).toMatch(/^### Drift: `Production \(us-east-1\)` — .*1 destructive$/)
    expect(lines[2]).toMatch(
      /^Compared with the account as \[deployment #118\]\(.*\) left it on 2026-02-26 09:00 UTC\.$/,
    )
    expect(lines[4]).toBe(`**New** in the look of 2026-03-01 11:30 UTC ${RUN}:`)
    expect(lines[6]).toBe('- 🔴 RDS instance `orders` removed — **destructive**')
    expect(lines[8]).toBe('**Gone** since the previous look: 2 changes.')
    expect(text).toContain('`accept: true`')
  })

  test('does not list all of it as new when there was no look before', () => {
    for (const news of [FIRST, freshOf(drifted, '')])
      expect(renderIssue(drifted, CONTEXT, news, ROOM)).not.toContain('**New**')
  })

  test('is not about what changes by itself, which is new in every run', () => {
    const noise = watched(targetReport([added('job-7', ['background'], 'sqs')]))
    expect(fingerprints(noise).size).toBe(0)
    expect(renderIssue(noise, CONTEXT, NOTHING_NEW, ROOM)).not.toContain('What now?')
  })

  test('has no advice once there is nothing to do', () => {
    expect(renderIssue(watched(targetReport([])), CONTEXT, NOTHING_NEW, ROOM)).not.toContain('What now?')
    const accepted = renderIssue(drifted, { ...CONTEXT, isAccepted: true }, NOTHING_NEW, ROOM)
    expect(accepted).toContain(
      'Accepted in [run #46](https://github.com/octo/cloud/actions/runs/46): the account as it is now',
    )
    expect(accepted).not.toContain('What now?')
  })

  test('fits into any available room, as complete Markdown', () => {
    const many = watched(targetReport(Array.from({ length: 40 }, () => manyChanges).flat()))
    for (const room of [60_000, 5000, 1000, 300, 0]) {
      const text = renderIssue(many, CONTEXT, freshOf(many, 'db-'), room)
      expect(text.length).toBeLessThanOrEqual(room)
      expect(text.match(/<details/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0)
    }
  })

  test('has numbers and no names where names are kept back', () => {
    const text = renderIssue(
      drifted,
      { ...CONTEXT, isRestricted: true },
      { ...freshOf(drifted, 'orders'), gone: 1 },
      ROOM,
    )
    expect(text).toMatch(/^### Drift — /)
    expect(text).toContain('**New** since the previous look: 1 change. **Gone** since the previous look: 1 change.')
    expect(text).not.toMatch(/orders|Production|web/)
  })
})

describe('a comment goes with', () => {
  const remark = (report: Report, outcome: Parameters<typeof issueRemark>[2], news = NOTHING_NEW, context = CONTEXT) =>
    issueRemark(report, context, outcome, news)
  const calm = watched(targetReport([]))

  test('the end of drift, and says which: undone, a new baseline, or accepted', () => {
    const state =
      'as [deployment #118](https://github.com/octo/cloud/actions/runs/9118) left it on 2026-02-26 09:00 UTC'
    expect(remark(calm, 'closed')).toBe(`The account is again ${state} ${RUN}.`)
    expect(remark(calm, 'closed', { ...NOTHING_NEW, isOtherBaseline: true })).toBe(
      `There is a new baseline, and the account is ${state} ${RUN}.`,
    )
    expect(remark(drifted, 'closed', NOTHING_NEW, { ...CONTEXT, isAccepted: true })).toBe(
      `Accepted: the account as it is now is the new baseline ${RUN}.`,
    )
  })

  test('drift that comes again', () => {
    expect(remark(drifted, 'reopened', FIRST)).toBe(`Drift again: ${drifted.verdict.text} ${RUN}.`)
  })

  test('what is new and needs a person, and nothing else', () => {
    expect(remark(drifted, 'updated', freshOf(drifted, 'orders'))).toBe(
      `New since the last look ${RUN}:\n\n- 🔴 RDS instance \`orders\` removed — **destructive**`,
    )
    expect(remark(drifted, 'updated', freshOf(drifted, 'web'))).toBeUndefined()
    expect(remark(drifted, 'updated', freshOf(drifted, 'orders'), { ...CONTEXT, isRestricted: true })).toBe(
      `New since the last look: 1 change that a person should look at ${RUN}.`,
    )
  })
})

describe('fingerprints', () => {
  const prints = (...changes: Parameters<typeof targetReport>[0]) => [
    ...fingerprints(watched(targetReport(changes))).keys(),
  ]

  test('are the same at the next scan, whose ids and order are others', () => {
    const all = [changed('a'), rollout('web', ['i-1', 'i-2'], ['i-3', 'i-4']), connection('connection-added', 'a', 'b')]
    const again = JSON.parse(JSON.stringify(all).replaceAll('id-of-', 'other-')) as typeof all
    expect(prints(...again.reverse()).sort()).toEqual(prints(...all).sort())
  })

  test('differ for other resources, kinds, values and targets, and for twins', () => {
    const one = changed('a')
    const other = changed('a', [{ path: 'instanceSize', before: 'large', after: '2xlarge' }])
    expect(new Set(prints(one, other, changed('b'), added('a'), added('a'), removed('a'))).size).toBe(6)
    const elsewhere = fingerprints(watched(targetReport([one], { target: target('eu-west-1') })))
    expect(prints(one)).not.toEqual([...elsewhere.keys()])
  })
})
