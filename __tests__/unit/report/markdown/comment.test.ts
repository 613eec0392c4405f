import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Change } from '../../../../src/inventory/change.ts'
import type { Report } from '../../../../src/report/facts/report.ts'
import { renderComment } from '../../../../src/report/markdown/comment.ts'
import { expectGolden } from '../../../support/golden.ts'
import { GOLDEN, manyChanges, REPORTS } from '../../../support/golden-comments.ts'
import { HOSTILE_NAMES } from '../../../support/hostile-names.ts'
import { detailsAreBalanced, inlineOf } from '../../../support/markdown-structure.ts'
import { rendered } from '../../../support/rendered-markdown.ts'
import {
  added,
  blindTarget,
  changed,
  connection,
  reference,
  removed,
  replaced,
  reportOf,
  rollout,
  targetReport,
} from '../../../support/reports.ts'
import { scenarioReport, scenarioTarget } from '../../../support/scenario-reports.ts'
import { target } from '../../../support/snapshots.ts'

const REVIEW = 'https://github.com/octo/cloud/actions/runs/1'
const linesOf = (report: Report) => renderComment(report, { reportUrl: REVIEW }).split('\n')
const withoutMap = (text: string) => text.replace(/```mermaid[\s\S]*?```/g, '')

describe('a comment', () => {
  test.each(Object.entries(GOLDEN))('is as it was read and approved: %s', (name, report) => {
    expectGolden(`comments/${name}.md`, renderComment(report(), { reportUrl: REVIEW }))
  })

  test('has a line in the index of those that were approved', () => {
    const folder = fileURLToPath(new URL('../../../fixtures/comments', import.meta.url))
    const index = readFileSync(`${folder}/README.md`, 'utf8')
    const listed = [...index.matchAll(/^\| `(.*)\.md` \|/gm)].map(([, name]) => name)
    const files = readdirSync(folder).filter((file) => file !== 'README.md')
    expect(listed.toSorted()).toEqual(Object.keys(GOLDEN).toSorted())
    expect(files.toSorted()).toEqual(listed.map((name) => `${name}.md`).toSorted())
  })

  test('has the verdict in its first line, which is all that a notification shows', () => {
    const [first] = linesOf(REPORTS['one-removal'] as Report)
    expect(first).toBe('### Cloud changes: `Production (us-east-1)` — 1 RDS instance removed; 1 destructive')
  })

  test.each(Object.entries(GOLDEN))('has under 60 lines and 30 changes to read: %s', (_, report) => {
    const open = withoutMap(renderComment(report())).replace(/<details>[\s\S]*?<\/details>/g, '')
    const lines = open.split('\n').filter((line) => line.trim() !== '')
    expect(lines.length).toBeLessThan(60)
    expect(lines.filter((line) => /^(> )?- /.test(line)).length).toBeLessThanOrEqual(40)
  })

  test('lists nothing that did not change', () => {
    expect(linesOf(scenarioReport('nothing')).filter((line) => line !== '')).toEqual([
      '### Cloud changes: `Production (us-east-1)` — no change',
      `**[Open the review](${REVIEW})**`,
      expect.stringMatching(/^<sub>.*69 unchanged.*<\/sub>$/),
    ])
  })

  test('reads differently at a glance: nothing, a routine rollout, a database gone', () => {
    const alerts = (scenario: string) => linesOf(scenarioReport(scenario)).filter((line) => /^> \[!/.test(line))
    expect(['nothing', 'rollout', 'database-removed'].map(alerts)).toEqual([[], [], ['> [!CAUTION]']])
  })

  test('never calls a target without changes unchanged when it was not seen on both sides', () => {
    const text = renderComment(REPORTS['no-before'] as Report)
    expect(text).toContain('could not be determined')
    expect(text).not.toMatch(/no change|unchanged/)
  })

  test('links to the review only when there is one', () => {
    expect(renderComment(scenarioReport('nothing'))).not.toContain('](')
  })

  test('says a warning whole, with its cause', () => {
    const text = `the before-inventory is missing: ${'the cause of it, '.repeat(15)}and its end`
    expect(renderComment(reportOf([blindTarget('no-before', { warnings: [{ code: 'no-before', text }] })]))).toContain(
      text.slice(1),
    )
  })
})

describe('what needs a person', () => {
  test('comes before everything else, and only once', () => {
    const text = renderComment(scenarioReport('release'))
    expect(text.match(/larkspur-legacy-exports` removed/g)).toHaveLength(1)
    expect(text.indexOf('larkspur-legacy-exports')).toBeLessThan(text.indexOf('- 🟡 RDS instance'))
  })

  test('is reported with its target if there are several', () => {
    const text = renderComment(REPORTS['several-targets'] as Report)
    expect(text).toContain(
      '> **Data may be lost**: `Production (us-east-1)`: S3 bucket `larkspur-legacy-exports` removed',
    )
    expect(text).toContain('> - `Production (eu-north-1)`: Security group `database` now allows')
  })

  test('is counted if there is too much to read', () => {
    const tables = Array.from({ length: 2000 }, (_, n) =>
      targetReport([removed(`t${n}`, ['destructive'], 'dynamodb')], { target: target(`r-${n}`) }),
    )
    const alert = renderComment(reportOf(tables)).split('\n\n')[1]?.split('\n')
    expect(alert?.[0]).toBe('> [!CAUTION]')
    expect(alert?.at(-1)).toBe('> - … and 1994 more, all in report.json and the review')
  })

  test('includes the gate that tripped', () => {
    const text = renderComment(scenarioReport('release'), { tripped: ['destructive', 'exposure'] })
    expect(text).toContain('> [!CAUTION]\n> **The gate tripped** on `destructive`, `exposure`: this job fails.')
    expect(renderComment(scenarioReport('release'), { tripped: [] })).not.toContain('gate')
  })

  test('includes a deployment that did not succeed', () => {
    expect(renderComment(REPORTS['many-changes'] as Report)).not.toContain('deployment ended')
    expect(renderComment(REPORTS['failed-deployment'] as Report)).toContain('> **The deployment ended as `failure`**')
  })

  test('sets every alert apart, or the second would be text of the first', () => {
    const lines = linesOf(REPORTS['several-targets'] as Report)
    const alerts = lines.flatMap((line, index) => (line.startsWith('> [!') ? [index] : []))
    expect(alerts).toHaveLength(3)
    for (const index of alerts) expect(lines[index - 1]).toBe('')
  })

  test('includes a change of high severity that no tag explains', () => {
    const text = renderComment(REPORTS['load-balancer-removed'] as Report)
    expect(text).toContain('> [!WARNING]\n> **High severity**: Load balancer `web` removed\n')
    expect(text.match(/`web`/g)).toHaveLength(1)
  })

  test('is reported in both places if it is destructive and exposing', () => {
    const alerts = renderComment(REPORTS['lost-and-open'] as Report)
      .split('\n\n')
      .filter((part) => part.startsWith('> [!'))
    expect(alerts).toHaveLength(2)
    expect(alerts[0]).toMatch(/^> \[!CAUTION\]\n> \*\*Data may be lost\*\*\n/)
    expect(alerts[0]).toMatch(/`orders` replaced .* — \*\*also newly open to the internet, capacity lowered\*\*$/m)
    expect(alerts[0]).toMatch(/`exports` removed$/m)
    expect(alerts[1]).toMatch(/^> \[!WARNING\]\n> \*\*Newly open to the internet\*\*\n/)
    expect(alerts[1]).toMatch(/`orders` replaced .* — \*\*also destructive, capacity lowered\*\*$/m)
    expect(alerts[1]).toMatch(/`bastion` added$/m)
  })

  test('does not end in the tag where its sentence says what is newly open', () => {
    const exposure = { traffic: [{ protocol: 'tcp', ports: '5432' }], through: [reference('edge', 'sg')] }
    const change: Change = {
      ...{ kind: 'replaced', before: reference('orders', 'rds'), after: reference('orders-2', 'rds'), fields: [] },
      ...{ confidence: 0.9, because: ['same name'], tags: ['destructive', 'exposure'], exposure },
    }
    const [lost, open] = renderComment(reportOf([targetReport([change])]))
      .split('\n\n')
      .filter((part) => part.startsWith('> [!'))
    expect(lost).toMatch(/newly reachable from the internet on `tcp 5432` through security group `edge`$/)
    expect(open).toMatch(/through security group `edge` — \*\*also destructive\*\*$/)
  })

  test('is not what may merely not have been read', () => {
    const text = renderComment(reportOf([targetReport([removed('a', ['destructive', 'unconfirmed'], 'rds')])]))
    expect(text).not.toContain('Data may be lost')
    expect(text).toContain('- ⚪ RDS instance `a` no longer seen — **unconfirmed, destructive if true**')
  })

  test('is in no table called removed while it is in doubt', () => {
    const doubtful = Array.from({ length: 9 }, (_, n) => removed(`db-${n}`, ['destructive', 'unconfirmed'], 'rds'))
    const others = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => added(name, [], 'sqs'))
    const resized = Array.from({ length: 8 }, (_, n) =>
      changed(`web-${n}`, [{ path: 'instanceSize', before: 's', after: `${n}` }]),
    )
    const changes = [...doubtful, ...others, ...resized, added('g', [], 'lambda'), added('h', [], 's3')]
    const alone = renderComment(reportOf([targetReport(changes)]))
    const two = renderComment(reportOf([targetReport(changes), targetReport([], { target: target('eu-west-1') })]))
    expect(alone).toMatch(/\| SQS queue +\| +6 \|/)
    expect(alone).not.toMatch(/\| RDS instance/)
    expect(two).toMatch(/\| `Production \(us-east-1\)` \| +8 \| +8 \| +\| +\| 9 unconfirmed +\|/)
  })
})

describe('where a comment comes from', () => {
  const origin = {
    title: 'Deploy shop',
    sha: '3f9c2d1e8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d',
    commitUrl: 'https://github.com/acme/shop/commit/3f9c2d1e',
    runUrl: 'https://github.com/acme/shop/actions/runs/42',
    runName: 'run 118',
  }

  test('is shown: the title in front, the commit and the run in the footer', () => {
    const text = renderComment(scenarioReport('nothing'), origin)
    expect(text).toMatch(/^### Deploy shop — cloud changes: `Production \(us-east-1\)` — no change\n/)
    expect(text).toContain(
      '<sub>commit [`3f9c2d1`](https://github.com/acme/shop/commit/3f9c2d1e) · [run 118](https://github.com/acme/shop/actions/runs/42) · before',
    )
  })

  test('is never markup, nor a URL that is not a page', () => {
    const text = renderComment(scenarioReport('nothing'), {
      ...{ title: '@team ![x](y)', sha: 'main', runUrl: 'javascript:alert(1)', commitUrl: 'x' },
    })
    expect(text).toMatch(/^### `@team !\[x\]\(y\)` — cloud changes/)
    expect(text).not.toMatch(/javascript|commit|run/)
  })
})

describe('the list of changes', () => {
  test('begins with what matters most, whatever the types are called', () => {
    const text = renderComment(
      reportOf([
        targetReport([added('a', [], 'ecr'), changed('b'), rollout('web', ['i'], ['j']), removed('z', [], 'sqs')]),
      ]),
    )
    expect(text.match(/^- ../gmu)).toEqual(
      ['- 🔴', '- 🟢', '- 🟡', '- 🔁'].map((line) => expect.stringContaining(line)),
    )
  })

  test('keeps removals and replacements open and folds the rest of a long list', () => {
    const gone = Array.from({ length: 30 }, (_, n) => removed(`gone-${n}`, [], `type${n}`))
    const [open = '', ...folded] = renderComment(reportOf([targetReport([...gone, ...manyChanges])])).split('<details>')
    expect(open).toContain('`gone-29`')
    expect(folded.join()).not.toContain('🔴')
    expect(folded.map((one) => /<summary>(.*)<\/summary>/.exec(one)?.[1])).toEqual([
      '90 more changes',
      '1 routine rollout',
      '2 connections and memberships',
    ])
  })

  test('folds no more than three lines that could as well be shown', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => added(`new-${n}`, [], `type${n}`))
    expect(renderComment(reportOf([targetReport(many(23))]))).not.toContain('more changes')
    expect(renderComment(reportOf([targetReport(many(24))]))).toContain('<summary>4 more changes</summary>')
  })

  test('says how much is gone in what it folds or leaves out', () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => removed(`gone-${n}`, [], `type${n}`))
    expect(renderComment(reportOf([targetReport(many(60))]))).toContain(
      '<summary>20 more changes: 20 removed</summary>',
    )
    const text = renderComment(reportOf([targetReport([...many(50), replaced('a', 'b'), ...many(300)])]))
    expect(text).toMatch(/^… and \d+ more changes \(\d+ removed\), all in report\.json and the review\.$/m)
    const targets = Array.from({ length: 20 }, (_, n) =>
      targetReport([removed('a', [], 'sqs'), replaced('b', 'c')], { target: target(`region-${n}`) }),
    )
    expect(renderComment(reportOf(targets))).toContain(
      'The 24 changes (12 removed, 12 replaced) of 12 more targets are not listed here',
    )
  })

  test('puts similar changes on one line, by name as far as there is room', () => {
    const text = renderComment(reportOf([targetReport(manyChanges)]))
    expect(text).toContain(
      '- 🟢 40 SQS queues added (`queue-0`, `queue-1`, `queue-2`, `queue-3`, `queue-4` and 35 more)',
    )
    expect(text).toContain('- 🟡 Each of 30 EC2 instances resized: `large` → `xlarge` (`worker-0`,')
  })

  test('says how many of 100,000 changes are not listed, and where they are', () => {
    const fields = (n: number) => [{ path: 'memory', before: 0, after: n }]
    const changes = Array.from({ length: 100_000 }, (_, n) =>
      n % 2 === 0 ? removed(`a${n}`) : changed(`b${n}`, fields(n) as never),
    )
    const text = renderComment(reportOf([targetReport(changes)]))
    expect(text.length).toBeLessThan(60_000)
    expect(text).toContain('- 🔴 50000 EC2 instances removed (`a0`, `a2`,')
    expect(text).toContain('… and 49941 more changes, all in report.json and the review.')
  })

  test('says where the names are that it leaves out', () => {
    const alike = Array.from({ length: 50 }, (_, n) => added(`q${n}`))
    expect(renderComment(reportOf([targetReport(alike)]))).toContain(
      '\n\nAll names are in report.json and the review.\n',
    )
    expect(renderComment(reportOf([targetReport(alike.slice(0, 5))]))).not.toContain('report.json')
  })
})

describe('the map', () => {
  test('is drawn where it shows more than the list, open when small', () => {
    expect(renderComment(scenarioReport('release'))).toContain(
      '<details open><summary>Map of 8 changed and 3 neighbouring resources',
    )
    expect(renderComment(scenarioReport('rollout'))).toContain('<details><summary>Map of 1 changed')
    expect(renderComment(scenarioReport('bucket-removed'))).not.toContain('mermaid')
  })

  test('is drawn of the first targets that changed', () => {
    const targets = Array.from({ length: 10 }, (_, n) => ({ ...scenarioTarget('release'), target: target(`r-${n}`) }))
    const nothing = { ...scenarioTarget('nothing'), target: target('quiet') }
    expect(renderComment(reportOf([nothing, ...targets])).match(/```mermaid/g)).toHaveLength(2)
  })

  test('is under the name of its target if there are several', () => {
    const text = renderComment(REPORTS['several-targets'] as Report)
    expect(text).toMatch(/#### `Production \(eu-north-1\)`\n\n<details open><summary>Map of 1 changed and 3/)
  })

  test('says what found no room in it', () => {
    expect(renderComment(REPORTS['hostile-names'] as Report)).toContain(
      '3 more changed resources did not fit in this map.',
    )
  })
})

describe('many targets', () => {
  const many = (count: number, changes: readonly Change[]) =>
    Array.from({ length: count }, (_, n) => targetReport(changes, { target: target(`${HOSTILE_NAMES[0]}-${n}`) }))

  test('of which none changed are a number', () => {
    const text = renderComment(reportOf(many(2000, [])))
    expect(text.split('\n').length).toBeLessThan(10)
    expect(text).toMatch(/^2000 of 2000 targets: no change\.$/m)
  })

  test('that all changed are listed as far as there is room, and counted', () => {
    const text = renderComment(reportOf(many(256, manyChanges)))
    expect(text.length).toBeLessThanOrEqual(60_000)
    expect(text).toContain('… and 244 more targets that changed, all in report.json and the review.')
    expect(text).toMatch(/The \d+ changes \([^)]*removed[^)]*\) of 248 more targets are not listed here/)
  })
})

