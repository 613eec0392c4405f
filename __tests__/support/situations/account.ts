import type { Random } from './random.ts'

/** The value of a component's field; a `Reference` stands for the id that another thing has in the document being written. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [field: string]: Value }
export type Reference = { readonly $ref: string }

export function refer(ref: string): Reference {
  return { $ref: ref }
}

/** Maps every text, number and reference inside a value. Only own fields, whatever their names are. */
export function mapValue(value: Value, leaf: (value: Exclude<Value, object> | Reference) => Value): Value {
  if (Array.isArray(value)) return value.map((item) => mapValue(item, leaf))
  if (typeof value !== 'object' || value === null) return leaf(value as Exclude<Value, object>)
  if (Object.hasOwn(value, '$ref')) return leaf(value as Reference)
  return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, mapValue(item, leaf)]))
}

/** The fields of a component, as a document has them. */
export type Component = Record<string, Value>

/** Something that really exists in the account. A scan describes it in one of many ways. */
export interface Thing {
  /** Our own name for it: the same in every scan, never part of a document. */
  ref: string
  type: string
  section: 'nodes' | 'groups'
  arn?: string
  resourceId?: string
  /** The component id of groups, which is their AWS id; everything else has a new UUID in each scan. */
  awsId?: string
  region?: string
  /** The text drawn beside it. */
  label?: string
  fields: Record<string, Value>
  /** Refs of what it contains. */
  members?: string[]
  /** Only their names distinguish Cloudcraft's estimates and colours from configuration. */
  drawings?: number
  /** Things that cannot be distinguished have the same name in the truth. */
  twinOf?: string
}

export interface Link {
  from: string
  to: string
  automatic: boolean
}

export interface Account {
  readonly number: string
  readonly region: string
  things: Map<string, Thing>
  links: Link[]
}

export function copyOf({ number, region, things, links }: Account): Account {
  const copies = [...things.values()].map((thing): [string, Thing] => [
    thing.ref,
    { ...thing, fields: { ...thing.fields }, ...(thing.members && { members: [...thing.members] }) },
  ])
  return { number, region, things: new Map(copies), links: links.map((link) => ({ ...link })) }
}

export function add(account: Account, thing: Thing, groups: readonly string[] = []): Thing {
  account.things.set(thing.ref, thing)
  for (const group of groups) join(account, group, thing.ref)
  return thing
}

export function at(account: Account, ref: string): Thing {
  const thing = account.things.get(ref)
  if (thing === undefined) throw new Error(`The account has no ${ref}`)
  return thing
}

export function join(account: Account, group: string, member: string): void {
  const thing = at(account, group)
  thing.members = [...new Set([...(thing.members ?? []), member])]
}

export function leave(account: Account, group: string, member: string): void {
  const thing = at(account, group)
  thing.members = (thing.members ?? []).filter((ref) => ref !== member)
}

export function link(account: Account, from: string, to: string, automatic = false): void {
  account.links.push({ from, to, automatic })
}

export function groupsOf(account: Account, ref: string): Thing[] {
  return [...account.things.values()].filter(({ members }) => members?.includes(ref))
}

export function ofType(account: Account, type: string): Thing[] {
  return [...account.things.values()].filter((thing) => thing.type === type)
}

/** Removes a thing with its connections and memberships; rules that name it keep naming it. */
export function remove(account: Account, ref: string): Thing {
  const thing = at(account, ref)
  account.things.delete(ref)
  for (const group of account.things.values()) {
    if (group.members?.includes(ref)) group.members = group.members.filter((member) => member !== ref)
  }
  account.links = account.links.filter(({ from, to }) => from !== ref && to !== ref)
  return thing
}

/** Replaces a thing by another in its memberships, connections, members and all references to it. */
export function substitute(account: Account, ref: string, by: Thing): Thing {
  const old = at(account, ref)
  account.things.delete(ref)
  if (old.members !== undefined) by.members = [...old.members, ...(by.members ?? [])]
  account.things.set(by.ref, by)
  for (const thing of account.things.values()) {
    if (thing.members !== undefined) thing.members = thing.members.map((member) => (member === ref ? by.ref : member))
    thing.fields = renamed(thing.fields, ref, by.ref) as Record<string, Value>
  }
  account.links = account.links.map((one) => ({
    ...one,
    from: one.from === ref ? by.ref : one.from,
    to: one.to === ref ? by.ref : one.to,
  }))
  return by
}

function renamed(value: Value, from: string, to: string): Value {
  return mapValue(value, (leaf) => (typeof leaf === 'object' && leaf !== null && leaf.$ref === from ? refer(to) : leaf))
}

/** An AWS id as new resources have it: `i-0123456789abcdef0`. */
export function awsId(prefix: string, random: Random): string {
  return `${prefix}-0${random.hex(16)}`
}
