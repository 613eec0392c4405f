import { describe, expect, test } from '@jest/globals'
import { buildReport } from '../../../../src/report/build/build.ts'
import type { PictureReport, RegionReport, Report, TargetReport } from '../../../../src/report/facts/report.ts'
import { NO_COSMETICS } from '../../../../src/report/facts/report.ts'
import { renderComment } from '../../../../src/report/markdown/comment.ts'
import { terminalLines } from '../../../../src/report/terminal.ts'
import { trippedGates } from '../../../../src/report/tripped-gates.ts'

const region = (more: Partial<RegionReport> = {}): RegionReport => ({
  ...{ kind: 'changed', seenIn: 'both', x: 10, y: 20, width: 30, height: 40, changedPixels: 500, resources: [] },
  ...more,
})

function reportOf(picture: Partial<PictureReport>): Report {
  const target: TargetReport = {
    target: { provider: 'aws', account: { id: '', name: 'after.png' }, region: '' },
    ...{ status: 'compared', changes: [], unchanged: 0, cosmetic: NO_COSMETICS, warnings: [] },
    picture: {
      before: { file: '1-after-png-before.png', name: 'before.png', width: 1280, height: 720 },
      after: { file: '1-after-png-after.png', name: 'after.png', width: 1920, height: 1080 },
      ...{ answer: 'places', changedPixels: 500, totalPixels: 2_073_600, movedPixels: 0, regions: [] },
      ...picture,
    },
  }
  return buildReport([target], { toolVersion: '1.2.3' })
}

describe('a comparison of two pictures', () => {
  test.each([
    [{ answer: 'identical', changedPixels: 0 }, 'the pictures are identical', []],
    [{ answer: 'no-visible-difference', changedPixels: 0 }, 'no visible difference', []],
    [{ answer: 'only-layout-moved', movedPixels: 900 }, 'only the layout moved', []],
    [{ regions: [region(), region()] }, '2 places differ', ['any', 'changed']],
    [
      { regions: [region(), region({ line: true })] },
      '1 place differs, 1 connector or border was redrawn',
      ['any', 'changed'],
    ],
  ] as const)('has one of four answers, which the gates follow: %j', (picture, text, tripped) => {
    const report = reportOf(picture)
    expect(report.verdict).toEqual({ text, hasChanges: tripped.length > 0, known: true })
    expect(trippedGates(report, ['any', 'added', 'removed', 'changed', 'unknown'])).toEqual(tripped)
  })

  test('speaks of pictures, with the names and sizes of both, and of no resources', () => {
    const report = reportOf({ regions: [region({ seenIn: 'before' }), region({ seenIn: 'after', x: 99 })] })
    const pair = (quote: string) => `${quote}before.png${quote} (1280 × 720) → ${quote}after.png${quote} (1920 × 1080)`
    expect(terminalLines(report)).toEqual([
      'Pictures: 2 places differ',
      pair(''),
      '  a place of 30 × 40 px at 10, 20: no longer there',
      '  a place of 30 × 40 px at 99, 20: not there before',
    ])
    const comment = renderComment(report)
    expect(comment).toContain('### Pictures: `after.png` — 2 places differ')
    expect(comment).toContain(pair('`'))
    expect(comment).not.toMatch(/unchanged|missing|Cloud changes/)
  })
})
