import type { Change, InventoryDiff, Survivor } from '../../../src/inventory/change.ts'
import type { ResourceReference } from '../../../src/inventory/read/resource.ts'
import type { Thing } from './account.ts'
import type { Scan } from './scan.ts'
import { called, type Expected, rolloutText, type TruthTag, withFields } from './truth.ts'

/** Tags that the truth contains. */
const JUDGED: ReadonlySet<string> = new Set(['destructive', 'exposure', 'capacity-lowered', 'unconfirmed'])

/**
 * A diff in the terms of the truth. Component ids are resolved to the things themselves, so a change with the wrong component or the
 * wrong name is noticed.
 */
export function observe(diff: InventoryDiff, before: Scan, after: Scan): Expected[] {
  const was = (reference: ResourceReference) => find(before, reference)
  const is = (reference: ResourceReference) => find(after, reference)
  return diff.changes.map((change) => ({
    kind: change.kind,
    about: about(change, was, is),
    tags: change.tags.filter((tag): tag is TruthTag => JUDGED.has(tag)),
  }))
}

type Find = (reference: ResourceReference) => Thing

function about(change: Change, was: Find, is: Find): string {
  const pair = (a: Survivor, b: Survivor) => `${survivor(a, was, is)} ~ ${survivor(b, was, is)}`
  switch (change.kind) {
    case 'added':
      return called(is(change.after))
    case 'removed':
      return called(was(change.before))
    case 'changed':
      return withFields(
        survivor(change, was, is),
        change.fields.map(({ path }) => path),
      )
    case 'replaced':
      return `${called(was(change.before))} -> ${called(is(change.after))}`
    case 'rollout':
      return rolloutText(
        called(is(change.parent.after)),
        change.fields.map(({ path }) => path),
        change.removed.map(was),
        change.added.map(is),
      )
    case 'membership-added':
    case 'membership-removed':
      return pair(change.group, change.member)
    case 'connection-added':
    case 'connection-removed':
      return pair(change.from, change.to)
  }
}

/** A survivor has its name after. A pair of two things is shown as two, which is only true if one replaced the other. */
function survivor(one: Survivor, was: Find, is: Find): string {
  const [old, now] = [was(one.before), is(one.after)]
  return called(old) === called(now) ? called(now) : `${called(old)}/${called(now)}`
}

function find({ account, refOf, hasLabels }: Scan, reference: ResourceReference): Thing {
  const thing = account.things.get(refOf.get(reference.id) ?? '')
  if (thing === undefined)
    throw new Error(`The diff names ${reference.type} ${reference.id}, which is not in its document`)
  const wrong = misnamed(thing, reference, hasLabels)
  if (wrong !== undefined) throw new Error(`The diff gives ${thing.ref} a wrong ${wrong}: ${JSON.stringify(reference)}`)
  return thing
}

function misnamed(thing: Thing, reference: ResourceReference, hasLabels: boolean): string | undefined {
  if (reference.type !== thing.type) return 'type'
  const key = thing.arn ?? thing.resourceId?.toLowerCase() ?? thing.awsId
  if (key !== undefined && reference.key !== key) return 'key'
  const own = thing.fields['name']
  const names = [hasLabels ? thing.label : undefined, own].filter((name) => typeof name === 'string' && name !== '')
  return names.length === 0 || names.map((name) => String(name).normalize()).includes(reference.name)
    ? undefined
    : 'name'
}
