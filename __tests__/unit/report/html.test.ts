import { describe, expect, test } from '@jest/globals'
import { renderHtml } from '../../../src/report/html.ts'
import type { PictureReport } from '../../../src/report/report.ts'
import { picture } from '../../support/pictures.ts'
import {
  added,
  blindTarget,
  changed,
  removed,
  replaced,
  reportOf,
  rollout,
  targetReport,
} from '../../support/reports.ts'
import { target } from '../../support/snapshots.ts'

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
  renderHtml(
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
            picture: PICTURE,
          },
        ),
      ],
      HOSTILE,
    ),
    FILES,
  )

describe('the page', () => {
  test('permits itself nothing but its own style and pictures inside of it', () => {
    const html = renderHtml(reportOf([targetReport([])]), NO_FILES)
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1]
    expect(policy).toBe("default-src 'none'; img-src data:; style-src 'unsafe-inline'")
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'))
  })

  test('has no script and asks for nothing, whatever the resources are called', () => {
    const html = hostilePage()
    const tags = tagsOf(html)
    expect(
      tags.filter(({ name }) => ['script', 'iframe', 'link', 'object', 'embed', 'base'].includes(name as string)),
    ).toEqual([])
    for (const { tag } of tags) {
      expect(tag).not.toMatch(/\son\w+\s*=/i)
      expect(tag).not.toMatch(/(src|href)\s*=\s*"(?!data:image\/png;base64,|[0-9])/i)
    }
    expect(html).not.toMatch(/url\(|@import/i)
  })

  test('shows hostile names as text', () => {
    const html = hostilePage()
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<img src="https')
    expect(html.match(/&lt;script&gt;alert\(1\)/g)?.length).toBeGreaterThan(8)
  })

  test('says the verdict, the times and every change', () => {
    const html = renderHtml(reportOf([targetReport([removed('orders', ['destructive'], 'rds')])], 'failure'), NO_FILES)
    expect(html).toContain('<title>Cloud changes: 1 RDS instance removed; 1 destructive</title>')
    expect(html).toContain('<h2>Production (us-east-1)</h2>')
    expect(html).toContain(
      'Before: 2026-03-01 10:00:20 UTC, 121 resources · After: 2026-03-01 11:30:00 UTC, 122 resources',
    )
    expect(html).toContain('RDS instance <code>orders</code> removed <strong class="tag">destructive</strong>')
    expect(html).toContain('<p>The deployment ended as <code>failure</code>.</p>')
  })

  test('says "no change" only of what was seen on both sides', () => {
    expect(renderHtml(reportOf([targetReport([])]), NO_FILES)).toContain('<p>No change.</p>')
    const blind = renderHtml(reportOf([blindTarget('no-before')]), NO_FILES)
    expect(blind).not.toContain('No change.')
    expect(blind).toContain('Before: missing')
  })

  test('says what merely looks different', () => {
    const cosmetic = { moved: 37, recoloured: 1, estimated: 0, described: 2 }
    expect(renderHtml(reportOf([targetReport([], { cosmetic })]), NO_FILES)).toContain(
      '120 unchanged · 37 moved only in the drawing · 1 recoloured · 2 differ in descriptions',
    )
  })

  test('holds the pictures inside', () => {
    const html = renderHtml(reportOf([targetReport([], { picture: PICTURE })]), FILES)
    expect(html.match(/src="data:image\/png;base64,iVBORw0KGgo/g)).toHaveLength(3)
    expect(html).toContain('1 place is drawn otherwise.')
  })

  test('links to a picture that is too large or not there', () => {
    const large = new Map([...FILES, ['1-a-after.png', new Uint8Array(12 * 1024 * 1024 + 1)]])
    large.delete('1-a-diff.png')
    const html = renderHtml(reportOf([targetReport([], { picture: PICTURE })]), large)
    expect(html).toContain('<a href="1-a-after.png">1-a-after.png</a>')
    expect(html).toContain('<a href="1-a-diff.png">1-a-diff.png</a>')
    expect(html.match(/data:image/g)).toHaveLength(1)
  })

  test('stays a page that opens, however many targets have pictures', () => {
    const files = new Map<string, Uint8Array>()
    const targets = Array.from({ length: 60 }, (_, n) => {
      const [before, after] = [`${n}-a-before.png`, `${n}-a-after.png`]
      files.set(before, new Uint8Array(1024)).set(after, new Uint8Array(10 * 1024 * 1024))
      const { diff: _diff, ...picture } = PICTURE
      const sides = { before: { ...picture.before, file: before }, after: { ...picture.after, file: after } }
      return targetReport([], { picture: { ...picture, ...sides } })
    })
    const html = renderHtml(reportOf(targets), files)
    expect(html.length).toBeLessThan(100 * 1024 * 1024)
    expect(html.match(/data:image/g)).toHaveLength(8)
    expect(html).toContain('<a href="59-a-after.png">')
    expect(html).toContain('<a href="59-a-before.png">')
  })

  test('lists 5,000 changes and counts the rest', () => {
    const html = renderHtml(reportOf([targetReport(Array.from({ length: 5003 }, (_, n) => added(`q${n}`)))]), NO_FILES)
    expect(html.match(/<li class="added">/g)).toHaveLength(5000)
    expect(html).toContain('<li>… and 3 more, all in report.json</li>')
  })
})
