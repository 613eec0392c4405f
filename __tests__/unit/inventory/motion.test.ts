import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Change } from '../../../src/inventory/change.ts'
import { movingIn, tagBackground, tagUnsettled, withoutBackground } from '../../../src/inventory/motion.ts'
import { lawRuns } from '../../support/law-size.ts'
import {
  added,
  changed,
  connection,
  membership,
  reference,
  removed,
  replaced,
  rollout,
  survivor,
} from '../../support/reports.ts'

const inPool = (change: Change, pool: string): Change => ({ ...change, pool: reference(pool, 'asg') }) as Change
const isBackground = (change: Change, ...motions: readonly Change[]) =>
  tagBackground([change], motions)[0]?.tags.includes('background')
const isUnsettled = (change: Change, ...motions: readonly Change[]) =>
  tagUnsettled([change], motions)[0]?.tags.includes('unsettled')
const name = (of: string) => changed(of, [{ path: 'name', before: of, after: `${of}!` }] as never)
const withFields = (change: Change, ...paths: readonly string[]): Change =>
  ({ ...change, fields: paths.map((path) => ({ path, before: 'a', after: 'b' })) }) as Change

describe('a change is background', () => {
  test('where the same field of the same resource changed before the deployment, whatever the values', () => {
    expect(isBackground(withFields(changed('a'), 'name'), name('a'))).toBe(true)
  })

  test('and not where it is the same field of another resource', () => {
    expect(isBackground(name('b'), name('a'))).toBe(false)
  })

  test('and not where another field changed as well', () => {
    expect(isBackground(withFields(changed('a'), 'name', 'instanceSize'), name('a'))).toBe(false)
  })

  test('where members of the same pool and type come and go, in either direction', () => {
    expect(isBackground(inPool(removed('i-1'), 'web'), inPool(added('i-2'), 'web'))).toBe(true)
    expect(isBackground(inPool(removed('i-1'), 'api'), inPool(added('i-2'), 'web'))).toBe(false)
    expect(isBackground(inPool(removed('v-1', [], 'ebs'), 'web'), inPool(added('i-2'), 'web'))).toBe(false)
  })

  test('where a pool exchanges its members anyway; a pool that only scales does not', () => {
    expect(isBackground(rollout('web', ['i-1'], ['i-2']), rollout('web', ['i-3'], ['i-4']))).toBe(true)
    expect(isBackground(inPool(added('i-5'), 'web'), rollout('web', ['i-3'], ['i-4']))).toBe(true)
    expect(isBackground(rollout('web', ['i-1'], ['i-2']), inPool(added('i-2'), 'web'))).toBe(false)
  })

  test('and not where the members come back with another configuration', () => {
    const resized = withFields(rollout('web', ['i-1'], ['i-2']), 'instanceType')
    expect(isBackground(resized, rollout('web', ['i-3'], ['i-4']))).toBe(false)
  })

  test('where the same resource came or went', () => {
    expect(isBackground(removed('a'), added('a'))).toBe(true)
    expect(isBackground(removed('a'), added('b'))).toBe(false)
  })

  test('and not where it does harm that the motion did not do', () => {
    expect(isBackground(removed('orders', ['destructive'], 'rds'), added('orders', [], 'rds'))).toBe(false)
    expect(isBackground({ ...name('sg'), tags: ['exposure'] }, name('sg'))).toBe(false)
    expect(isBackground({ ...name('sg'), tags: ['exposure'] }, { ...name('sg'), tags: ['exposure'] })).toBe(true)
  })

  test('where what replaced a resource is replaced in turn', () => {
    expect(isBackground(replaced('b', 'c'), replaced('a', 'b'))).toBe(true)
    expect(isBackground(replaced('x', 'y'), replaced('a', 'b'))).toBe(false)
  })

  test('where the same two were connected or belonged together', () => {
    expect(isBackground(connection('connection-removed', 'a', 'b'), connection('connection-added', 'a', 'b'))).toBe(
      true,
    )
    expect(isBackground(connection('connection-removed', 'a', 'c'), connection('connection-added', 'a', 'b'))).toBe(
      false,
    )
    expect(isBackground(membership('membership-added', 'a', 'g'), membership('membership-removed', 'a', 'g'))).toBe(
      true,
    )
    expect(isBackground(membership('membership-added', 'a', 'h'), membership('membership-removed', 'a', 'g'))).toBe(
      false,
    )
  })

  test('and a resource that moves is not one of the same key and another type', () => {
    const other = { kind: 'changed', ...survivor('a', 'rds'), fields: [], tags: [] } as Change
    expect(isBackground(other, name('a'))).toBe(false)
  })
})

