import { type Account, at, type Thing } from './account.ts'

export type TruthTag = 'destructive' | 'exposure' | 'capacity-lowered' | 'unconfirmed'
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
  /** A section that one of the documents does not have. */
  unreadSection?: Thing['section']
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
    ...tags: TruthTag[]
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
    rollout: (parent, fields, removed, added, ...tags) =>
      record('rollout', rolloutText(called(parent), fields, removed, added), tags),
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
 * Completes the truth with what follows from the two accounts: how many things are unchanged, and what is unconfirmed because one
 * account is empty, a section is missing, or whole types are on one side only.
 */
export function complete(truth: Truth, before: Account, after: Account): Truth {
  const survivors = [...before.things.keys()].filter((ref) => after.things.has(ref)).length
  const changed = truth.changes.filter(isOfSurvivor).length
  const gone = doubtsAbout(before, after, { section: truth.unreadSection, isGone: true })
  const come = doubtsAbout(after, before, { section: truth.unreadSection, isGone: false })
  const doubt = (change: Expected): Expected => {
    const doubted = change.kind === 'removed' ? gone : change.kind === 'added' ? come : undefined
    return doubted?.has(change.about) ? { ...change, tags: [...change.tags, 'unconfirmed'] } : change
  }
  const warnings = [...truth.warnings, ...new Set([...gone.values(), ...come.values()])]
  return { ...truth, warnings, unchanged: survivors - changed, changes: truth.changes.map(doubt) }
}

/** Changed, or made again under its name. */
function isOfSurvivor({ kind, about }: Expected): boolean {
  const [was, is] = about.split(' -> ')
  return kind === 'changed' || (kind === 'replaced' && was === is)
}

interface Missing {
  readonly section: Thing['section'] | undefined
  readonly isGone: boolean
}

/** Warnings by the name of what they cast doubt on: what `account` has and `other` has not. */
function doubtsAbout(account: Account, other: Account, { section, isGone }: Missing): Map<string, string> {
  const alone = [...account.things.values()].filter(({ ref }) => !other.things.has(ref))
  const warned = (things: readonly Thing[], warning: (thing: Thing) => string) =>
    new Map(things.map((thing) => [called(thing), warning(thing)]))
  if (other.things.size === 0) return warned(alone, () => (isGone ? 'empty-after' : 'empty-before'))
  const unread = alone.filter((thing) => section !== undefined && thing.section === section)
  if (unread.length > 0) return warned(unread, () => 'section-missing')
  const known = new Set([...other.things.values()].map(({ type }) => type))
  const unseen = alone.filter(({ type }) => !known.has(type))
  const first = doubtedOf(
    unseen.filter(({ type }) => type !== 'ebs'),
    isGone,
  )
  const isExplained = ({ ref }: Thing) => {
    const owner = account.links.find(({ to }) => to === ref)?.from
    return owner !== undefined && !other.things.has(owner) && !first.has(at(account, owner))
  }
  const volumes = unseen.filter((thing) => thing.type === 'ebs' && !isExplained(thing))
  const doubted = new Map([...first, ...doubtedOf(volumes, isGone)])
  return warned([...doubted.keys()], (thing) => doubted.get(thing) as string)
}

/** All of one type, from two on that are gone and from three on that came; a few of each of four types or more. */
function doubtedOf(things: readonly Thing[], isGone: boolean): Map<Thing, string> {
  const fewest = isGone ? 2 : 3
  const word = isGone ? 'vanished' : 'appeared'
  const types = new Set(things.map(({ type }) => type))
  return new Map(
    things.flatMap((thing): [Thing, string][] => {
      const count = things.filter(({ type }) => type === thing.type).length
      if (count >= fewest) return [[thing, `type-${word} ${thing.type}`]]
      return types.size >= 4 ? [[thing, `types-${word}`]] : []
    }),
  )
}
