import type { Resource } from '../world/world.ts'
import type { Scan } from './scan.ts'

/** The connections between what is shown. */
export function writeEdges(scan: Scan): object[] {
  const shown = new Map(scan.resources.map((resource) => [resource.handle, resource]))
  return scan.resources.flatMap((from) =>
    from.connects.flatMap((handle) => {
      const to = shown.get(handle)
      return to ? [writeEdge(scan, from, to)] : []
    }),
  )
}

/** Volumes and replicas have an `edge` without an id, everything else an `autoedge`. */
function writeEdge(scan: Scan, from: Resource, to: Resource): object {
  const ends = { from: scan.ids.get(from.handle), to: scan.ids.get(to.handle) }
  const isOwn = to.type === 'ebs' || to.type === 'azuredisk' || (from.type === 'rds' && to.type === 'rds')
  const kind = isOwn ? { type: 'edge' } : { id: `${ends.from}-${ends.to}`, type: 'autoedge' }
  return { ...kind, ...ends, color: '#000000', width: 2, dashed: false, endCap: 'arrow' }
}