describe('a change is unsettled', () => {
  test('where anything of its resource or pool still moved', () => {
    expect(isUnsettled(changed('a'), name('a'))).toBe(true)
    expect(isUnsettled(rollout('web', ['i-1'], ['i-2']), inPool(added('i-3'), 'web'))).toBe(true)
    expect(isUnsettled(rollout('web', ['i-1'], ['i-2']), inPool(added('i-3'), 'api'))).toBe(false)
    expect(isUnsettled(changed('b'), name('a'))).toBe(false)
  })

  test('and not where it is background', () => {
    expect(isUnsettled({ ...name('a'), tags: ['background'] }, name('a'))).toBe(false)
  })
})

describe('what moves', () => {
  test('is counted by pool, without its volumes', () => {
    const motions = [inPool(added('i-3'), 'web'), inPool(added('v-3', [], 'ebs'), 'web'), name('a')]
    expect(movingIn(motions)).toEqual([
      { type: 'ec2', count: 1, of: reference('web', 'asg') },
      { type: 'ec2', count: 1, resource: reference('a') },
    ])
  })

  test('has as many members as the deployment has changed in the pool', () => {
    const rolled = rollout('web', ['i-1', 'i-2'], ['i-4', 'i-5', 'i-6'])
    expect(movingIn([inPool(added('i-6'), 'web')], [rolled])).toEqual([
      { type: 'ec2', count: 3, of: reference('web', 'asg') },
    ])
  })

  test('may be volumes where nothing else moves', () => {
    expect(movingIn([inPool(removed('v', [], 'ebs'), 'web')])).toMatchObject([{ type: 'ebs', count: 1 }])
  })
})

const names = fc.constantFrom('a', 'b', 'c', 'web')
const tags = fc.constantFrom<Change['tags']>([], ['destructive'], ['exposure'], ['unconfirmed'])
const someChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(names, tags).map(([one, list]) => added(one, list)),
  fc.tuple(names, tags).map(([one, list]) => removed(one, list)),
  fc
    .tuple(names, fc.subarray(['name', 'size', 'rules'], { minLength: 1 }))
    .map(([one, paths]) => withFields(changed(one), ...paths)),
  fc.tuple(names, names).map(([one, pool]) => inPool(added(one), pool)),
  fc.tuple(names, names, names).map(([pool, one, other]) => rollout(pool, [one], [other])),
  fc.tuple(names, names).map(([one, other]) => replaced(one, other)),
  fc.tuple(names, names).map(([one, other]) => connection('connection-added', one, other)),
  fc.tuple(names, names).map(([one, group]) => membership('membership-removed', one, group)),
)
const someChanges = fc.array(someChange, { maxLength: 12 })

describe('whatever the changes and the motions', () => {
  const law = (...given: [...Parameters<typeof fc.property>]) =>
    fc.assert(fc.property(...given), { numRuns: lawRuns(400) })

  test('nothing comes, goes or moves: only tags are added', () => {
    law(someChanges, someChanges, (changes, motions) => {
      for (const tag of [tagBackground, tagUnsettled]) {
        const told = tag(changes as Change[], motions as Change[])
        expect(told.map(({ tags: _, ...rest }) => rest)).toEqual(
          (changes as Change[]).map(({ tags: _, ...rest }) => rest),
        )
        told.forEach((change, at) => {
          expect(change.tags.slice(0, (changes as Change[])[at]?.tags.length)).toEqual((changes as Change[])[at]?.tags)
        })
      }
    })
  })

  test('a motion is background to itself, and then nothing is left to wait for', () => {
    law(someChanges, (motions) => {
      expect(withoutBackground(motions as Change[], motions as Change[])).toEqual([])
    })
  })

  test('without motions nothing is background, unsettled or moving', () => {
    law(someChanges, (changes) => {
      expect(tagBackground(changes as Change[], [])).toEqual(changes)
      expect(tagUnsettled(changes as Change[], [])).toEqual(changes)
      expect(movingIn([], changes as Change[])).toEqual([])
    })
  })

  test('more motions make more background, never less', () => {
    law(someChanges, someChanges, someChanges, (changes, motions, more) => {
      const count = (all: readonly Change[]) =>
        tagBackground(changes as Change[], all).filter((one) => one.tags.includes('background')).length
      expect(count([...(motions as Change[]), ...(more as Change[])])).toBeGreaterThanOrEqual(
        count(motions as Change[]),
      )
    })
  })

  test('each motion is in what moves, and each entry counts at least one', () => {
    law(someChanges, (motions) => {
      const moving = movingIn(motions as Change[])
      expect(moving.length === 0).toBe((motions as Change[]).length === 0)
      for (const { count } of moving) expect(count).toBeGreaterThan(0)
    })
  })
})
