import type { Outline } from './outline.ts'
import type { AccountPlan } from './plan-accounts.ts'
import type { KeptBlueprint } from './read.ts'
import { isSameSharing, type Shared, sharedWith, sharingText } from './sharing.ts'
import type { Current, Step } from './step.ts'

interface BlueprintPlan {
  readonly steps: readonly Step[]
  readonly ids: ReadonlyMap<string, string>
  readonly unchanged: number
}

interface Options {
  readonly accounts: AccountPlan
  readonly overwrite: boolean
}

/** Matches a blueprint by id, otherwise by content: then an earlier restore has created it. */
export function planBlueprints(
  copies: readonly KeptBlueprint[],
  { blueprints: current, teams }: Pick<Current, 'blueprints' | 'teams'>,
  { accounts, overwrite }: Options,
): BlueprintPlan {
  const now = new Map(current.map((outline) => [outline.entry.id, outline]))
  const moved = new Set(copies.flatMap(({ entry: { id } }) => (now.has(id) ? [] : [id])))
  const isStale = ({ links, liveAccount }: Outline) =>
    (liveAccount !== undefined && accounts.moved.has(liveAccount)) || [...links].some((link) => moved.has(link))
  const takeTwin = twins(copies, current, accounts.ids)
  const ids = new Map<string, string>()
  const steps = inOrder(copies).flatMap((copy): Step[] => {
    const sharing = sharedWith(copy.entry, teams)
    const same = now.get(copy.entry.id)
    if (same !== undefined) {
      const isAsItWas = isSameContent(copy, same, accounts.ids) && isSameSharing(sharing, same.entry)
      return isAsItWas && !isStale(same) ? [] : [changedStep(copy, isAsItWas, overwrite)]
    }
    const twin = takeTwin(copy, sharing)
    if (twin === undefined) return [{ kind: 'create-blueprint', copy }]
    ids.set(copy.entry.id, twin.outline.entry.id)
    return twin.isOurs && isStale(twin.outline) ? [{ kind: 'relink-blueprint', entry: twin.outline.entry }] : []
  })
  return { steps, ids, unchanged: copies.length - steps.length }
}

/** Blueprints that were already deleted come last: of two with equal content, the one that existed is matched first. */
function inOrder(copies: readonly KeptBlueprint[]): readonly KeptBlueprint[] {
  return [...copies.filter(({ isGone }) => !isGone), ...copies.filter(({ isGone }) => isGone)]
}

function changedStep(copy: KeptBlueprint, isAsItWas: boolean, overwrite: boolean): Step {
  const { id, name } = copy.entry
  if (!overwrite) return { kind: 'leave', what: `blueprint ${name}`, why: isAsItWas ? 'links' : 'different' }
  return isAsItWas ? { kind: 'relink-blueprint', entry: { id, name } } : { kind: 'update-blueprint', copy }
}

function isSameContent(copy: Outline, other: Outline, accounts: ReadonlyMap<string, string>): boolean {
  const { liveAccount } = copy
  const isSameAccount =
    liveAccount === other.liveAccount || (liveAccount !== undefined && accounts.get(liveAccount) === other.liveAccount)
  return isSameAccount && copy.content === other.content
}

interface Twin {
  readonly outline: Outline
  /** Whether a restore has created it: its id is not in the backup. */
  readonly isOurs: boolean
}

/**
 * Finds blueprints by content, each at most once: of two equal copies, one may exist and the other not. A blueprint that was deleted
 * before the backup may also have been restored before it; then its twin is in the backup, too.
 */
function twins(copies: readonly KeptBlueprint[], current: readonly Outline[], accounts: ReadonlyMap<string, string>) {
  const known = new Set(copies.map(({ entry }) => entry.id))
  const keyOf = (content: string, sharing: Shared) => `${content} ${sharingText(sharing)}`
  const shelf = new Map<string, Twin[]>()
  for (const outline of current) {
    const key = keyOf(outline.content, outline.entry)
    shelf.set(key, [...(shelf.get(key) ?? []), { outline, isOurs: !known.has(outline.entry.id) }])
  }
  return (copy: KeptBlueprint, sharing: Shared): Twin | undefined => {
    const alike = shelf.get(keyOf(copy.content, sharing)) ?? []
    const fits = alike.filter(({ outline }) => isSameContent(copy, outline, accounts))
    const found = fits.find(({ isOurs }) => isOurs) ?? (copy.isGone ? fits[0] : undefined)
    if (found !== undefined) alike.splice(alike.indexOf(found), 1)
    return found
  }
}
