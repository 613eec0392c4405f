import type { Announcement, Place, Plan } from '../announcement.ts'
import { isGlobal } from '../kinds.ts'
import type { TargetIndex } from './target-index.ts'

/** The parts of a searched resource that say where it can be. */
export interface Sought {
  readonly types: readonly string[]
  readonly lookups: readonly string[]
  readonly place: Place
}

/** Whether a resource in a place can be in a target. */
export function canBeIn({ types, place }: Pick<Sought, 'types' | 'place'>, target: TargetIndex): boolean {
  // Kubernetes workloads do not say in which cluster they run.
  if (place.provider !== target.provider) return types.some((type) => type.startsWith('azureaks'))
  if (place.account !== undefined && target.accounts.size > 0 && !target.accounts.has(place.account.toLowerCase()))
    return false
  if (place.region === undefined || target.region === '' || isGlobal(types)) return true
  return place.region === target.region
}

/** Fills in the region and the account where a plan does not give them, if all resources for which it does agree. */
export function withDefaultPlace<Thing extends { readonly place: Place }>(
  plan: Plan,
  things: readonly Thing[],
): readonly Thing[] {
  const all = [...plan.announcements, ...plan.known].map(({ place }) => place)
  const only = (provider: Place['provider'], key: 'region' | 'account') => {
    const values = new Set(all.flatMap((place) => (place.provider === provider ? (place[key] ?? []) : [])))
    return values.size === 1 ? [...values][0] : undefined
  }
  const defaults = {
    aws: { region: only('aws', 'region'), account: only('aws', 'account') },
    // Azure resources of one group may be in several regions.
    azure: { region: undefined, account: only('azure', 'account') },
  }
  return things.map((thing) => {
    const { region, account } = defaults[thing.place.provider]
    const place = { ...(region !== undefined && { region }), ...(account !== undefined && { account }), ...thing.place }
    return { ...thing, place }
  })
}

/** A bucket is in one region, although its name is globally unique. */
const IN_ONE_REGION: ReadonlySet<string> = new Set(['s3'])

function isSeenFrom(region: string, { place, types }: Pick<Sought, 'types' | 'place'>): boolean {
  return place.region === region || (isGlobal(types) && !types.some((type) => IN_ONE_REGION.has(type)))
}

/** Why nothing can be said about an announcement that was not found; undefined if it should have been found. */
export function whyNotLookedAt(
  announcement: Pick<Announcement, 'types' | 'place'>,
  targets: readonly TargetIndex[],
  usual: ReadonlySet<number>,
): string | undefined {
  const { place, types } = announcement
  const read = targets.filter((target) => target.isRead && canBeIn(announcement, target))
  // A resource that is not bound to a region may be found in any target, but counts as missing only where it was to be created.
  const possible = read.filter(
    ({ region }) => region === '' || place.region === undefined || isSeenFrom(region, announcement),
  )
  if (possible.length === 0) {
    const where = [place.account, place.region].filter((part) => part !== undefined).join(', ')
    return where === '' ? 'its region was not looked at' : `${where} was not looked at`
  }
  const isKnown = place.region !== undefined || isGlobal(types)
  const looked = isKnown ? possible : possible.filter(({ number }) => usual.has(number))
  if (looked.length === 0) return 'the plan does not say in which region it is'
  if (looked.some((target) => types.some((type) => target.before.types.has(type) && target.after.types.has(type))))
    return undefined
  return 'no resource of its type was read on both sides'
}
