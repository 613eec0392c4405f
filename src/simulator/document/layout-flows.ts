import type { Resource } from '../world/world.ts'
import { cellWidth } from './labels.ts'
import type { Placement } from './placement.ts'

const ROW = 3

/** Columns from where a request comes in to where data ends up; a type that is not listed stands in the last. */
const COLUMNS = [
  ['apigateway', 'snstopic', 'azureloadbalancer'],
  ['sqs', 'azurevmss', 'eventbus'],
  ['lambda', 'azurefunctionapp', 'azurevm'],
  ['dynamodb', 'azurecosmosdb'],
  ['s3'],
  ['ecr'],
]

/** Places what belongs to no network: a column a kind, and what is connected in one row where there is room. */
export function placeFlows(
  resources: readonly Resource[],
  placement: Placement,
  [left, top]: readonly [number, number],
): void {
  const columnOf = (resource: Resource): number => {
    const found = COLUMNS.findIndex((types) => types.includes(resource.type))
    return found < 0 ? COLUMNS.length : found
  }
  const taken = new Set<string>()
  const rows = new Map<string, number>()
  let x = left
  for (let column = 0; column <= COLUMNS.length; column++) {
    const inColumn = resources.filter((resource) => columnOf(resource) === column)
    for (const resource of inColumn) {
      const row = freeRow(taken, column, neighbourRow(resource, resources, rows))
      rows.set(resource.handle, row)
      placement.at.set(resource.handle, [x, top + row * ROW])
    }
    if (inColumn.length > 0) x += Math.max(...inColumn.map(cellWidth))
  }
}

/** The row of something it is connected to that stands already. */
function neighbourRow(resource: Resource, all: readonly Resource[], rows: ReadonlyMap<string, number>): number {
  const sources = all.filter((other) => other.connects.includes(resource.handle)).map((other) => other.handle)
  const found = [...sources, ...resource.connects].map((handle) => rows.get(handle))
  return found.find((row) => row !== undefined) ?? 0
}

function freeRow(taken: Set<string>, column: number, wanted: number): number {
  let row = wanted
  while (taken.has(`${column}/${row}`)) row++
  taken.add(`${column}/${row}`)
  return row
}
