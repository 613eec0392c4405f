import {
  type Action,
  type Announcement,
  type Candidates,
  type KnownResource,
  type Name,
  NO_CANDIDATES,
  type Owner,
} from '../announcement.ts'
import { type Attributes, textAt } from '../fields/attributes.ts'
import { type Kind, kindOf, lookupsOf } from '../kinds.ts'
import { broughtBy } from '../kinds-bring.ts'
import { type Part, partOf } from '../kinds-parts.ts'
import { candidatesOf, identifiers } from './candidates.ts'
import { fieldPlans, knownFields, namedFieldPlans, ruleChanges, ruleChangesOf } from './modelled.ts'
import { type Hint, placeOf } from './place.ts'

/** One change, as far as the tools have it in common. */
export interface RawChange {
  readonly address: string
  readonly kind: string
  readonly action: Action | 'none'
  readonly before: Attributes | undefined
  readonly after: Attributes | undefined
  /** The tool's own name for the existing resource: a physical id. */
  readonly said?: readonly (string | undefined)[]
  /** Names that the tool will generate. */
  readonly made?: readonly Name[]
  readonly hint: Hint
  readonly mayReplace?: boolean
  readonly retains?: boolean
  readonly conditional?: boolean
  /** Attributes that change, if their values are not given. */
  readonly changed?: readonly { readonly name: string; readonly certain: boolean }[]
  /** Addresses in the same plan that one of these attributes refers to. */
  readonly references?: (attributes: readonly string[], types: readonly string[]) => readonly string[]
}

/** For kinds that Cloudcraft does not show, only what identifies their consequences is kept. */
const UNSEEN: Kind = { types: [], names: [{ attribute: 'name', isOwn: true }] }

export function announce(raw: RawChange): Announcement | undefined {
  const { action } = raw
  if (action === 'none') return undefined
  const part = partOf(raw.kind)
  const kind = kindOf(raw.kind)
  const used = kind ?? (broughtBy(raw.kind).length > 0 ? UNSEEN : undefined)
  const [old, next] = used === undefined ? [NO_CANDIDATES, NO_CANDIDATES] : candidates(raw, used)
  const owner = part && ownerOf(raw, part)
  return {
    address: raw.address,
    kind: raw.kind,
    types: kind?.types ?? part?.types ?? [],
    lookups: kind === undefined ? [] : lookupsOf(kind),
    action,
    mayReplace: raw.mayReplace === true,
    retains: raw.retains === true,
    conditional: raw.conditional === true,
    silent: action === 'update' && raw.after === undefined && (raw.changed ?? []).length === 0,
    place: placeOf(raw.kind, [raw.after, raw.before], [old, next, ...(owner ? [owner.candidates] : [])], raw.hint),
    old,
    next,
    ...modelled(raw, action, kind, part),
    ...(owner && { owner }),
  }
}

function modelled(raw: RawChange, action: Action, kind: Kind | undefined, part: Part | undefined) {
  if (part?.isRule) return { fields: [], rules: ruleChangesOf(raw.kind, raw) }
  const type = kind?.types[0]
  if (type === undefined) return { fields: [] }
  const rules = ruleChanges(type, raw)
  const named = raw.changed === undefined ? [] : namedFieldPlans(type, raw.changed)
  const said = fieldPlans(type, action, raw)
  const paths = new Set(said.map(({ path }) => path))
  return { fields: [...said, ...named.filter(({ path }) => !paths.has(path))], ...(rules && { rules }) }
}

function candidates(raw: RawChange, kind: Kind): readonly [Candidates, Candidates] {
  const old = raw.action === 'create' ? NO_CANDIDATES : candidatesOf(kind, raw.before ?? raw.after, raw.said ?? [])
  if (raw.action !== 'create' && raw.action !== 'replace') return [old, NO_CANDIDATES]
  const found = candidatesOf(kind, raw.after)
  const names = [...found.names, ...(found.names.some(({ form }) => form === 'own') ? [] : (raw.made ?? []))]
  return [old, { ...found, names }]
}

function ownerOf(raw: RawChange, { types, attributes, explains }: Part): Owner {
  const texts = attributes.flatMap((attribute) => [textAt(raw.after, attribute), textAt(raw.before, attribute)])
  const { others, ...ids } = identifiers(texts)
  const names = others.map((text): Name => ({ text, form: 'own' }))
  return {
    types,
    candidates: { ...ids, names, within: [] },
    addresses: raw.references?.(attributes, types) ?? [],
    explains,
  }
}

/** The state of the resource before the deployment, according to the plan; undefined for kinds that are not shown. */
export function knownBefore(raw: RawChange): KnownResource | undefined {
  const kind = kindOf(raw.kind)
  const type = kind?.types[0]
  if (kind === undefined || type === undefined || raw.before === undefined) return undefined
  const candidates = candidatesOf(kind, raw.before, raw.said ?? [])
  return {
    address: raw.address,
    types: kind.types,
    lookups: lookupsOf(kind),
    place: placeOf(raw.kind, [raw.before], [candidates], raw.hint),
    candidates,
    fields: knownFields(type, raw.before),
  }
}
