import { describe, expect, test } from '@jest/globals'
import { mergeLegs, missingTarget } from '../../../../src/report/build/merge.ts'
import type { Leg } from '../../../../src/report/build/reconcile.ts'
import type { ReportPart } from '../../../../src/report/facts/parse-report.ts'
import type { IgnoreRuleReport, PictureReport, TargetReport } from '../../../../src/report/facts/report.ts'
import { announced, planPart } from '../../../support/plan-parts.ts'
import { added, removed, targetReport } from '../../../support/reports.ts'
import { target } from '../../../support/snapshots.ts'

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

/** The report of a target in another region than the others are in. */
const inRegion = (region: string, ...args: Parameters<typeof targetReport>): TargetReport => {
  const report = targetReport(...args)
  return { ...report, target: { ...report.target, region } }
}

describe('mergeLegs', () => {
  test('puts the targets one after the other and counts again', () => {
    const { report } = mergeLegs([leg(), leg({ targets: [inRegion('eu-west-1', [removed('b')])] })], [], {
      toolVersion: '1.2.3',
    })
    expect(report.counts).toMatchObject({ added: 1, removed: 1, unchanged: 240 })
    expect(report.verdict).toMatchObject({ hasChanges: true, known: true })
    expect(report.tool.version).toBe('1.2.3')
  })

  test('knows less than everything when a target is missing', () => {
    const { report } = mergeLegs([leg()], [missingTarget(target(), 'no job has told')], { toolVersion: '1.2.3' })
    expect(report.verdict.known).toBe(false)
    expect(report.verdict.text).toContain('1 of 2 targets could not be compared')
  })

  test('takes the worse of what its jobs and the gathering job know of the deployment', () => {
    expect(
      mergeLegs([leg({ deployment: 'success' })], [], { toolVersion: '1.2.3', ending: 'failure' }).report.deployment,
    ).toBe('failure')
    expect(mergeLegs([leg()], [], { toolVersion: '1.2.3', ending: 'failure' }).report.deployment).toBe('failure')
    expect(mergeLegs([leg({ deployment: 'failure' })], [], { toolVersion: '1.2.3' }).report.deployment).toBe('failure')
  })

  test('gives pictures names that no other job has', () => {
    const targets = [targetReport([], { picture: PICTURE })]
    const others = [inRegion('eu-west-1', [], { picture: PICTURE })]
    const { report, files } = mergeLegs([leg({ targets }, FILES), leg({ targets: others }, FILES)], [], {
      toolVersion: '1.2.3',
    })
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
    const merged = mergeLegs([leg({ targets: [targetReport([], { picture: PICTURE })] }, files)], [], {
      toolVersion: '1.2.3',
    })
    expect(merged.files.size).toBe(0)
    expect(merged.report.targets[0]).not.toHaveProperty('picture')
    expect(merged.report.targets[0]?.warnings).toMatchObject([{ code: 'picture-missing' }])
  })

  test('takes cut-outs and drawings along, and leaves out those that are not what they say', () => {
    const regions = [1, 2].map((number) => ({
      ...{ kind: 'changed' as const, x: 0, y: 0, width: 1, height: 1, changedPixels: 1, resources: [] },
      crop: { file: `1-a-region-${number}.png` },
    }))
    const side = (file: string) => ({ file, width: 3, height: 2 })
    const diagram = { svg: side('1-a-d.svg'), focus: side('1-a-d-focus.svg'), png: side('1-a-d.png') }
    const targets = [targetReport([], { picture: { ...PICTURE, regions }, diagram })]
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><title>a</title></svg>')
    const hostile = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const files = new Map([...FILES, ['1-a-region-1.png', png(1, 1)], ['1-a-d.svg', svg], ['1-a-d-focus.svg', hostile]])
    const merged = mergeLegs([leg({ targets }, files)], [], { toolVersion: '1.2.3' })
    const [told] = merged.report.targets
    expect(told?.picture?.regions.map(({ crop }) => crop?.file)).toEqual(['1-1-a-region-1.png', undefined])
    expect(told?.diagram).toEqual({ svg: side('1-1-a-d.svg') })
    expect([...merged.files.keys()].slice(3)).toEqual(['1-1-a-region-1.png', '1-1-a-d.svg'])
    expect(
      mergeLegs([leg({ targets }, new Map([...files, ['1-a-d.svg', hostile]]))], [], { toolVersion: '1' }).report
        .targets[0],
    ).not.toHaveProperty('diagram')
  })

  test.each<[string[], string | undefined]>([
    [[], undefined],
    [['success', 'success'], 'success'],
    [['success', 'cancelled'], 'cancelled'],
    [['cancelled', 'failure', 'success'], 'failure'],
    [['skipped', 'cancelled'], 'cancelled'],
    [['success', 'skipped'], 'skipped'],
    [['failure', 'timed_out'], 'timed_out'],
  ])('of deployments that ended as %j reports %s', (endings, told) => {
    const legs = [leg(), ...endings.map((deployment) => leg({ deployment }))]
    expect(mergeLegs(legs, [], { toolVersion: '1' }).report.deployment).toBe(told)
  })

  test('adds up what the same rule has hidden in every job', () => {
    const rule = (hidden: number, state: IgnoreRuleReport['state']) => ({
      ignored: { hidden, rules: [{ reason: 'noise', line: 2, hidden, state }] },
    })
    const { report } = mergeLegs([leg(rule(0, 'unused')), leg(rule(3, 'used')), leg(rule(0, 'unused'))], [], {
      toolVersion: '1',
    })
    expect(report.ignored).toEqual({ hidden: 3, rules: [{ reason: 'noise', line: 2, hidden: 3, state: 'used' }] })
  })

  test('has one account of the plans of its jobs, with positions among all targets', () => {
    const announcements = [announced('a', 'happened', { target: 0, change: 0 })]
    const elsewhere = inRegion('elsewhere', [added('a')])
    const plan = planPart({ announcements, unplanned: [{ target: 0, change: 0 }] })
    const legs = [leg(), leg({ targets: [elsewhere], plan })]
    const merged = mergeLegs(legs, [], { toolVersion: '1' }).report.plan
    expect(merged?.announcements[0]?.target).toBe(1)
    expect(merged?.counts).toMatchObject({ happened: 1, unplanned: 1 })
    expect(mergeLegs([leg()], [], { toolVersion: '1' }).report).not.toHaveProperty('plan')
  })
})

