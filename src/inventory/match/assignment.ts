import { at } from '../../errors.ts'

/** Above this number the best assignment would take seconds; resources are then paired in the order of their names. */
const MAX_EXACT = 300

/**
 * Pairs rows with columns so that the sum of their scores is the greatest (the Hungarian method, O(n³)).
 * @param score of row i with column j, 0 to 1
 * @returns pairs [i, j], each row and column at most once
 */
export function bestAssignment(
  rows: number,
  columns: number,
  score: (row: number, column: number) => number,
): readonly (readonly [number, number])[] {
  if (rows === 0 || columns === 0) return []
  if (rows > MAX_EXACT || columns > MAX_EXACT) return inOrder(rows, columns)
  if (rows > columns) return hungarian(columns, rows, (i, j) => 1 - score(j, i)).map(([j, i]) => [i, j] as const)
  return hungarian(rows, columns, (i, j) => 1 - score(i, j))
}

/** Both sides are sorted by name. */
function inOrder(rows: number, columns: number): readonly (readonly [number, number])[] {
  return Array.from({ length: Math.min(rows, columns) }, (_, i) => [i, i] as const)
}

/** Needs rows ≤ columns. Potentials `u`, `v` keep every reduced cost at zero or above; each row is added by a shortest path. */
function hungarian(
  rows: number,
  columns: number,
  cost: (row: number, column: number) => number,
): readonly (readonly [number, number])[] {
  const u = new Float64Array(rows + 1)
  const v = new Float64Array(columns + 1)
  const rowOf = new Int32Array(columns + 1)
  const costs = Array.from({ length: rows }, (_, i) => Float64Array.from({ length: columns }, (_, j) => cost(i, j)))
  for (let row = 1; row <= rows; row++) addRow(row, { u, v, rowOf, columns, costs })
  const pairs: [number, number][] = []
  for (let column = 1; column <= columns; column++)
    if (rowOf[column] !== 0) pairs.push([cell(rowOf, column) - 1, column - 1])
  return pairs
}

interface Tableau {
  readonly u: Float64Array
  readonly v: Float64Array
  /** Column to row, both counted from 1; 0 is free. */
  readonly rowOf: Int32Array
  readonly columns: number
  readonly costs: readonly Float64Array[]
}

function addRow(row: number, tableau: Tableau): void {
  const { rowOf, columns } = tableau
  const path: Path = {
    slack: new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY),
    cameFrom: new Int32Array(columns + 1),
    seen: new Uint8Array(columns + 1),
  }
  rowOf[0] = row
  let column = 0
  do {
    path.seen[column] = 1
    relax(tableau, path, column)
    const next = nearestColumn(path)
    shift(tableau, path, cell(path.slack, next))
    column = next
  } while (rowOf[column] !== 0)
  while (column !== 0) {
    const previous = cell(path.cameFrom, column)
    rowOf[column] = cell(rowOf, previous)
    column = previous
  }
}

/** A search for a free column: the lowest reduced cost of each, and its predecessor. */
interface Path {
  readonly slack: Float64Array
  readonly cameFrom: Int32Array
  readonly seen: Uint8Array
}

function relax({ u, v, rowOf, columns, costs }: Tableau, { slack, cameFrom, seen }: Path, column: number): void {
  const row = cell(rowOf, column)
  const costsOfRow = at(costs, row - 1)
  for (let j = 1; j <= columns; j++) {
    const reduced = cell(costsOfRow, j - 1) - cell(u, row) - cell(v, j)
    if (seen[j] || reduced >= cell(slack, j)) continue
    slack[j] = reduced
    cameFrom[j] = column
  }
}

function nearestColumn({ slack, seen }: Path): number {
  let nearest = 0
  for (let j = 1; j < slack.length; j++) {
    if (!seen[j] && (nearest === 0 || cell(slack, j) < cell(slack, nearest))) nearest = j
  }
  return nearest
}

function shift({ u, v, rowOf }: Tableau, { slack, seen }: Path, delta: number): void {
  for (let j = 0; j < slack.length; j++) {
    if (!seen[j]) {
      slack[j] = cell(slack, j) - delta
      continue
    }
    const row = cell(rowOf, j)
    u[row] = cell(u, row) + delta
    v[j] = cell(v, j) - delta
  }
}

/** Like `at`, for loops that run millions of times: it stays fast because it only ever sees these two kinds of list. */
function cell(list: Float64Array | Int32Array, position: number): number {
  const number = list[position]
  if (number === undefined) throw new RangeError(`There is no cell ${position} in a list of ${list.length}`)
  return number
}
