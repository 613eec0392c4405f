import { describe, expect, test } from '@jest/globals'
import { ExpectedError } from '../../../../src/errors.ts'
import { readIgnore } from '../../../../src/inventory/ignore/ignore-texts.ts'
import { parseInventory } from '../../../../src/inventory/read/parse.ts'
import { buildReport } from '../../../../src/report/build/build.ts'
import { mattersAfter } from '../../../../src/report/build/calm-target.ts'
import { compareSnapshots } from '../../../../src/report/build/compare.ts'
import { driftCount } from '../../../../src/report/facts/drift.ts'
import { trippedGates } from '../../../../src/report/tripped-gates.ts'
import type { TargetSnapshot } from '../../../../src/snapshot/snapshot.ts'
import { type Component, instance, inventoryOf } from '../../../support/inventories.ts'
import { snapshot, taken, target } from '../../../support/snapshots.ts'

const outage = new ExpectedError('SERVER_ERROR', 'Cloudcraft answered 503', 'Try again later')
const bucket = (name: string): Component => ({ type: 's3', arn: `arn:aws:s3:::${name}`, label: name })
const size = (name: string, instanceSize: string) => instance(name, { instanceSize })
const filler = Array.from({ length: 20 }, (_, n) => instance(`i-still-${n}`))
const inventory = (...components: readonly Component[]) => inventoryOf([...filler, ...components])

const settle = { seconds: 60, waited: 60, scans: 8 }

function report(before: Partial<TargetSnapshot>, after: Partial<TargetSnapshot>) {
  const { targets } = compareSnapshots(snapshot([taken(before)]), snapshot([taken(after)]))
  return buildReport(targets, { toolVersion: '1.2.3' })
}

const tagsOf = ({ targets }: ReturnType<typeof report>) => targets[0]?.changes.map(({ tags }) => tags)

describe('a churn that the control has seen', () => {
  const before = {
    inventory: inventory(size('i-noisy', 'large'), size('i-quiet', 'large')),
    control: {
      takenAt: '2026-03-01T10:00:05.000Z',
      inventory: inventory(size('i-noisy', 'small'), size('i-quiet', 'large')),
    },
  }
  const told = report(before, { inventory: inventory(size('i-noisy', 'xlarge'), size('i-quiet', 'xlarge')) })

  test('is background; a real change of the same field on another resource stays', () => {
    expect(
      told.targets[0]?.changes.map(({ tags, ...change }) => ['after' in change && change.after.name, tags]),
    ).toEqual([
      ['i-noisy', ['background']],
      ['i-quiet', []],
    ])
  })

  test('is counted and reported separately', () => {
    expect(told.counts).toMatchObject({ changed: 1, background: 1 })
    expect(told.counts).not.toHaveProperty('unsettled')
    expect(told.verdict).toEqual({ text: '1 EC2 instance changed; 1 in the background', hasChanges: true, known: true })
    expect(told.targets[0]?.control).toEqual({ takenAt: '2026-03-01T10:00:05.000Z' })
  })

  test('trips no gate but any', () => {
    const alone = report(before, { inventory: inventory(size('i-noisy', 'xlarge'), size('i-quiet', 'large')) })
    const gates = [
      'any',
      'added',
      'removed',
      'changed',
      'replaced',
      'destructive',
      'exposure',
      'unknown',
      'unsettled',
    ] as const
    expect(trippedGates(alone, gates)).toEqual(['any'])
    expect(alone.verdict.text).toBe('no change but 1 in the background')
  })

  test('is unknown if the control is missing, and says so', () => {
    const lost = { ...before, control: { inventory: outage } }
    const after = { inventory: inventory(size('i-noisy', 'xlarge'), size('i-quiet', 'large')) }
    const { targets, failures } = compareSnapshots(snapshot([taken(lost)]), snapshot([taken(after)]))
    expect(failures).toEqual([outage])
    expect(targets[0]).not.toHaveProperty('control')
    expect(targets[0]?.changes.map(({ tags }) => tags)).toEqual([[]])
  })
})

describe('a control in the second snapshot', () => {
  const control = { inventory: inventory(size('i-noisy', 'small')) }
  const before = { inventory: inventory(size('i-noisy', 'large')) }
  const after = { inventory: inventory(size('i-noisy', 'xlarge')), control }

  test('says what changes by itself in the scans of a watch', () => {
    const { targets } = compareSnapshots(snapshot([taken(before)]), snapshot([taken(after)]), undefined, true)
    const watched = buildReport(targets, { toolVersion: '1', watch: { since: { by: 'deployment' } } })
    expect(tagsOf(watched)).toEqual([['background']])
    expect(watched.targets[0]?.control).toEqual({})
    expect([driftCount(watched), trippedGates(watched, ['any', 'drift'])]).toEqual([0, ['any']])
  })

  test('says nothing where the look had to wait: what it waited for would be background', () => {
    const watch = (settled: Partial<typeof settle> & { readonly ended: 'settled' | 'time' }) => {
      const waited = { ...after, settle: { ...settle, ...settled } }
      return compareSnapshots(snapshot([taken(before)]), snapshot([taken(waited)]), undefined, true).targets[0]?.changes
    }
    expect(watch({ scans: 2, ended: 'settled' })).toMatchObject([{ tags: ['background'] }])
    expect(watch({ scans: 3, ended: 'settled' })).toMatchObject([{ tags: [] }])
    expect(watch({ scans: 2, ended: 'time' })).toMatchObject([{ tags: [] }])
  })

  test('says nothing after a deployment, which may still be rolling', () => {
    expect(tagsOf(report(before, after))).toEqual([[]])
  })
})

