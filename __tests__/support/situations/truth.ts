import { type Account, at, type Thing } from './account.ts'

export type TruthTag = 'destructive' | 'exposure' | 'unconfirmed'
export type Kind =
  | 'added'
  | 'removed'
  | 'changed'
  | 'replaced'
  | 'rollout'
  | 'membership-added'
  | 'membership-removed'
  | 'connection-added'
  | 'connection-removed'

/** One change as a line of text, as a report would say it. */
export interface Expected {
  readonly kind: Kind
  readonly about: string
  readonly tags: readonly TruthTag[]
}

/** What really happened between two scans. */
export interface Truth {
  changes: Expected[]
  /** `code` or `code type`. */
  warnings: string[]
  estimated: number
  described: number
  recoloured: boolean
  unchanged: number
  /** The error code, where the two must not be compared. */
  error?: string
}

/** Collects the truth while a situation is made; takes things as they are called in the account that they are in. */
export interface Recorder {
  readonly truth: Truth
  readonly added: (thing: Thing, ...tags: TruthTag[]) => void
  readonly removed: (thing: Thing, ...tags: TruthTag[]) => void
  readonly changed: (thing: Thing, fields: readonly string[], ...tags: TruthTag[]) => void
  readonly replaced: (before: Thing, after: Thing, ...tags: TruthTag[]) => void
  readonly rollout: (
    parent: Thing,
    fields: readonly string[],
    removed: readonly Thing[],
    added: readonly Thing[],
  ) => void
  /** Tags what was told last. */
  readonly tagged: (...tags: TruthTag[]) => void
  readonly joined: (group: Thing, member: Thing, ...tags: TruthTag[]) => void
  readonly left: (group: Thing, member: Thing) => void
  readonly connected: (from: Thing, to: Thing) => void
  readonly disconnected: (from: Thing, to: Thing) => void
}

export function recorder(): Recorder {
  const truth: Truth = { changes: [], warnings: [], estimated: 0, described: 0, recoloured: false, unchanged: 0 }
  const record = (kind: Kind, about: string, tags: readonly TruthTag[] = []) =>
    void truth.changes.push({ kind, about, tags })
  const both = (a: Thing, b: Thing) => `${called(a)} ~ ${called(b)}`
  return {
    truth,
    added: (thing, ...tags) => record('added', called(thing), tags),
    removed: (thing, ...tags) => record('removed', called(thing), tags),
    changed: (thing, fields, ...tags) => record('changed', withFields(called(thing), fields), tags),
    replaced: (before, after, ...tags) => record('replaced', `${called(before)} -> ${called(after)}`, tags),
    rollout: (parent, fields, removed, added) => record('rollout', rolloutText(called(parent), fields, removed, added)),
    tagged: (...tags) => {
      const last = truth.changes.pop()
      if (last === undefined) throw new Error('Nothing was told that could be tagged')
      truth.changes.push({ ...last, tags: [...last.tags, ...tags] })
    },
    joined: (group, member, ...tags) => record('membership-added', both(group, member), tags),
    left: (group, member) => record('membership-removed', both(group, member)),
    connected: (from, to) => record('connection-added', both(from, to)),
    disconnected: (from, to) => record('connection-removed', both(from, to)),
  }
}

/** The name of a thing in the truth: the same for twins that cannot be distinguished. */
export function called({ ref, twinOf }: Thing): string {
  return twinOf ?? ref
}

export function withFields(text: string, fields: readonly string[]): string {
  return `${text} [${[...new Set(fields)].sort().join(' ')}]`
}

export function rolloutText(
  parent: string,
  fields: readonly string[],
  removed: readonly Thing[],
  added: readonly Thing[],
): string {
  const list = (things: readonly Thing[]) => things.map(called).sort().join(', ')
  const type = removed[0]?.type ?? added[0]?.type
  return withFields(`${parent} ${type}: ${list(removed)} => ${list(added)}`, fields)
}

/**
 * Completes the truth with what follows from the two accounts: how many things are unchanged, and what is unconfirmed because its
 * whole type is gone or because one account is empty.
 */
export function complete(truth: Truth, before: Account, after: Account): Truth {
  const survivors = [...before.things.keys()].filter((ref) => after.things.has(ref)).length
  const changed = truth.changes.filter(({ kind }) => kind === 'changed').length
  const doubted = doubtedTypes(before, after)
  const warnings = [...truth.warnings, ...doubted.map((type) => `type-vanished ${type}`)]
  if (before.things.size === 0 && after.things.size > 0) warnings.push('empty-before')
  if (after.things.size === 0 && before.things.size > 0) warnings.push('empty-after')
  const doubt = (change: Expected): Expected => {
    const isDoubted =
      (change.kind === 'removed' && (after.things.size === 0 || doubted.includes(typeOf(before, change)))) ||
      (change.kind === 'added' && before.things.size === 0)
    return isDoubted ? { ...change, tags: [...change.tags, 'unconfirmed'] } : change
  }
  return { ...truth, warnings, unchanged: survivors - changed, changes: truth.changes.map(doubt) }
}

function doubtedTypes(before: Account, after: Account): string[] {
  if (after.things.size === 0) return []
  const count = (account: Account, type: string) =>
    [...account.things.values()].filter((one) => one.type === type).length
  const types = [...new Set([...before.things.values()].map(({ type }) => type))]
  return types.filter((type) => count(before, type) >= 2 && count(after, type) === 0)
}

function typeOf(account: Account, { about }: Expected): string {
  const thing = [...account.things.values()].find((one) => called(one) === about)
  return (thing ?? at(account, about)).type
}
