import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Change } from '../../../src/inventory/change.ts'
import { renderComment } from '../../../src/report/comment.ts'
import type { PictureReport, Report } from '../../../src/report/report.ts'
import { expectGolden } from '../../support/golden.ts'
import { detailsAreBalanced, inlineOf } from '../../support/markdown-structure.ts'
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
import { target } from '../../support/snapshots.ts'

const HOSTILE = [
  'a`b``c',
  'a\\|b|c',
  '@octocat @org/team fixes #1',
  '</summary></details><img src=x onerror=alert(1)>',
  '[click](https://evil.example)',
  'a\n\n# heading\n- item',
  '\u202Egnp.exe\u200B',
  '$`\\alpha`$',
  '`'.repeat(300),
  'x'.repeat(10_000),
  '\uD800',
  '',
]

const manyChanges: readonly Change[] = [
  ...[1, 2, 3].map((n) => removed(`db-${n}`, ['destructive'], 'rds')),
  replaced('orders', 'orders-2', ['destructive']),
  rollout('web', ['i-1', 'i-2', 'i-3'], ['i-4', 'i-5', 'i-6', 'i-7']),
  ...Array.from({ length: 30 }, (_, n) => changed(`worker-${n}`)),
  ...Array.from({ length: 40 }, (_, n) => added(`queue-${n}`, [], 'sqs')),
  connection('connection-added', 'web-1', 'orders-2'),
  membership('membership-removed', 'web-2', 'sg-1'),
]

const picture: PictureReport = {
  before: { file: '1-production-us-east-1-before.png', width: 1920, height: 1080 },
  after: { file: '1-production-us-east-1-after.png', width: 1920, height: 1080 },
  diff: { file: '1-production-us-east-1-diff.png' },
  changedPixels: 31_104,
  totalPixels: 2_073_600,
  movedPixels: 0,
  regions: [{ kind: 'changed', x: 1, y: 2, width: 3, height: 4, changedPixels: 12, resources: [] }],
}

const GOLDEN: Readonly<Record<string, Report>> = {
  nothing: reportOf([targetReport([])]),
  'one-removal': reportOf([targetReport([removed('orders', ['destructive'], 'rds')], { picture })]),
  'many-changes': reportOf([targetReport(manyChanges)], 'success'),
  'no-before': reportOf([
    blindTarget('no-before', { warnings: [{ code: 'no-before', text: 'there is no before-snapshot of this target' }] }),
  ]),
  warnings: reportOf([
    targetReport([removed('a', ['unconfirmed'], 'rds'), removed('b', ['unconfirmed'], 'rds')], {
      warnings: [
        { code: 'type-vanished', type: 'rds', text: 'all 2 are gone at once: deleted, or the scan may not see them' },
        {
          code: 'render-missing',
          text: `there is no after-render: ${'Cloudcraft answered with an error. '.repeat(5)}`,
        },
      ],
    }),
  ]),
  'hostile-names': reportOf([
    targetReport(
      HOSTILE.map((name) => changed(name, [{ path: name, before: name, after: `${name}!` }])),
      {
        target: target(HOSTILE[0], { name: HOSTILE[3] as string }),
        warnings: [{ code: 'odd', text: HOSTILE[3] as string }],
      },
    ),
    targetReport([added('web-1')], { target: target('us-east-1', { name: HOSTILE[1] as string }) }),
  ]),
  'two-targets': reportOf([
    targetReport([added('web-9')]),
    targetReport([], { target: target('eu-west-1') }),
    blindTarget('no-after', {
      target: target('eu-north-1'),
      warnings: [{ code: 'no-after', text: 'it was not scanned' }],
    }),
  ]),
  'failed-deployment': reportOf([targetReport([changed('web-1')])], 'failure'),
}

