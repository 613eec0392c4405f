/**
 * simulator/document/: a scan as a Cloudcraft document: components, edges, labels and a separate layout, with the noise of real scans: new
 * ids, another order, numbers as strings. Not here: pictures (render/).
 */
import { type Chance, shuffled } from '../chance.ts'
import type { CloudAccount, Region, Resource } from '../world/world.ts'
import { writeComponent } from './component.ts'
import { writeEdges } from './edges.ts'
import { hasAwsId, isGroup } from './kinds.ts'
import { labelTextOf, writeLabel } from './labels.ts'
import { layOut } from './layout.ts'
import { writeRegionGroup } from './region-group.ts'
import type { Scan } from './scan.ts'

/** The result of a scan. */
export interface Scanned {
  readonly account: CloudAccount
  readonly regionName: string
  readonly resources: readonly Resource[]
}

export interface DocumentOptions {
  readonly label: boolean
  readonly autoconnect: boolean
  readonly exclude: ReadonlySet<string>
  readonly projection: 'isometric' | '2d'
  readonly theme: 'light' | 'dark'
  readonly takenAt: Date
}

/**
 * A snapshot document: `{ tags, data }`, without an id. Every call gives new UUIDs, another order and another time. Without resources
 * it is empty but complete, as for an unused region.
 */
export function writeDocument(
  { account, regionName, resources }: Scanned,
  options: DocumentOptions,
  chance: Chance,
): { readonly tags: readonly string[]; readonly data: object } {
  const scan = beginScan(resources, regionName, account.provider, chance)
  const components = resources.map((resource) => [resource, writeComponent(scan, resource)] as const)
  const nodes = components.filter(([resource]) => !isGroup(resource.type)).map(([, component]) => component)
  const groups = components.filter(([resource]) => isGroup(resource.type)).map(([, component]) => component)
  const region = account.provider === 'aws' ? writeRegionGroup(scan) : []
  const sections = {
    surfaces: [],
    connectors: [],
    nodes: shuffled(nodes, chance),
    groups: shuffled([...groups, ...region], chance),
    edges: options.autoconnect ? shuffled(writeEdges(scan), chance) : [],
    text: options.label ? shuffled(writeLabels(scan), chance) : [],
    icons: [],
    images: [],
  }
  const provider = account.provider === 'aws' ? 'AWS' : 'Azure'
  return {
    tags: [provider, regionName, account.name],
    data: { ...heading(account, regionName, options, chance), ...sections },
  }
}

function beginScan(
  resources: readonly Resource[],
  regionName: string,
  provider: Region['provider'],
  chance: Chance,
): Scan {
  const idOf = (resource: Resource): string =>
    hasAwsId(resource.type) && resource.cloudId !== undefined ? resource.cloudId : chance.uuid()
  const ids = new Map(resources.map((resource) => [resource.handle, idOf(resource)]))
  return { resources, regionName, provider, chance, ids, placement: layOut(resources) }
}

/** The document's own fields. Its name contains the time, and its link key is a secret. */
function heading(account: CloudAccount, regionName: string, options: DocumentOptions, chance: Chance): object {
  return {
    name: `${account.name} ${regionName} ${options.takenAt.toISOString()}`,
    version: 6,
    grid: 'infinite',
    projection: options.projection,
    theme: { base: options.theme },
    linkKey: chance.word(22, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
    liveAccount: { id: account.id, type: account.provider },
    liveOptions: {
      autoLabel: options.label,
      autoConnect: options.autoconnect,
      excludedTypes: [...options.exclude],
      updatesEnabled: true,
      updateAllOnScan: true,
      updateGroupsOnScan: true,
      updateNodeOnSelect: true,
    },
    shareDocs: false,
    disabledLayers: [],
  }
}

function writeLabels(scan: Scan): object[] {
  return scan.resources.flatMap((resource) => {
    const text = labelTextOf(resource, isGroup(resource.type))
    const id = scan.ids.get(resource.handle)
    if (text === undefined || id === undefined) return []
    return [writeLabel(scan.chance.uuid(), text, { id, type: resource.type })]
  })
}