describe('a deployment that was still moving', () => {
  const before = { inventory: inventory(bucket('a')) }
  const previous = inventory(bucket('a'), bucket('b'))
  const final = inventory(bucket('a'), bucket('b'), bucket('c'))

  test('tags what moved last, and says what it was', () => {
    const told = report(before, { inventory: final, settle: { ...settle, ended: 'time', previous } })
    expect(tagsOf(told)).toEqual([[], ['unsettled']])
    expect(told.targets[0]?.settle).toMatchObject({
      ...{ ...settle, ended: 'time' },
      moving: [{ type: 's3', count: 1, resource: { name: 'c' } }],
    })
    expect(told.counts).toMatchObject({ added: 2, unsettled: 1 })
    expect(told.verdict.text).toBe('2 S3 buckets added; 1 still changing')
    expect(trippedGates(told, ['unsettled', 'unknown'])).toEqual(['unsettled'])
  })

  test('had settled if only the background changed', () => {
    const noisy = { ...before, control: { inventory: inventory(bucket('a'), bucket('c')) } }
    const told = report(noisy, { inventory: final, settle: { ...settle, ended: 'time', previous } })
    expect(told.targets[0]?.settle).toMatchObject({ ended: 'settled', moving: [] })
    expect(tagsOf(told)).toEqual([[], ['background']])
    expect(trippedGates(told, ['unsettled'])).toEqual([])
  })

  test('had settled if only what rules hide changed', async () => {
    const ignore = await readIgnore({
      sources: [{ origin: 'rules', text: '- { name: c, reason: noise }' }],
      now: new Date(0),
    })
    const after = snapshot([taken({ inventory: final, settle: { ...settle, ended: 'time', previous } })])
    const { targets } = compareSnapshots(snapshot([taken(before)]), after, ignore)
    expect(targets[0]?.settle).toMatchObject({ ended: 'settled', moving: [] })
  })

  test('is not known to have settled if there was only one scan, or one failed', () => {
    for (const ended of ['time', 'limit', 'failed'] as const) {
      const told = report(before, { inventory: final, settle: { ...settle, scans: 1, ended } })
      expect(told.verdict.text).toBe('2 S3 buckets added; may still be changing')
      expect(trippedGates(told, ['unsettled', 'unknown'])).toEqual(['unsettled'])
    }
  })

  test('that is known not to have changed anything is still said to move', () => {
    const told = report({ inventory: final }, { inventory: final, settle: { ...settle, ended: 'time', previous } })
    expect(told.verdict).toEqual({ text: 'no change; 1 still changing', hasChanges: false, known: true })
  })
})

test('what is waited for is what the report would call unsettled', async () => {
  const [was, noise] = [inventory(bucket('a')), inventory(bucket('a'), bucket('noise'))]
  const before = Promise.resolve(snapshot([taken({ inventory: was, control: { inventory: noise } })]))
  const matters = mattersAfter(before, undefined)
  const between = async (last: readonly Component[], of = target(), begun?: TargetSnapshot) => {
    const sides = { before: parseInventory('one', was), after: parseInventory('other', inventory(...last)) }
    const { compareInventories } = await import('../../../../src/inventory/diff.ts')
    return matters(compareInventories(sides.before, sides.after).diff.changes, {
      target: of,
      ...sides,
      ...(begun && { begun }),
    })
  }
  expect(await between([bucket('a'), bucket('noise')])).toEqual([])
  expect(await between([bucket('a'), bucket('noise'), bucket('news')])).toMatchObject([{ after: { name: 'news' } }])
  const own = { target: target('eu-west-1'), inventory: was, control: { inventory: noise } }
  expect(await between([bucket('a'), bucket('noise')], target('eu-west-1'), own)).toEqual([])
  // Of another target nothing is known.
  expect(await between([bucket('a'), bucket('noise')], target('eu-north-1'))).toHaveLength(1)
  expect(
    await mattersAfter(Promise.resolve(undefined), undefined)([], {
      target: target(),
      before: parseInventory('a', was),
      after: parseInventory('b', was),
    }),
  ).toEqual([])
})
