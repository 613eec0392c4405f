import type { Change, ChangeKind } from '../change.ts'
import type { ResourceReference } from '../read/resource.ts'

/** What a reader must not miss comes first. */
const KINDS: readonly ChangeKind[] = [
  'removed',
  'replaced',
  'changed',
  'rollout',
  'added',
  'membership-removed',
  'membership-added',
  'connection-removed',
  'connection-added',
]

/** Changes by kind, then by type, name, key and id of what they are about: whatever the order of the input. */
export function sortChanges(changes: readonly Change[]): readonly Change[] {
  const keyed = changes.map((change) => ({ change, kind: KINDS.indexOf(change.kind), text: sortText(change) }))
  keyed.sort((a, b) => a.kind - b.kind || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
  return keyed.map(({ change }) => change)
}

function sortText(change: Change): string {
  return subjectsOf(change)
    .map(({ type, name, key, id }) => `${type}\n${name}\n${key}\n${id}`)
    .join('\n')
}

/** The resources that a change is about, the leading one first. */
export function subjectsOf(change: Change): readonly ResourceReference[] {
  switch (change.kind) {
    case 'added':
      return [change.after]
    case 'removed':
      return [change.before]
    case 'changed':
    case 'replaced':
      return [change.after, change.before]
    case 'rollout':
      return [change.parent.after]
    case 'membership-added':
    case 'membership-removed':
      return [change.group.after, change.member.after]
    case 'connection-added':
    case 'connection-removed':
      return [change.from.after, change.to.after]
  }
}
