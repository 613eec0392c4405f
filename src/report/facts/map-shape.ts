import * as v from 'valibot'
import type { ChangeMap } from '../../drawing/map/map.ts'

const NodeId = v.pipe(v.string(), v.regex(/^n\d{1,3}$/))
const GroupId = v.pipe(v.string(), v.regex(/^g\d{1,3}$/))
/** Names are escaped wherever they are shown, so only their length is limited. */
const Name = v.pipe(v.string(), v.maxLength(400))
const Type = v.pipe(v.string(), v.maxLength(100))
const Mark = v.picklist(['added', 'removed', 'changed', 'replaced', 'unchanged'])
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const MapObject = v.object({
  nodes: v.pipe(
    v.array(
      v.object({
        ...{ id: NodeId, type: Type, name: Name, mark: Mark },
        ...{ group: v.exactOptional(GroupId), count: v.exactOptional(Count) },
      }),
    ),
    v.maxLength(60),
  ),
  groups: v.pipe(
    v.array(v.object({ id: GroupId, type: Type, name: Name, mark: Mark, parent: v.exactOptional(GroupId) })),
    v.maxLength(60),
  ),
  edges: v.pipe(
    v.array(v.object({ from: NodeId, to: NodeId, mark: v.picklist(['added', 'removed', 'unchanged']) })),
    v.maxLength(200),
  ),
  left: Count,
})

/** A change map from outside: ids are unique, and no group is its own ancestor. */
export const MapShape = v.pipe(
  MapObject,
  v.check((map) => isSound(map), 'ids are not unique, unknown, or parents of themselves'),
)

function isSound({ nodes, groups, edges }: ChangeMap): boolean {
  const nodeIds = new Set(nodes.map(({ id }) => id))
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]))
  return (
    nodeIds.size === nodes.length &&
    parents.size === groups.length &&
    nodes.every(({ group }) => group === undefined || parents.has(group)) &&
    groups.every(({ parent }) => parent === undefined || parents.has(parent)) &&
    edges.every(({ from, to }) => nodeIds.has(from) && nodeIds.has(to)) &&
    groups.every(({ id }) => endsAtTop(id, parents))
  )
}

function endsAtTop(id: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  let at: string | undefined = id
  for (let step = 0; step <= parents.size; step++) {
    if (at === undefined) return true
    at = parents.get(at)
  }
  return false
}
