import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { PictureReport } from '../../../../src/report/facts/report.ts'
import { renderReview } from '../../../../src/report/page/page.ts'
import { picture } from '../../../support/pictures.ts'
import {
  added,
  blindTarget,
  changed,
  reference,
  removed,
  replaced,
  reportOf,
  rollout,
  targetReport,
} from '../../../support/reports.ts'
import { target } from '../../../support/snapshots.ts'

const HOSTILE = `</code></title></style><script>alert(1)</script><img src="https://evil.example/x" onerror='x'>&`
const NO_FILES: ReadonlyMap<string, Uint8Array> = new Map()

const PICTURE: PictureReport = {
  before: { file: '1-a-before.png', width: 4, height: 4 },
  after: { file: '1-a-after.png', width: 4, height: 4 },
  diff: { file: '1-a-diff.png' },
  changedPixels: 4,
  totalPixels: 16,
  movedPixels: 0,
  regions: [{ kind: 'changed', x: 0, y: 0, width: 2, height: 2, changedPixels: 4, resources: [] }],
}
const FILES = new Map(['before', 'after', 'diff'].map((side) => [`1-a-${side}.png`, picture(4, 4)]))

/** Every tag of a page with its attributes. */
const tagsOf = (html: string) => [...html.matchAll(/<([a-z][a-z0-9]*)([^>]*)>/gi)].map(([tag, name]) => ({ tag, name }))

const hostilePage = () =>
  renderReview(
    reportOf(
      [
        targetReport(
          [
            added(HOSTILE),
            removed(HOSTILE, ['destructive'], HOSTILE),
            replaced(HOSTILE, `${HOSTILE}2`),
            rollout(HOSTILE, [HOSTILE], [HOSTILE]),
            changed(HOSTILE, [{ path: HOSTILE, before: HOSTILE, after: HOSTILE }]),
          ],
          {
            target: target(HOSTILE, { name: HOSTILE }),
            before: { takenAt: HOSTILE, resources: 1 },
            warnings: [{ code: 'odd', type: HOSTILE, text: HOSTILE }],
            picture: { ...PICTURE, places: { before: [{ id: HOSTILE, x: 1, y: 2, width: 3, height: 4 }], after: [] } },
          },
        ),
      ],
      HOSTILE,
    ),
    FILES,
  )

