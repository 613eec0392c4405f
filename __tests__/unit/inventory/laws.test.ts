import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Change, FieldChange, InventoryDiff } from '../../../src/inventory/change.ts'
import { compareInventories } from '../../../src/inventory/diff.ts'
import { parseInventory } from '../../../src/inventory/read/parse.ts'
import { ofType } from '../../support/situations/account.ts'
import { ALL_SITUATIONS } from '../../support/situations/all-situations.ts'
import { awsAccount } from '../../support/situations/aws-account.ts'
import { randomFrom } from '../../support/situations/random.ts'
import { type Scan, scan } from '../../support/situations/scan.ts'
import { shuffledLists, withoutArn } from '../../support/situations/shuffled.ts'
import type { Case } from '../../support/situations/situation.ts'

/** Any situation whose two scans can be compared. */
const anyCase = fc
  .tuple(fc.constantFrom(...ALL_SITUATIONS), fc.integer({ min: 0, max: 1_000_000_000 }))
  .map(([situation, seed]) => ({ title: situation.title, seed, ...situation.make(seed) }))
  .filter(({ truth }) => truth.error === undefined)

const runs = { numRuns: 60 }

function diffOf(before: unknown, after: unknown): InventoryDiff {
  return compareInventories(inventory('before', before), inventory('after', after)).diff
}

function inventory(origin: string, document: unknown) {
  return parseInventory(origin, new TextEncoder().encode(JSON.stringify(document)))
}

describe('Laws of the inventory diff', () => {
  test('an account never differs from itself, however it is scanned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (seed) => {
        const random = randomFrom(seed)
        const { account } = awsAccount(random)
        const [before, after] = [scan(account, random), scan(account, random)]
        const diff = diffOf(before.document, after.document)
        expect(diff.changes).toEqual([])
        expect(diff.warnings).toEqual([])
        expect(diff.unchanged).toBe(account.things.size)
      }),
      runs,
    )
  })

  test('the answer is the same, byte for byte, whatever the order of the lists', () => {
    fc.assert(
      fc.property(anyCase, ({ before, after, seed }) => {
        const random = randomFrom(seed + 1)
        const again = diffOf(shuffledLists(before.document, random), shuffledLists(after.document, random))
        expect(JSON.stringify(again)).toBe(JSON.stringify(diffOf(before.document, after.document)))
      }),
      runs,
    )
  })

  test('what happened backwards is what happened, mirrored', () => {
    fc.assert(
      fc.property(anyCase, ({ before, after }) => {
        const there = diffOf(before.document, after.document)
        const back = diffOf(after.document, before.document)
        expect(back.changes.map(facts).sort()).toEqual(there.changes.map(mirrored).map(facts).sort())
        expect(back.unchanged).toBe(there.unchanged)
        expect(back.cosmetic).toEqual(there.cosmetic)
      }),
      runs,
    )
  })

  test('a pool has at least the members that were exchanged', () => {
    fc.assert(
      fc.property(anyCase, ({ before, after }) => {
        for (const change of diffOf(before.document, after.document).changes) {
          if (change.kind !== 'rollout') continue
          expect(change.members?.before).toBeGreaterThanOrEqual(change.removed.length)
          expect(change.members?.after).toBeGreaterThanOrEqual(change.added.length)
        }
      }),
      runs,
    )
  })

  test('a resource taken out of both sides takes its own changes with it and no others', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), (one, choice) => {
        const arn = independentArn(one, choice)
        // Schema drift needs a minimum of resources of a type: with one fewer it may not be recognised.
        fc.pre(arn !== undefined && !one.truth.warnings.some((warning) => warning.startsWith('schema-drift')))
        const without = (side: Scan) => withoutArn(side.document, arn as string)
        const rest = diffOf(without(one.before), without(one.after))
        const whole = diffOf(one.before.document, one.after.document)
        const isOther = (change: Change) => !facts(change).includes(JSON.stringify(arn))
        expect(rest.changes.map(facts)).toEqual(whole.changes.filter(isOther).map(facts))
      }),
      runs,
    )
  })
})

/** The ARN of a resource that no other resource is recognised by, and that was not replaced. */
function independentArn({ before, after }: Case, choice: number): string | undefined {
  const arns = [before, after].flatMap(({ account }) =>
    ['sqs', 's3', 'lambda', 'elasticache'].flatMap((type) => ofType(account, type).map(({ arn }) => arn)),
  )
  const arn = arns[choice % Math.max(1, arns.length)]
  const replaced = diffOf(before.document, after.document).changes.filter(({ kind }) => kind === 'replaced')
  return replaced.some((change) => JSON.stringify(change).includes(JSON.stringify(arn))) ? undefined : arn
}

/** A change without what it means, which is not symmetrical. */
function facts({ tags: _tags, severity: _severity, exposure: _exposure, ...change }: Change): string {
  if (change.kind === 'changed' || change.kind === 'replaced' || change.kind === 'rollout') {
    const fields = change.fields.map((field) => JSON.stringify([field.path, field.before, field.after])).sort()
    const { before, after } = change.kind === 'rollout' ? change.parent : change
    const members = change.kind === 'rollout' ? [change.removed, change.added, sides(change.members)] : []
    return JSON.stringify([change.kind, before, after, members, fields, sides(change.size)])
  }
  return JSON.stringify(change)
}

function sides<T>(both: { readonly before: T; readonly after: T } | undefined): readonly T[] {
  return both === undefined ? [] : [both.before, both.after]
}

function mirrored(change: Change): Change {
  const turned = <T>({ before, after }: { readonly before: T; readonly after: T }) => ({ before: after, after: before })
  const { tags } = change
  switch (change.kind) {
    case 'added':
      return { kind: 'removed', before: change.after, ...(change.pool && { pool: change.pool }), tags }
    case 'removed':
      return { kind: 'added', after: change.before, ...(change.pool && { pool: change.pool }), tags }
    case 'changed':
    case 'replaced':
      return {
        ...change,
        ...turned(change),
        fields: change.fields.map(turnedField),
        ...(change.size && { size: turned(change.size) }),
      }
    case 'rollout':
      return {
        ...change,
        parent: turned(change.parent),
        removed: change.added,
        added: change.removed,
        ...(change.members && { members: turned(change.members) }),
        fields: change.fields.map(turnedField),
        ...(change.size && { size: turned(change.size) }),
      }
    case 'membership-added':
    case 'membership-removed':
      return { ...change, kind: opposite(change.kind), group: turned(change.group), member: turned(change.member) }
    case 'connection-added':
    case 'connection-removed':
      return { ...change, kind: opposite(change.kind), from: turned(change.from), to: turned(change.to) }
  }
}

function opposite<K extends string>(kind: K): K {
  return (kind.endsWith('added') ? kind.replace('added', 'removed') : kind.replace('removed', 'added')) as K
}

function turnedField({ path, before, after }: FieldChange): FieldChange {
  return { path, ...(after !== undefined && { before: after }), ...(before !== undefined && { after: before }) }
}
