import { describe, expect, test } from '@jest/globals'
import type { TargetReport } from '../../../../src/report/facts/report.ts'
import { linkLines } from '../../../../src/report/markdown/links.ts'
import { rendered } from '../../../support/rendered-markdown.ts'
import { reportOf, targetReport } from '../../../support/reports.ts'
import { target } from '../../../support/snapshots.ts'

const side = (name: string) => ({ file: `1-a-${name}.png`, width: 1, height: 1 })
const PARTS: Partial<TargetReport> = {
  diagram: { svg: { ...side('x'), file: '1-a-diagram.svg' }, png: side('diagram') },
  picture: {
    ...{ before: side('before'), after: side('after'), diff: side('diff') },
    ...{ changedPixels: 1, totalPixels: 2, movedPixels: 0, regions: [] },
  },
}
const urls = (...names: readonly string[]) => new Map(names.map((name) => [`1-a-${name}.png`, `https://x/${name}`]))

describe('the links of a comment', () => {
  test('are the review and the pictures that can be opened', () => {
    const report = reportOf([targetReport([], PARTS)])
    expect(
      linkLines(report, { reportUrl: 'https://x/r', pictureUrls: urls('diagram', 'diff', 'after', 'before') }),
    ).toBe(
      '**[Open the review](https://x/r)** · [diagram of the changes](https://x/diagram) · [picture diff](https://x/diff) · [picture after](https://x/after)',
    )
    expect(linkLines(report, { pictureUrls: urls('diff') })).toBe('[picture diff](https://x/diff)')
    expect(linkLines(report, {})).toBe('')
  })

  test('say whose pictures they are where there are several targets', () => {
    const report = reportOf([targetReport([], PARTS), targetReport([], { target: target('eu-west-1') })])
    expect(linkLines(report, { reportUrl: 'https://x/r', pictureUrls: urls('after') })).toBe(
      '**[Open the review](https://x/r)**\n\n`Production (us-east-1)`: [picture after](https://x/after)',
    )
  })

  test('end where they should, whatever is in an address', () => {
    const url = 'https://x/a)b](c <d> "e" `f`\\'
    const line = linkLines(reportOf([]), { reportUrl: url })
    expect(line).toBe('**[Open the review](https://x/a%29b%5d%28c%20%3cd%3e%20%22e%22%20%60f%60%5c)**')
    const { links, tags } = rendered(linkLines(reportOf([]), { reportUrl: url }))
    expect(links).toEqual(['https://x/a%29b%5d%28c%20%3cd%3e%20%22e%22%20%60f%60%5c'])
    expect(tags.filter((tag) => !/^<\/?(p|strong|a)\b/.test(tag))).toEqual([])
  })
})