describe('a comment', () => {
  test.each(Object.entries(GOLDEN))('is as it was read and approved: %s', (name, report) => {
    expectGolden(
      `comments/${name}.md`,
      renderComment(report, { reportUrl: 'https://github.com/octo/cloud/actions/runs/1' }),
    )
  })

  test('says the verdict in its first line, which stands alone in a notification', () => {
    const [first] = renderComment(GOLDEN['one-removal'] as Report).split('\n')
    expect(first).toBe('### Cloud changes: `Production (us-east-1)` — 1 RDS instance removed; 1 destructive')
  })

  test('sets every warning apart, or the second would be text of the first', () => {
    const lines = renderComment(GOLDEN['warnings'] as Report).split('\n')
    const alerts = lines.flatMap((line, index) => (line === '> [!CAUTION]' ? [index] : []))
    expect(alerts).toHaveLength(2)
    for (const index of alerts) expect(lines[index - 1]).toBe('')
  })

  test('says a warning whole, with its cause', () => {
    const text = `the before-inventory is missing: ${'the cause of it, '.repeat(15)}and its end`
    expect(renderComment(reportOf([blindTarget('no-before', { warnings: [{ code: 'no-before', text }] })]))).toContain(
      text,
    )
  })

  test('keeps removals and replacements open and folds the rest of a long list', () => {
    const changes = [...Array.from({ length: 20 }, (_, n) => removed(`gone-${n}`)), ...manyChanges]
    const [open = '', folded = ''] = renderComment(reportOf([targetReport(changes)])).split('<details>')
    expect(open).toContain('`gone-19`')
    expect(folded).not.toContain('🔴')
    expect(folded).toContain('more, all in report.json')
  })

  test('never calls a target without changes unchanged when it was not seen on both sides', () => {
    const text = renderComment(GOLDEN['no-before'] as Report)
    expect(text).toContain('could not be determined')
    expect(text).not.toContain('no change')
  })

  test('says nothing of a deployment that succeeded, and warns of one that did not', () => {
    expect(renderComment(GOLDEN['many-changes'] as Report)).not.toContain('deployment ended')
    expect(renderComment(GOLDEN['failed-deployment'] as Report)).toContain('> The deployment ended as `failure`')
  })

  test('links to the review only when there is one', () => {
    expect(renderComment(GOLDEN['nothing'] as Report)).not.toContain('](')
  })
})

describe('a comment of hostile names', () => {
  const hostileChanges = Array.from({ length: 5000 }, (_, index): Change => {
    const name = `${HOSTILE[index % HOSTILE.length]}${index}`
    const field = (part: number) => ({ path: `${name}${part}`, before: name.repeat(3), after: { [name]: name } })
    return index % 2 === 0 ? removed(name) : changed(name, [0, 1, 2, 3, 4, 5, 6, 7].map(field) as never)
  })

  test('stays below 60,000 characters with 5,000 changes and closes what it opens', () => {
    const text = renderComment(reportOf([targetReport(hostileChanges)]))
    expect(text.length).toBeLessThanOrEqual(60_000)
    expect(detailsAreBalanced(inlineOf(text).outside)).toBe(true)
    expect(text).toContain('2500 EC2 instances changed, 2500 EC2 instances removed')
    expect(text.trimEnd()).toMatch(/<\/sub>$/)
  })

  test('stays below 60,000 characters with 2,000 targets', () => {
    const targets = Array.from({ length: 2000 }, (_, n) => targetReport([], { target: target(`${HOSTILE[0]}-${n}`) }))
    const text = renderComment(reportOf(targets))
    expect(text.length).toBeLessThanOrEqual(60_000)
    expect(text).toMatch(/^### Cloud changes.* — no change$/m)
  })

  test('has no name outside of a code span, and no markup but its own', () => {
    const part = fc.constantFrom(...HOSTILE, '<b>', '|', '``', '* ', '@a', '](x)')
    const name = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), name, (names, account) => {
        const where = { target: target('us-east-1', { name: account }) }
        const text = renderComment(
          reportOf([
            targetReport(
              names.map((one) => changed(one)),
              where,
            ),
          ]),
        )
        const { outside } = inlineOf(text)
        expect(outside).not.toMatch(/octocat|evil|heading|alert|@|\]\(/)
        expect(outside.match(/<\/?\w+/g)?.filter((tag) => !/^<\/?(sub|details|summary)$/.test(tag)) ?? []).toEqual([])
        expect(detailsAreBalanced(outside)).toBe(true)
        expect(text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(names.length)
      }),
      { numRuns: 50 },
    )
  })
})
