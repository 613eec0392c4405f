import { describe, expect, test } from '@jest/globals'
import { mergeLegs, missingTarget } from '../../../src/report/merge.ts'
import type { ReportPart } from '../../../src/report/parse-report.ts'
import type { IgnoreRuleReport, PictureReport } from '../../../src/report/report.ts'
import { added, removed, targetReport } from '../../support/reports.ts'
import { target } from '../../support/snapshots.ts'

/** The first 24 bytes of a PNG. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(24)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  new DataView(bytes.buffer).setUint32(16, width)
  new DataView(bytes.buffer).setUint32(20, height)
  return bytes
}

const PICTURE = {
  ...{ before: { file: '1-a-before.png', width: 3, height: 2 }, after: { file: '1-a-after.png', width: 3, height: 2 } },
  ...{ diff: { file: '1-a-diff.png' }, changedPixels: 1, totalPixels: 6, regions: [] },
} as unknown as PictureReport
const FILES = new Map([
  ['1-a-before.png', png(3, 2)],
  ['1-a-after.png', png(3, 2)],
  ['1-a-diff.png', png(3, 2)],
])

const part = (parts: Partial<ReportPart> = {}): ReportPart => ({ targets: [targetReport([added('a')])], ...parts })
const leg = (parts: Partial<ReportPart> = {}, files: ReadonlyMap<string, Uint8Array> = new Map()) => ({
  report: part(parts),
  files,
})

describe('mergeLegs', () => {
  test('puts the targets one after the other and counts anew', () => {
    const { report } = mergeLegs([leg(), leg({ targets: [targetReport([removed('b')])] })], [], '1.2.3')
    expect(report.counts).toMatchObject({ added: 1, removed: 1, unchanged: 240 })
    expect(report.verdict).toMatchObject({ hasChanges: true, known: true })
    expect(report.tool.version).toBe('1.2.3')
  })

  test('knows less than everything when a target is missing', () => {
    const { report } = mergeLegs([leg()], [missingTarget(target(), 'no job has told')], '1.2.3')
    expect(report.verdict.known).toBe(false)
    expect(report.verdict.text).toContain('1 of 2 targets could not be compared')
  })

  test('gives pictures names that no other job has', () => {
    const targets = [targetReport([], { picture: PICTURE })]
    const { report, files } = mergeLegs([leg({ targets }, FILES), leg({ targets }, FILES)], [], '1.2.3')
    expect([...files.keys()]).toEqual([
      '1-1-a-before.png',
      '1-1-a-after.png',
      '1-1-a-diff.png',
      ...['2-1-a-before.png', '2-1-a-after.png', '2-1-a-diff.png'],
    ])
    expect(report.targets[1]?.picture).toMatchObject({
      before: { file: '2-1-a-before.png', width: 3 },
      changedPixels: 1,
    })
  })

  test.each([
    { name: 'are not there', files: new Map() },
    { name: 'are no PNG', files: new Map([...FILES, ['1-a-after.png', new Uint8Array(100)]]) },
    { name: 'are of another size', files: new Map([...FILES, ['1-a-after.png', png(3, 3)]]) },
    { name: 'are cut off', files: new Map([...FILES, ['1-a-after.png', png(3, 2).slice(0, 20)]]) },
  ])('leaves pictures out that $name, and says so', ({ files }) => {
    const merged = mergeLegs([leg({ targets: [targetReport([], { picture: PICTURE })] }, files)], [], '1.2.3')
    expect(merged.files.size).toBe(0)
    expect(merged.report.targets[0]).not.toHaveProperty('picture')
    expect(merged.report.targets[0]?.warnings).toMatchObject([{ code: 'picture-missing' }])
  })

  test.each<[string[], string | undefined]>([
    [[], undefined],
    [['success', 'success'], 'success'],
    [['success', 'cancelled'], 'cancelled'],
    [['cancelled', 'failure', 'success'], 'failure'],
  ])('of deployments that ended as %j tells %s', (endings, told) => {
    const legs = [leg(), ...endings.map((deployment) => leg({ deployment }))]
    expect(mergeLegs(legs, [], '1').report.deployment).toBe(told)
  })

  test('adds up what the same rule has hidden in every job', () => {
    const rule = (hidden: number, state: IgnoreRuleReport['state']) => ({
      ignored: { hidden, rules: [{ reason: 'noise', line: 2, hidden, state }] },
    })
    const { report } = mergeLegs([leg(rule(0, 'unused')), leg(rule(3, 'used')), leg(rule(0, 'unused'))], [], '1')
    expect(report.ignored).toEqual({ hidden: 3, rules: [{ reason: 'noise', line: 2, hidden: 3, state: 'used' }] })
  })
})
