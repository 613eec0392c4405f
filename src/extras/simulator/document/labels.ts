import type { Resource } from '../world/world.ts'
import { isGroup } from './kinds.ts'

const TEXT_SIZE = 16
/** Members of a pool have no label of their own. */
const POOLED = new Set(['ecstask', 'ekspod', 'azureakspod'])
/** Groups with a label; all others have a name. */
const LABELLED_GROUPS = new Set(['asg'])

/** The label text of a resource: its name, otherwise its id. Undefined for members of a pool and named groups. */
export function labelTextOf(resource: Resource, isGroup: boolean): string | undefined {
  if (POOLED.has(resource.type) || resource.within.some((group) => group.startsWith('asg/'))) {
    return resource.type === 'asg' ? resource.name : undefined
  }
  if (isGroup && !LABELLED_GROUPS.has(resource.type)) return undefined
  return resource.name ?? resource.cloudId
}

/** The width of a label in grid units. */
export function labelWidth(text: string): number {
  return 0.01 * TEXT_SIZE * text.length
}

/** The width of a node's cell: the block or its label, plus a gap. */
export function cellWidth(resource: Resource): number {
  return Math.max(3, labelWidth(labelTextOf(resource, isGroup(resource.type)) ?? '') + 0.8)
}

/** The label of a component: an `isotext` relative to it, centred on a node or on the first 2 units of an asg. */
export function writeLabel(id: string, text: string, owner: { readonly id: string; readonly type: string }): object {
  const isAsg = owner.type === 'asg'
  const offset = [(isAsg ? 2 : 1) / 2 - 0.005 * TEXT_SIZE * text.length, isAsg ? 1.1400000000000001 : 1]
  return {
    id,
    text,
    type: 'isotext',
    color: '#000000',
    mapPos: { relTo: owner.id, offset },
    outline: true,
    standing: false,
    textSize: TEXT_SIZE,
    direction: 'down',
    isometric: true,
  }
}
