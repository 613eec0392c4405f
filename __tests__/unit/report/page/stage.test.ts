import { describe, expect, test } from '@jest/globals'
import { drawSvg } from '../../../../src/drawing/isometric/svg.ts'
import type { DiagramReport, PictureReport } from '../../../../src/report/facts/report.ts'
import { renderReview } from '../../../../src/report/page/page.ts'
import { picture } from '../../../support/pictures.ts'
import { added, reportOf, targetReport } from '../../../support/reports.ts'

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

describe('pictures', () => {
  test('are inside the page, with their sizes before they are loaded', () => {
    const html = renderReview(reportOf([targetReport([], { picture: PICTURE })]), FILES)
    expect(html.match(/<img alt="[^"]+" width="4" height="4" src="data:image\/png;base64,iVBORw0KGgo/g)).toHaveLength(3)
    expect(html).toContain('1 place differs.')
  })

  test('tell their script how before is laid on after, where the layout moved', () => {
    const pageOf = (told: Partial<PictureReport>) =>
      renderReview(reportOf([targetReport([], { picture: { ...PICTURE, ...told } })]), FILES)
    expect(pageOf({ scale: 0.75, displacement: { dx: -93.5, dy: 14 } })).toContain(
      'data-width="4" data-height="4" data-fit="0.75 -93.5 14"',
    )
    expect(pageOf({ scale: 1, displacement: { dx: 0, dy: 0 } })).not.toContain('data-fit=')
    expect(pageOf({})).not.toContain('data-fit=')
  })

  test('tell their script what looks different, with a number for each in the list of cut-outs', () => {
    const regions = [
      { kind: 'changed', seenIn: 'after', x: 1, y: 1, width: 1, height: 1, changedPixels: 1, resources: [] },
      { kind: 'moved', x: 2, y: 2, width: 1, height: 1, changedPixels: 0, resources: [] },
      {
        kind: 'changed',
        seenIn: 'before',
        x: 0,
        y: 0,
        width: 2,
        height: 2,
        changedPixels: 4,
        resources: ['arn:a/web'],
      },
    ] as const
    const crops = regions.map((region, at) => ({ ...region, crop: { file: `${at}.png` } }))
    const files = new Map([...FILES, ...crops.map(({ crop: { file } }) => [file, picture(9, 9)] as const)])
    const html = renderReview(reportOf([targetReport([], { picture: { ...PICTURE, regions: crops } })]), files)
    const data = JSON.parse(/data-places>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '')
    expect(data.regions).toEqual([
      ['changed', 'after diff', 1, 1, 1, 1, 'A place of 1 × 1 px at 1, 1: not there before'],
      ['moved', 'after diff', 2, 2, 1, 1, ''],
      ['changed', 'before diff', 0, 0, 2, 2, 'Web: no longer there'],
    ])
    const captions = [...html.matchAll(/data-number="(\d)"><figcaption>(.*?)<\/figcaption>/g)]
    expect(captions.map(([, number, text]) => [number, text])).toEqual([
      ['1', '1 · A place of 1 × 1 px at 1, 1: not there before'],
      ['2', '2 · <code>web</code>: no longer there'],
    ])
  })

  test('that are the same are shown once', () => {
    const { diff: _diff, ...rest } = PICTURE
    const html = renderReview(
      reportOf([targetReport([], { picture: { ...rest, changedPixels: 0, regions: [] } })]),
      FILES,
    )
    expect(html.match(/data:image/g)).toHaveLength(1)
    expect(html).toContain('Before and after: the same picture')
  })

  test('that are too large or missing are listed', () => {
    const large = new Map([...FILES, ['1-a-after.png', new Uint8Array(12 * 1024 * 1024 + 1)]])
    large.delete('1-a-diff.png')
    const html = renderReview(reportOf([targetReport([], { picture: PICTURE })]), large)
    expect(html).toContain('<a href="1-a-after.png">1-a-after.png</a>')
    expect(html).toContain('<a href="1-a-diff.png">1-a-diff.png</a>')
    expect(html.match(/data:image/g)).toHaveLength(1)
  })

  test('leave a page that opens, however many targets have them', () => {
    const files = new Map<string, Uint8Array>()
    const targets = Array.from({ length: 60 }, (_, n) => {
      const [before, after] = [`${n}-a-before.png`, `${n}-a-after.png`]
      files.set(before, new Uint8Array(1024)).set(after, new Uint8Array(10 * 1024 * 1024))
      const { diff: _diff, ...rest } = PICTURE
      const sides = { before: { ...rest.before, file: before }, after: { ...rest.after, file: after } }
      return targetReport([], { picture: { ...rest, ...sides } })
    })
    const html = renderReview(reportOf(targets), files)
    expect(html.length).toBeLessThan(100 * 1024 * 1024)
    expect(html.match(/data:image/g)).toHaveLength(8)
    expect(html).toContain('<a href="59-a-before.png">')
  })
})

describe('a drawing', () => {
  const drawing = { items: [], plates: [], outlines: [], labels: [], lines: [] }
  const svg = drawSvg(drawing, { projection: 'isometric', theme: 'light', width: 40, height: 30, grid: true })
  const diagram: DiagramReport = { svg: { file: '1-a-difference.svg', width: 40, height: 30 } }
  const page = (text: string, second = text) => {
    const targets = [1, 2].map((n) => {
      return targetReport([added('a')], { diagram: { svg: { ...diagram.svg, file: `${n}-a-difference.svg` } } })
    })
    const bytes = (one: string) => new TextEncoder().encode(one)
    return renderReview(
      reportOf(targets),
      new Map([
        ['1-a-difference.svg', bytes(text)],
        ['2-a-difference.svg', bytes(second)],
      ]),
    )
  }

  test('of ours is a part of the page, its fragments apart from those of other drawings', () => {
    const html = page(svg)
    const ids = [...html.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual(['t1w-gridPatternMajor', 't2w-gridPatternMajor'])
    for (const id of ids) expect(html).toContain(`fill="url(#${id})"`)
  })

  test.each([
    ['is no SVG', '<html><script>alert(1)</script></html>'],
    ['runs something', svg.replace('<defs>', '<script>alert(1)</script><defs>')],
    ['wears a style of its own', svg.replace('<defs>', '<style>*{display:none}</style><defs>')],
    ['loads something', svg.replace('<defs>', '<image href="https://evil.example/x"/><defs>')],
  ])('that %s is only named', (_, text) => {
    const html = page(svg, text)
    expect(html).toContain('<a href="2-a-difference.svg">2-a-difference.svg</a>')
    expect(html.slice(html.indexOf('<body>'))).not.toMatch(/evil|alert|display:none/)
    expect(html).toContain('t1w-gridPatternMajor')
  })
})