describe('a target that two jobs tell of', () => {
  const named = (id: string, kind: 'old' | 'new', createdAt: number) => {
    const report = targetReport(kind === 'old' ? [added('a')] : [removed('b')])
    const account = { ...report.target.account, id }
    return { report: { targets: [{ ...report, target: { ...report.target, account } }] }, files: new Map(), createdAt }
  }
  const { name } = targetReport([]).target.account
  const merged = (...legs: readonly Leg[]) => mergeLegs(legs, [], { toolVersion: '1' }).report

  test.each([
    ['however they are sorted', [named('1', 'old', 1), named('1', 'new', 2)]],
    ['the other way round', [named('1', 'new', 2), named('1', 'old', 1)]],
    ['also where one of them knows its name alone', [named('1', 'old', 1), named(name, 'new', 2)]],
  ])('counts once, as in the newer one, %s', (_, legs) => {
    expect(merged(...legs).counts).toMatchObject({ added: 0, removed: 1 })
    expect(merged(...legs).targets).toHaveLength(1)
  })

  test('is not one of another account of that name', () => {
    expect(merged(named('1', 'old', 1), named('2', 'new', 2)).targets).toHaveLength(2)
  })
})

test('targets are in the given order, and there are no others', () => {
  const regions = ['c', 'a', 'd', 'b']
  const legs = regions.map((region) => leg({ targets: [inRegion(region, [])] }))
  const { account } = targetReport([]).target
  const wanted = ['a', 'B', 'c'].map((region) => ({
    account: region === 'a' ? account.id : ` ${account.name}`,
    region,
  }))
  const { report } = mergeLegs(legs, [missingTarget({ ...target(), region: 'e' }, 'x')], { toolVersion: '1', wanted })
  expect(report.targets.map((one) => one.target.region)).toEqual(['a', 'b', 'c', 'e'])
})
