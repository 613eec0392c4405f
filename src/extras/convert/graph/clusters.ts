import { ALONE, instanceTypeOf, ON_AKS, typeOf } from '../components/kinds.ts'
import type { Declared } from '../declared.ts'

/**
 * Kubernetes workloads do not name their cluster; if there is only one, they belong to it. They are Azure's when all clusters are.
 */
export function withCluster(resources: readonly Declared[]): readonly Declared[] {
  const clusters = resources.filter(({ kind }) => ['ekscluster', 'azureakscluster'].includes(typeOf(kind) ?? ''))
  const [first, ...others] = clusters
  if (first === undefined) return resources
  const isAks = clusters.every(({ kind }) => typeOf(kind) === 'azureakscluster')
  return resources.map((resource) => {
    if (typeOf(resource.kind) !== 'eksworkload') return resource
    const links = others.length > 0 ? resource.links : [...resource.links, { path: ['implied'], to: first.address }]
    return { ...resource, links, ...(isAks && { kind: `${ON_AKS}${resource.kind}` }) }
  })
}

/** A database cluster that no instance of the document belongs to is the component itself. */
export function withLoneClusters(resources: readonly Declared[]): readonly Declared[] {
  const inhabited = new Set(resources.flatMap((resource) => clusterOf(resource) ?? []))
  return resources.map((resource) =>
    instanceTypeOf(resource.kind) === undefined || inhabited.has(resource.address) || resource.isLookedUp === true
      ? resource
      : { ...resource, kind: `${ALONE}${resource.kind}` },
  )
}

/** The cluster that a database instance belongs to. */
export function clusterOf({ kind, links }: Declared): string | undefined {
  return typeOf(kind) === undefined ? undefined : links.find(({ path }) => NAMES_CLUSTER.has(path[0] ?? ''))?.to
}

const NAMES_CLUSTER = new Set(['cluster_identifier', 'DBClusterIdentifier'])
