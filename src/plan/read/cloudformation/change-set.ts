import { isArray, isObject, type Json, type JsonObject, own, ownText } from '../../../json.ts'
import type { Name, Plan } from '../../announcement.ts'
import { announce, knownBefore, type RawChange } from '../announce.ts'
import type { Hint } from '../place.ts'
import { refused } from '../refusal.ts'
import { actionOf, changedAttributes, contextOf } from './resource-change.ts'

const MAX_CHANGES = 100_000

/** A change set with all its pages, and the stack it is for. */
interface ChangeSet {
  readonly id: string
  readonly stack: string
  readonly hint: Hint
  readonly isWhole: boolean
  readonly changes: readonly JsonObject[]
}

/**
 * Reads the output of `aws cloudformation describe-change-set`: one document per page, and one per nested change set.
 * @throws ExpectedError PLAN_ERRORED, PLAN_TOO_MANY
 */
export function readChangeSets(file: string, pages: readonly JsonObject[]): Plan {
  for (const page of pages) checkStatus(file, page)
  const sets = gather(pages)
  const count = [...sets.values()].reduce((sum, { changes }) => sum + changes.length, 0)
  if (count > MAX_CHANGES)
    throw refused(
      'PLAN_TOO_MANY',
      `${file} announces ${count} changes; the limit is ${MAX_CHANGES}`,
      'Give one stack at a time',
    )
  const paths = pathsOf(sets)
  const raw = [...sets.values()].flatMap((set) =>
    set.changes.map((change) => rawChange(set, change, paths.get(set.id) ?? '')),
  )
  const [first] = sets.values()
  const scope = first && { provider: 'aws' as const, ...first.hint }
  return {
    file,
    tool: 'cloudformation',
    complete: isComplete(sets),
    ...(scope && { scope }),
    announcements: raw.flatMap((change) => announce(change) ?? []),
    known: raw.flatMap((change) => knownBefore(change) ?? []),
  }
}

/** A change set without changes is one that failed, with this reason. */
const NO_CHANGES = /didn't contain changes|no updates are to be performed/i

function checkStatus(file: string, page: JsonObject): void {
  if (own(page, 'Status') !== 'FAILED' || NO_CHANGES.test(ownText(page, 'StatusReason') ?? '')) return
  throw refused(
    'PLAN_ERRORED',
    `${file} is a change set that could not be made: changes are missing in it`,
    'Make the change set again',
  )
}

function gather(pages: readonly JsonObject[]): ReadonlyMap<string, ChangeSet> {
  const sets = new Map<string, ChangeSet>()
  for (const page of pages) {
    const id = ownText(page, 'ChangeSetId') ?? ownText(page, 'ChangeSetName') ?? ''
    const known = sets.get(id)
    const [, , , region, account] = (ownText(page, 'StackId') ?? ownText(page, 'ChangeSetId') ?? '').split(':')
    sets.set(id, {
      id,
      stack: ownText(page, 'StackName') ?? known?.stack ?? '',
      hint: { ...known?.hint, ...(region && { region }), ...(account && { account }) },
      isWhole: (known?.isWhole ?? false) || ownText(page, 'NextToken') === undefined,
      changes: distinct([...(known?.changes ?? []), ...resourceChanges(page)]),
    })
  }
  return sets
}

function resourceChanges(page: JsonObject): readonly JsonObject[] {
  const list = own(page, 'Changes')
  if (list === undefined || !isArray(list)) return []
  return list.flatMap((change) => {
    const found = isObject(change) ? own(change, 'ResourceChange') : undefined
    return isObject(found) ? [found] : []
  })
}

/** A page that was written twice. */
function distinct(changes: readonly JsonObject[]): readonly JsonObject[] {
  const byText = (change: JsonObject) =>
    ['LogicalResourceId', 'ResourceType', 'Action', 'PhysicalResourceId'].map((key) => ownText(change, key)).join('\n')
  return [...new Map(changes.map((change) => [byText(change), change])).values()]
}

const NESTED = 'AWS::CloudFormation::Stack'

/** The path of logical ids of each set: `Network/`; empty for the root. */
function pathsOf(sets: ReadonlyMap<string, ChangeSet>): ReadonlyMap<string, string> {
  const parents = new Map<string, readonly [parent: string, name: string]>()
  for (const { id, changes } of sets.values()) {
    for (const change of changes) {
      const nested = ownText(change, 'ChangeSetId')
      if (nested !== undefined && !parents.has(nested))
        parents.set(nested, [id, ownText(change, 'LogicalResourceId') ?? ''])
    }
  }
  return new Map([...sets.keys()].map((id) => [id, pathTo(id, parents)]))
}

function pathTo(id: string, parents: ReadonlyMap<string, readonly [string, string]>): string {
  let path = ''
  const seen = new Set<string>()
  for (let step = parents.get(id); step !== undefined && !seen.has(step[0]); step = parents.get(step[0])) {
    seen.add(step[0])
    path = `${step[1]}/${path}`
  }
  return path
}

/** Whether every page is present, and a set for every nested stack that changes. */
function isComplete(sets: ReadonlyMap<string, ChangeSet>): boolean {
  return [...sets.values()].every(
    ({ isWhole, changes }) => isWhole && changes.every((change) => hasItsSet(change, sets)),
  )
}

function hasItsSet(change: JsonObject, sets: ReadonlyMap<string, ChangeSet>): boolean {
  return own(change, 'ResourceType') !== NESTED || sets.has(ownText(change, 'ChangeSetId') ?? ' ')
}

function rawChange(set: ChangeSet, change: JsonObject, path: string): RawChange {
  const logical = ownText(change, 'LogicalResourceId') ?? ''
  const policy = ownText(change, 'PolicyAction') ?? ''
  const [before, after] = [contextOf(change, 'BeforeContext'), contextOf(change, 'AfterContext')]
  return {
    address: `${path}${logical}`,
    kind: ownText(change, 'ResourceType') ?? '',
    action: actionOf(change),
    before,
    after: own(change, 'Action') === 'Remove' ? undefined : after,
    said: [ownText(change, 'PhysicalResourceId')],
    made: madeNames(set.stack, logical),
    hint: set.hint,
    mayReplace: ownText(change, 'Replacement') === 'Conditional' || own(change, 'Action') === 'Dynamic',
    retains: policy.endsWith('Retain') || policy === 'RetainExceptOnCreate',
    conditional: own(change, 'Action') === 'Dynamic',
    changed: changedAttributes(change),
  }
}

/** The name that CloudFormation gives to a resource without one: `stack-Queue-1ABC…`; buckets in lower case. */
function madeNames(stack: string, logical: string): readonly Name[] {
  return stack === '' || logical === '' ? [] : [{ text: `${stack}-${logical}-`, form: 'stack' }]
}

export function isChangeSet(root: Json): root is JsonObject {
  if (!isObject(root) || !isArray(own(root, 'Changes') ?? null)) return false
  return ['ChangeSetId', 'ChangeSetName', 'StackId', 'StackName'].some((key) => Object.hasOwn(root, key))
}