describe('a comment of hostile names', () => {
  const hostileChanges = Array.from({ length: 5000 }, (_, index): Change => {
    const name = `${HOSTILE_NAMES[index % HOSTILE_NAMES.length]}${index}`
    const field = (part: number) => ({ path: `${name}${part}`, before: name.repeat(3), after: { [name]: name } })
    const kinds = [
      removed(name, index % 50 === 0 ? ['destructive'] : []),
      added(name, ['exposure']),
      rollout(name, [name], [name]),
    ]
    if (index % 5 === 4) return connection('connection-added', name, name)
    return kinds[index % 5] ?? changed(name, [0, 1, 2, 3, 4, 5, 6, 7].map(field) as never)
  })
  const hostile = HOSTILE_NAMES.map((name, n) =>
    targetReport(hostileChanges.slice(n * 200, (n + 1) * 200), {
      ...{ target: target(name, { name }), warnings: [{ code: 'odd', type: name, text: `${name}, said the answer` }] },
      map: (REPORTS['hostile-names'] as Report).targets[0]?.map as never,
    }),
  )

  test.each([
    ['one target', reportOf([targetReport(hostileChanges, hostile[0])], '`@a`<b>')],
    ['many targets', reportOf(hostile, 'www.evil.example')],
  ])('stays below 60,000 characters with 5,000 changes of %s, and is markup of ours alone', (_, report) => {
    const text = renderComment(report, { reportUrl: REVIEW })
    expect(text.length).toBeLessThanOrEqual(60_000)
    expect(text.trimEnd()).toMatch(/<\/sub>$/)
    expectOwnMarkup(text)
  })

  test('has no name outside a code span, whatever it is', () => {
    const part = fc.oneof(fc.constantFrom(...HOSTILE_NAMES, '|', '``', '\\', '* '), fc.string({ unit: 'binary' }))
    const name = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), name, (names, account) => {
        const changes = names.map((one) => changed(one, [{ path: one, before: account, after: one }]))
        const where = { target: target('us-east-1', { name: account }), warnings: [{ code: 'odd', text: account }] }
        expectOwnMarkup(renderComment(reportOf([targetReport(changes, where), targetReport([added(account)])])))
      }),
      { numRuns: 100 },
    )
  })
})

