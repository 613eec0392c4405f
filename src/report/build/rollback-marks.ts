import type { Change, Survivor } from '../../inventory/change.ts'
import type { ResourceReference } from '../../inventory/read/resource.ts'

/** A resource by its identity and, since a recreated one has another identity, by its type and name. */
function names({ key, type, name }: ResourceReference): readonly string[] {
  return [`key ${key}`, ...(name === '' ? [] : [`name ${type} ${name}`])]
}

function pairs(one: Survivor, other: Survivor): readonly string[] {
  return names(one.after).flatMap((left) => names(other.after).map((right) => `${left}\n${right}`))
}

/** Marks by which a change of the later deployment is found, the most certain first. */
export function marksOf(change: Change): readonly string[] {
  switch (change.kind) {
    case 'added':
      return names(change.after).map((name) => `came ${name}`)
    case 'removed':
      return names(change.before).map((name) => `went ${name}`)
    case 'changed':
    case 'replaced':
      return names(change.before).map((name) => `differs ${name}`)
    case 'rollout':
      return names(change.parent.before).map((name) => `rolled ${change.memberType} ${name}`)
    case 'membership-added':
    case 'membership-removed':
      return pairs(change.group, change.member).map((pair) => `${change.kind} ${pair}`)
    default:
      return pairs(change.from, change.to).map((pair) => `${change.kind} ${pair}`)
  }
}

const OPPOSITE = {
  'membership-added': 'membership-removed',
  'membership-removed': 'membership-added',
  'connection-added': 'connection-removed',
  'connection-removed': 'connection-added',
} as const

/** Marks by which a change that undoes this one is found. */
export function inverseMarks(change: Change): readonly string[] {
  switch (change.kind) {
    case 'added':
      return names(change.after).map((name) => `went ${name}`)
    case 'removed':
      return names(change.before).map((name) => `came ${name}`)
    case 'changed':
    case 'replaced':
      return names(change.after).map((name) => `differs ${name}`)
    case 'rollout':
      return names(change.parent.after).map((name) => `rolled ${change.memberType} ${name}`)
    case 'membership-added':
    case 'membership-removed':
      return pairs(change.group, change.member).map((pair) => `${OPPOSITE[change.kind]} ${pair}`)
    default:
      return pairs(change.from, change.to).map((pair) => `${OPPOSITE[change.kind]} ${pair}`)
  }
}
