import type { Resource } from '../world/world.ts'
import { cellWidth } from './labels.ts'
import type { Placement } from './placement.ts'

const ROW = 2.75
/** Unconnected resources per row. */
const SINGLES_PER_ROW = 4

/** A cell of the grid: columns run along the flow, rows side by side. */
type Cell = readonly [column: number, row: number]

/**
 * Places what is not in a network: every flow is a tree from the first column, its first branch in the same row and each other branch in a
 * separate row. Unconnected resources follow in rows.
 */
export function placeFlows(
  resources: readonly Resource[],
  placement: Placement,
  [left, top]: readonly [number, number],
): void {
  const cells = assignCells(resources)
  const columns = columnStarts(resources, cells, left)
  for (const [handle, [column, row]] of cells) placement.at.set(handle, [columns[column] ?? left, top + row * ROW])
}

function assignCells(resources: readonly Resource[]): Map<string, Cell> {
  const byHandle = new Map(resources.map((resource) => [resource.handle, resource]))
  const targets = new Set(resources.flatMap((resource) => resource.connects))
  const next = (resource: Resource): Resource[] => resource.connects.flatMap((handle) => byHandle.get(handle) ?? [])
  const isSingle = (resource: Resource): boolean => !targets.has(resource.handle) && next(resource).length === 0
  const flowing = resources.filter((resource) => !isSingle(resource))
  const cells = new Map<string, Cell>()
  let row = 0
  const follow = (resource: Resource, column: number): void => {
    cells.set(resource.handle, [column, row])
    for (const [i, target] of next(resource)
      .filter(({ handle }) => !cells.has(handle))
      .entries()) {
      if (cells.has(target.handle)) continue
      if (i > 0) row++
      follow(target, column + 1)
    }
  }
  // Sources first; the rest are cycles, which start anywhere.
  for (const root of [...flowing.filter(({ handle }) => !targets.has(handle)), ...flowing]) {
    if (cells.has(root.handle)) continue
    follow(root, 0)
    row++
  }
  for (const [i, single] of resources.filter(isSingle).entries()) {
    cells.set(single.handle, [i % SINGLES_PER_ROW, row + Math.floor(i / SINGLES_PER_ROW)])
  }
  return cells
}

/** Every column is as wide as its widest label. */
function columnStarts(resources: readonly Resource[], cells: ReadonlyMap<string, Cell>, left: number): number[] {
  const widths: number[] = []
  for (const resource of resources) {
    const column = cells.get(resource.handle)?.[0] ?? 0
    widths[column] = Math.max(widths[column] ?? 0, cellWidth(resource))
  }
  let x = left
  return Array.from(widths, (width) => {
    const start = x
    x += width ?? 0
    return start
  })
}