const unquoted = (html: string) => html.slice(html.indexOf('<body>'))
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('the page', () => {
  test('permits itself nothing but its own script, its own style and pictures inside of it', () => {
    const html = renderReview(reportOf([targetReport([])]), NO_FILES)
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1]
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
    const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''
    expect(policy).toBe(
      `default-src 'none'; img-src data:; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`,
    )
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'))
    expect([style.length, script.length].every((length) => length > 5000)).toBe(true)
  })

  test('requests nothing and runs nothing but its script, whatever the resources are called', () => {
    const html = hostilePage()
    const tags = tagsOf(unquoted(html))
    expect(
      tags.filter(({ name }) =>
        ['script', 'style', 'iframe', 'link', 'object', 'embed', 'base'].includes(name as string),
      ),
    ).toEqual([{ name: 'script', tag: '<script type="application/json" data-places>' }])
    for (const [, name = '', value = ''] of tags.flatMap(({ tag }) => [...tag.matchAll(/\s([\w-]+)="([^"]*)"/g)])) {
      expect(name).not.toMatch(/^(on\w+|style|srcdoc)$/i)
      if (/^(src|href)$/i.test(name)) expect(value).toMatch(/^(data:image\/png;base64,|#t\d|[0-9])/)
    }
    expect(html).not.toMatch(/url\(|@import/i)
  })

  test('shows hostile names as text', () => {
    const body = unquoted(hostilePage())
    expect(body).not.toContain('<script>')
    expect(body).not.toContain('<img src="https')
    expect(body.match(/&lt;script&gt;alert\(1\)/g)?.length).toBeGreaterThan(8)
  })

  test('gives its script ids as they are, and no end of the data before its end', () => {
    const html = hostilePage()
    const data = /data-places>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''
    const regions = [['changed', 'before after diff', 0, 0, 2, 2, 'A place of 2 × 2 px at 0, 0']]
    expect(JSON.parse(data)).toEqual({ before: [[HOSTILE, 1, 2, 3, 4]], after: [], regions })
    const ids = /class="change added"[^>]*? data-after="([^"]*)"/.exec(html)?.[1] ?? ''
    const read = ids
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
    expect(JSON.parse(read)).toEqual([reference(HOSTILE).id])
  })

  test('says the verdict, the times and every change without its script', () => {
    const html = renderReview(
      reportOf([targetReport([removed('orders', ['destructive'], 'rds')])], 'failure'),
      NO_FILES,
    )
    expect(html).toContain('<title>Cloud changes: 1 RDS instance removed; 1 destructive</title>')
    expect(html).toContain('<h1 class="unseen">1 RDS instance removed</h1>')
    const more = reportOf([targetReport([removed('orders', ['destructive'], 'rds'), added('a')])])
    expect(renderReview(more, NO_FILES)).toContain(
      '<h1 class="counts">1 EC2 instance added, 1 RDS instance removed</h1>',
    )
    expect(html).toContain('<p class="level loss">the deployment did not succeed</p>')
    expect(html).toContain('<b>Production (us-east-1)</b>')
    expect(html).toContain('<h2 id="t1-title" class="unseen">Production (us-east-1)</h2>')
    expect(html).toContain('<time datetime="2026-03-01T10:00:20.000Z">2026-03-01 10:00:20 UTC</time>, 121 resources')
    expect(html).toContain('122 resources <span class="whole">(1 h 29 min later)</span>')
    expect(html).toMatch(/RDS instance <code>orders<\/code> removed <span class="tag destructive">destructive<\/span>/)
    expect(html).toContain('the deployment ended as <code>failure</code>')
  })

  test('shows fields before and after', () => {
    const html = renderReview(reportOf([targetReport([changed('web')])]), NO_FILES)
    expect(html).toContain('<th scope="row">instanceSize</th><td class="was">large</td><td class="is">xlarge</td>')
  })

  test('says "no change" only of what was seen on both sides', () => {
    expect(renderReview(reportOf([targetReport([])]), NO_FILES)).toContain('<h1>No change</h1>')
    const two = renderReview(reportOf([targetReport([]), targetReport([added('a')])]), NO_FILES)
    expect(two).toContain('<p class="nothing">No change.</p>')
    const blind = renderReview(reportOf([blindTarget('no-before')]), NO_FILES)
    expect(blind).not.toContain('No change.')
    expect(blind).toContain('Before: missing')
    expect(blind).toContain('no before-snapshot')
  })

  test('says what merely looks different', () => {
    const cosmetic = { moved: 37, recoloured: 1, estimated: 0, described: 2 }
    expect(renderReview(reportOf([targetReport([], { cosmetic })]), NO_FILES)).toContain(
      '120 unchanged · 37 moved only in the drawing · 1 recoloured · 2 differ only in descriptions',
    )
  })

  test('says what ignore rules have hidden, and which do nothing', () => {
    const rules = [
      { reason: 'autoscaling', line: 3, hidden: 4, state: 'used' },
      { reason: '<b>old</b>', line: 9, hidden: 0, state: 'expired' },
    ] as const
    const html = renderReview({ ...reportOf([targetReport([])]), ignored: { hidden: 4, rules } }, NO_FILES)
    expect(html).toContain('4 changes hidden by 1 ignore rule')
    expect(html).toContain('<li>line 3 hides 4: autoscaling</li>')
    expect(html).toContain('(&lt;b&gt;old&lt;/b&gt;) has expired')
  })

  test('lists 5,000 changes and counts the rest', () => {
    const html = renderReview(
      reportOf([targetReport(Array.from({ length: 5003 }, (_, n) => added(`q${n}`)))]),
      NO_FILES,
    )
    expect(html.match(/<li id="t1-c\d+" class="change added"/g)).toHaveLength(5000)
    expect(html).toContain('<p class="rest">3 more changes are in report.json.</p>')
  })

  test('keeps room for what needs a person, in any target', () => {
    const many = Array.from({ length: 6000 }, (_, n) => added(`q${n}`))
    const loss = [...many, removed('first', ['destructive'])]
    const html = renderReview(
      reportOf([targetReport(loss), targetReport([...many, removed('second', ['destructive'])])]),
      NO_FILES,
    )
    expect(html.match(/<li id="t\d-c\d+"/g)).toHaveLength(5000)
    expect(html).toMatch(/<code>first<\/code>[\s\S]*<code>second<\/code>/)
  })
})

describe('many targets', () => {
  const quiet = targetReport([])
  const risky = targetReport([removed('orders', ['destructive'], 'rds')], { target: target('eu-west-1') })
  const html = renderReview(
    reportOf([quiet, targetReport([added('a')], { target: target('us-east-2') }), risky]),
    NO_FILES,
  )

  test('stand in one table, those that want a person first', () => {
    const table = html.slice(html.indexOf('<nav'), html.indexOf('</nav>'))
    const links = [...table.matchAll(/<a href="#(t\d)">/g)].map(([, id]) => id)
    expect(links).toEqual(['t3', 't2', 't1'])
    expect(table).toContain('1 target more without a change')
  })

  test('are folded where nothing changed', () => {
    expect(html).toMatch(/<section class="target" id="t1"[^>]*><details><summary>/)
    expect(html).toMatch(/<section class="target" id="t3"[^>]*><div class="head">/)
  })

  test('keep the numbers of the report, so that addresses stay', () => {
    expect([...html.matchAll(/<section class="target" id="(t\d)"/g)].map(([, id]) => id)).toEqual(['t3', 't2', 't1'])
  })
})

test('neither an id of a megabyte nor 100,000 warnings make the page large', () => {
  const [long, many] = [
    'x'.repeat(1_000_000),
    Array.from({ length: 100_000 }, (_, n) => ({ code: 'a', text: `no ${n}` })),
  ]
  const html = renderReview(reportOf([targetReport([removed(long, ['destructive'])], { warnings: many })]), new Map())
  expect(html.length).toBeLessThan(200_000)
  expect(html).toContain('<li>99900 more in report.json</li>')
})

test('what is in doubt is destructive only if it is true, and a doubt names its type as people do', () => {
  const warnings = [{ code: 'type-vanished', type: 'rds', text: 'all 3 are gone at once' }]
  const target = targetReport([removed('orders', ['destructive', 'unconfirmed'], 'rds')], { warnings })
  const html = renderReview(reportOf([target]), new Map())
  expect(html).toContain('<span class="tag destructive">destructive if true</span>')
  expect(html).toContain('<li>RDS instances: all 3 are gone at once</li>')
})

test('what is gone in one target is not crowded out by what is new in another, and what is left out says how much is gone', () => {
  const east = { target: target('us-east-1') }
  const many = Array.from({ length: 6000 }, (_, n) => added(`new-${n}`))
  const gone = [removed('gone-1'), removed('gone-2', ['unconfirmed'])]
  const html = renderReview(reportOf([targetReport(many, east), targetReport(gone)]), new Map())
  expect(html).toContain('<code>gone-1</code>')
  expect(html).toContain('<p class="rest">1002 more changes are in report.json.</p>')
  const removals = Array.from({ length: 5001 }, (_, n) => removed(`gone-${n}`))
  const cut = renderReview(reportOf([targetReport(removals)]), new Map())
  expect(cut).toContain('<p class="rest">1 more change (1 removed) is in report.json.</p>')
})

test.each([
  [[removed('a', ['destructive'])], 'loss', 'destructive'],
  [[added('a', ['exposure'])], 'doubt', 'newly open to the internet'],
  [[{ ...removed('a', [], 'elb'), severity: 'high' } as const], 'doubt', 'high severity'],
  [[removed('a', ['unconfirmed'])], 'doubt', 'unconfirmed'],
])(
  'what needs a person is the news: it leads the page, says why, and stands nowhere else: %#',
  (changes, tone, why) => {
    const html = renderReview(reportOf([targetReport(changes)]), NO_FILES)
    const header = html.slice(html.indexOf('<header'), html.indexOf('</header>'))
    expect(header).toContain(`<header class="verdict ${tone}">`)
    expect(header).toMatch(new RegExp(`<code>a</code>[^\\n]*<span class="tag [a-z]+">${why}</span>`))
    expect(header).not.toContain('<p class="level')
    expect(html.match(/<li id="t1-c1"/g)).toHaveLength(1)
    expect(html.slice(html.indexOf('<main'))).not.toContain('<li id=')
  },
)

test('where nothing needs a person, the header says exactly what was not found', () => {
  const html = renderReview(reportOf([targetReport([removed('a')])]), NO_FILES)
  expect(html).toContain('<p class="level changed">nothing destructive, newly open or in doubt</p>')
  expect(html).toContain('<h1>1 EC2 instance removed</h1>')
})

test('four facts lead the page, the most important ones of all targets; the others lead their lists', () => {
  const many = Array.from({ length: 4 }, (_, n) => added(`open-${n}`, ['exposure']))
  const lost = targetReport([removed('orders', ['destructive'], 'rds')], { target: target('eu-west-1') })
  const html = renderReview(reportOf([targetReport(many), lost]), NO_FILES)
  const header = html.slice(html.indexOf('<header'), html.indexOf('</header>'))
  expect([...header.matchAll(/<li id="(t\d-c\d)"/g)].map(([, id]) => id)).toEqual(['t2-c1', 't1-c1', 't1-c2', 't1-c3'])
  expect(header).toContain('<code>Production (eu-west-1)</code>')
  expect(header).toContain('<a href="#t1">1 more to look at</a>')
  expect(html.slice(html.indexOf('<main'))).toContain('<li id="t1-c4"')
})

test('the page says what the deployment is called, and links its commit and its run', () => {
  const origin = {
    title: 'Shop <b>',
    sha: '3F9C2D1E8A7B6C5D4E3F2A1B0C9D8E7F6A5B4C3D',
    commitUrl: 'https://github.com/acme/shop/commit/3f9c2d1',
    runUrl: 'https://github.com/acme/shop/actions/runs/118',
    runName: 'run 118',
  }
  const html = renderReview(reportOf([targetReport([])]), NO_FILES, origin)
  expect(html).toContain('<b>Shop &lt;b&gt;</b>')
  expect(html).toContain('<a href="https://github.com/acme/shop/commit/3f9c2d1">commit 3f9c2d1</a>')
  expect(html).toContain('<a href="https://github.com/acme/shop/actions/runs/118">run 118</a>')
  const odd = renderReview(reportOf([targetReport([])]), NO_FILES, { sha: 'main', runUrl: 'javascript:alert(1)' })
  expect(odd).not.toMatch(/commit main|javascript:alert/)
})

test('with pictures alone nothing is said about data, the internet or times', () => {
  const { before: _before, after: _after, ...pictures } = targetReport([], { picture: PICTURE })
  const html = renderReview(reportOf([pictures]), FILES)
  const body = html.slice(html.indexOf('<body>'))
  expect(body).toContain('<p class="level changed">only pictures were compared</p>')
  expect(body).toContain('<h1>1 place differs</h1>')
  expect(body).not.toMatch(/destructive|missing|unchanged|No change/)
})

test('warnings of a target are listed up to a hundred, and counted beyond', () => {
  const warnings = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ code: 'odd', text: `warning number ${n}` }))
  const page = (count: number) => renderReview(reportOf([targetReport([], { warnings: warnings(count) })]), NO_FILES)
  expect(page(100)).not.toContain('more in report.json')
  expect(page(101)).toContain('<li>1 more in report.json</li>')
})