const OWN =
  /^<\/?(h3|h4|p|ul|li|blockquote|table|thead|tbody|tr|th|td|code|pre|strong|sub|details|summary|br)( (open|align="(left|right)"|class="language-mermaid"))?( \/)?>$/

function expectOwnMarkup(text: string): void {
  const { tags, links, prose, rowLengths } = rendered(text)
  expect(tags.filter((tag) => !OWN.test(tag) && !/^<\/?a[ >]/.test(tag))).toEqual([])
  expect(links.filter((url) => url !== REVIEW)).toEqual([])
  expect(prose).not.toMatch(/@|#\d|GH-|octocat|evil|alert\(|:tada:|\[\^|javascript/)
  expect(new Set(rowLengths).size).toBeLessThanOrEqual(1)
  expect(detailsAreBalanced(inlineOf(text).outside)).toBe(true)
}

test('What differs only in estimated figures or in descriptions is counted in the last line, over all targets', () => {
  const cosmetic = { moved: 9, recoloured: 1, estimated: 3, described: 1 }
  const targets = [targetReport([], { cosmetic }), targetReport([], { cosmetic: { ...cosmetic, described: 0 } })]
  const said = renderComment(reportOf(targets))
  expect(said).toContain(' · 240 unchanged · 6 differ only in estimated figures · 1 differs only in descriptions · ')
  expect(said).not.toMatch(/moved|recoloured/)
})
