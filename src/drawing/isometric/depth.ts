import type { Item } from './drawing.ts'
import { boundsOf, type Rect } from './geometry.ts'
import { cornersOfItem } from './scene.ts'

/** With more items than this, all in one spot, comparing pairs would take minutes. */
const MAX_COMPARED = 6_000

/**
 * Items from back to front. Sorting by one number is wrong if a long block is next to a short one, so every pair that overlaps on the
 * canvas is compared, and the items are sorted topologically: each after all that it partly hides.
 */
export function backToFront(items: readonly Item[]): readonly Item[] {
  const sorted = [...items].sort(byNearness)
  if (sorted.length > MAX_COMPARED) return sorted
  const nodes = sorted.map((item) => ({ item, bounds: boundsOf(cornersOfItem(item, 'isometric')) }))
  const behind = nodes.map((): number[] => [])
  const sweep = nodes.map((_, index) => index).sort((a, b) => bound(nodes, a).minX - bound(nodes, b).minX || a - b)
  const active: number[] = []
  for (const index of sweep) {
    const { minX } = bound(nodes, index)
    for (let slot = active.length - 1; slot >= 0; slot -= 1) {
      const other = active[slot] ?? 0
      if (bound(nodes, other).maxX <= minX) active.splice(slot, 1)
      else addPair(nodes, behind, index, other)
    }
    active.push(index)
  }
  return inOrder(behind).flatMap((index) => nodes[index]?.item ?? [])
}

interface Node {
  readonly item: Item
  readonly bounds: Rect
}

function bound(nodes: readonly Node[], index: number): Rect {
  return nodes[index]?.bounds ?? { minX: 0, minY: 0, maxX: 0, maxY: 0 }
}

function addPair(nodes: readonly Node[], behind: readonly number[][], first: number, second: number): void {
  const [a, b] = [nodes[first], nodes[second]]
  if (a === undefined || b === undefined) return
  if (a.bounds.maxY <= b.bounds.minY || b.bounds.maxY <= a.bounds.minY) return
  if (isBehind(a.item, b.item)) behind[second]?.push(first)
  else if (isBehind(b.item, a.item)) behind[first]?.push(second)
}

function isBehind(back: Item, front: Item): boolean {
  return back.at.x + back.width <= front.at.x || back.at.y + back.depth <= front.at.y
}

/** Topological order, depth first. Two that are behind each other (overlapping grounds) keep their order by nearness. */
function inOrder(behind: readonly number[][]): readonly number[] {
  const next = new Int32Array(behind.length).fill(-1) // -1: not reached; else the position of its list that is visited
  const order: number[] = []
  for (let start = 0; start < behind.length; start += 1) {
    const path = next[start] === -1 ? [start] : []
    while (path.length > 0) {
      const top = path[path.length - 1] ?? 0
      const seen = (next[top] ?? 0) + 1
      next[top] = seen
      const child = behind[top]?.[seen]
      if (child !== undefined) {
        if (next[child] === -1) path.push(child)
      } else {
        order.push(top)
        path.pop()
      }
    }
  }
  return order
}

/** By the distance of the ground's centre from the viewer, the farthest first; ties are broken by id. */
function byNearness(first: Item, second: Item): number {
  return nearness(first) - nearness(second) || (first.id < second.id ? -1 : first.id > second.id ? 1 : 0)
}

function nearness(item: Item): number {
  return item.at.x + item.at.y + (item.width + item.depth) / 2
}
