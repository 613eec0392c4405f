import { describe, expect, test } from '@jest/globals'
import type { Change } from '../../../../src/inventory/change.ts'
import { code } from '../../../../src/report/markdown/markdown.ts'
import { entriesOf } from '../../../../src/report/words/entries.ts'
import { added, reference, removed, rollout } from '../../../support/reports.ts'

const lines = (changes: readonly Change[], names = 5) => entriesOf(changes, code).map(({ text }) => text(names))
const inPool = (change: Change, pool = 'web', type = 'asg') => ({ ...change, pool: reference(pool, type) }) as Change

describe('what was added to a pool', () => {
  test('is one line, the volumes along with the instances', () => {
    const changes = [added('v-1', [], 'ebs'), added('v-2', [], 'ebs'), added('i-1'), added('i-2')]
    expect(lines(changes.map((change) => inPool(change)))).toEqual([
      '2 instances of autoscaling group `web` added (`i-1`, `i-2`), along with 2 EBS volumes',
    ])
  })

  test('is reported by its name if it is alone', () => {
    const changes = [removed('v-1', [], 'ebs'), removed('i-1')].map((change) => inPool(change))
    expect(lines(changes)).toEqual(['EC2 instance `i-1` of autoscaling group `web` removed, along with 1 EBS volume'])
    expect(lines(changes.slice(1))).toEqual(['EC2 instance `i-1` of autoscaling group `web` removed'])
  })

  test('is one line per pool, and for what was removed and added', () => {
    const changes = [
      ...['a', 'b'].map((name) => inPool(added(name, [], 'ecstask'), 'api', 'ecsservice')),
      ...['c', 'd'].map((name) => inPool(added(name))),
      ...['e', 'f'].map((name) => inPool(removed(name, ['unconfirmed']))),
    ]
    expect(lines(changes)).toEqual([
      '2 instances of autoscaling group `web` no longer seen (`e`, `f`)',
      '2 tasks of ECS service `api` added (`a`, `b`)',
      '2 instances of autoscaling group `web` added (`c`, `d`)',
    ])
  })

  test('is one short line whatever a foreign report says that it is', () => {
    const changes = Array.from({ length: 50_000 }, (_, n) => inPool(added(`x${n}`, [], `type${n}`)))
    expect(lines(changes)).toEqual(['Type0 `x0` of autoscaling group `web` added, along with 49999 others'])
  })

  test('counts every change, and says whether names are left out', () => {
    const [entry] = entriesOf(
      ['a', 'b', 'c'].map((name) => inPool(added(name))),
      code,
    )
    expect(entry).toMatchObject({ kind: 'added', changes: 3 })
    expect([entry?.isCut(2), entry?.isCut(3)]).toEqual([true, false])
    expect(entry?.text(2)).toBe('3 instances of autoscaling group `web` added (`a`, `b` and 1 more)')
  })
})

describe('a rollout', () => {
  test('is reported with the accompanying volumes', () => {
    const volumes = { ...rollout('web', ['v-1'], ['v-2']), memberType: 'ebs' } as Change
    expect(lines([volumes, rollout('web', ['a'], ['b'])])).toEqual([
      '1 EC2 instance of autoscaling group `web` replaced, along with 1 EBS volume',
    ])
  })

  test('says what is different about the volumes: which were not recreated, which were also removed, and their fields', () => {
    const volumes = {
      ...rollout('web', ['v-1', 'v-2', 'v-3', 'v-4'], ['v-5']),
      ...{ memberType: 'ebs', lost: { count: 2, sizes: [500, 750] } },
      fields: [{ path: 'storage', before: [8, 500, 750], after: 8 }],
    } as Change
    expect(lines([volumes, rollout('web', ['a'], ['b'])])).toEqual([
      '1 EC2 instance of autoscaling group `web` replaced, along with 1 EBS volume, ' +
        '2 EBS volumes of 500 and 750 GB did not come back, 1 removed, storage `8, 500 and 750 GB` → `8 GB`',
    ])
    expect(lines([{ ...volumes, fields: [], lost: { count: 3, sizes: [1, 2, 3] } } as Change])).toEqual([
      '1 EBS volume of autoscaling group `web` replaced, 3 EBS volumes of 1 to 3 GB did not come back',
    ])
    expect(lines([{ ...volumes, fields: [], lost: { count: 3 } } as Change])).toEqual([
      '1 EBS volume of autoscaling group `web` replaced, 3 EBS volumes did not come back',
    ])
  })

  test('is short whatever a report from elsewhere says that came along', () => {
    const many = Array.from({ length: 1000 }, (_, n) => ({
      ...rollout('web', ['x', 'y'], ['z']),
      memberType: `type${n}`,
    }))
    expect(lines([rollout('web', ['a'], ['b']), ...(many as Change[])]).join('').length).toBeLessThan(500)
  })
})

describe('a fleet without a frame', () => {
  const exchanged = (name: string, type: string, because: string): Change => ({
    ...{ kind: 'replaced', before: reference(`${name}-old`, type), after: reference(name, type) },
    ...{
      fields: [{ path: 'name', before: `${name}-old`, after: name }],
      tags: [],
      confidence: 0.8,
      because: [because],
    },
  })

  test('is a line for the machines, whose names are one, and one for their volumes', () => {
    const changes = [
      exchanged('general', 'ec2', 'one of several alike'),
      exchanged('vol-1', 'ebs', 'volume of one of several alike'),
      exchanged('vol-2', 'ebs', 'volume of one of several alike'),
      exchanged('general', 'ec2', 'one of several alike'),
    ]
    expect(lines(changes)).toEqual([
      '2 EC2 instances replaced by others like them (`general`)',
      '2 EBS volumes replaced by others like them (`vol-1`, `vol-2`)',
    ])
    expect(entriesOf(changes, code).map((entry) => entry.isCut(1))).toEqual([false, true])
  })
})
