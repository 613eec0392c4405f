import type { CloudAccount, Region, Resource } from '../world/world.ts'
import type { Filter } from './filter.ts'

export interface Selection {
  readonly filter?: Filter | undefined
  readonly exclude: ReadonlySet<string>
}

/** What a scan shows: not what its role may not read, what is excluded, or what does not match the filter. */
export function selectResources(account: CloudAccount, region: Region, { filter, exclude }: Selection): Resource[] {
  const groupIds = (resource: Resource): string[] =>
    resource.within.map((handle) => region.resources.get(handle)?.cloudId ?? '').filter((id) => id !== '')
  return [...region.resources.values()].filter(
    (resource) =>
      !account.unreadable.has(resource.type) &&
      !exclude.has(resource.type) &&
      (filter?.(resource, groupIds(resource)) ?? true),
  )
}
