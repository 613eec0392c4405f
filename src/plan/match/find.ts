import type { Resource } from '../../inventory/read/resource.ts'
import type { Candidates, Name } from '../announcement.ts'
import { canBeIn, type Sought } from './eligible.ts'
import { bareKey, nameKey, type SideIndex } from './side-index.ts'
import type { TargetIndex } from './target-index.ts'

/** A resource that an announcement may be about. */
export interface Found {
  readonly target: number
  /** Its position on the side that was searched. */
  readonly position: number
  /** 0 to 1. */
  readonly confidence: number
  readonly because: string
}

type Side = 'before' | 'after'

/** Everything that can be the resource, by the most certain sign that finds anything: one is a match, several may be a set. */
export function findAll(
  candidates: Candidates,
  sought: Sought,
  targets: readonly TargetIndex[],
  side: Side,
): readonly Found[] {
  const possible = targets.filter((target) => canBeIn(sought, target))
  for (const sign of [byArn, byAzureId, byId]) {
    const found = targets.flatMap((target) => sign(candidates, sought, target, target[side]))
    if (found.length > 0) return found
  }
  for (const form of ['own', 'stack', 'hex', 'prefix', 'tag'] as const) {
    const names = candidates.names.filter((name) => name.form === form)
    const found = possible.flatMap((target) => byNames(names, candidates, sought, [target, target[side]]))
    if (found.length > 0) return found
  }
  return []
}

/** The one resource that a sign finds; undefined if it finds none or several. */
export function findOne(
  candidates: Candidates,
  sought: Sought,
  targets: readonly TargetIndex[],
  side: Side,
): Found | undefined {
  const found = findAll(candidates, sought, targets, side)
  return found.length === 1 ? found[0] : undefined
}

type Sign = (candidates: Candidates, sought: Sought, target: TargetIndex, side: SideIndex) => readonly Found[]

const byArn: Sign = ({ arns }, sought, target, side) =>
  pick(
    side,
    arns.flatMap((arn) => side.byKey.get(arn) ?? []),
    sought,
  ).map((position) => found(target, position, 1, 'same ARN'))

const byAzureId: Sign = ({ azureIds }, sought, target, side) =>
  pick(
    side,
    azureIds.flatMap((id) => side.byKey.get(id) ?? []),
    sought,
  ).map((position) => found(target, position, 1, 'same Azure id'))

const byId: Sign = ({ ids }, sought, target, side) =>
  canBeIn(sought, target)
    ? pick(
        side,
        ids.flatMap((id) => side.byTail.get(id) ?? []),
        sought,
      ).map((position) => found(target, position, 1, 'same id'))
    : []

function found({ number }: TargetIndex, position: number, confidence: number, because: string): Found {
  return { target: number, position, confidence, because }
}

/** Of the resources with one id, those of a matching type; if none matches, the kind may have another type. */
function pick({ inventory }: SideIndex, positions: readonly number[], { types }: Sought): readonly number[] {
  const distinct = [...new Set(positions)]
  const fitting = distinct.filter((position) => types.includes(inventory.resources[position]?.type ?? ''))
  if (fitting.length > 0) return fitting
  return types.length === 0 || distinct.every((position) => inventory.resources[position]?.identity === 'azure-id')
    ? distinct
    : []
}

const SURE: Readonly<Record<Name['form'], readonly [number, string]>> = {
  own: [0.95, 'same name'],
  stack: [0.9, 'named by the stack'],
  hex: [0.85, 'same name before a random end'],
  prefix: [0.85, 'same name before a random end'],
  tag: [0.8, 'same Name tag'],
}
/** The random suffixes of names. */
const ENDS: Readonly<Record<'stack' | 'hex' | 'prefix', RegExp>> = {
  stack: /-[a-z0-9]{6,}$/i,
  hex: /-[0-9a-f]{7}$/,
  prefix: /-[0-9a-f]{26}$/,
}

function byNames(
  names: readonly Name[],
  { within }: Candidates,
  { lookups }: Sought,
  [target, side]: readonly [TargetIndex, SideIndex],
): readonly Found[] {
  const positions = names.flatMap((name) =>
    lookups.flatMap((lookup) => positionsOf(side, lookup, name, target.provider === 'azure')),
  )
  const distinct = [...new Set(positions)].filter((position) => isWithin(side.inventory.resources[position], within))
  return distinct.map((position) => {
    const [confidence, because] = SURE[names[0]?.form ?? 'tag']
    return found(target, position, confidence, because)
  })
}

function positionsOf(side: SideIndex, lookup: string, { text, form }: Name, isAzure: boolean): readonly number[] {
  if (form === 'own' || form === 'tag') return side.byName.get(`${lookup}\n${nameKey(text, isAzure)}`) ?? []
  const stemmed = side.byStem.get(`${lookup}\n${text.toLowerCase()}`) ?? []
  return stemmed.filter((position) => {
    const resource = side.inventory.resources[position]
    return resource !== undefined && [resource.name, bareKey(resource.key)].some((name) => ENDS[form].test(name))
  })
}

/** Azure names are unique only within their parents. */
function isWithin(resource: Resource | undefined, within: readonly string[]): boolean {
  if (resource === undefined) return false
  return resource.identity !== 'azure-id' || within.every((part) => resource.key.includes(part))
}
