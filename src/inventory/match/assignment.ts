/** Above this the best assignment costs seconds: pairs are then taken in order, the surest first within a window. */
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

/** Both sides come sorted by name: the k-th goes with the k-th. */
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
    if (rowOf[column] !== 0) pairs.push([(rowOf[column] as number) - 1, column - 1])
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
    shift(tableau, path, path.slack[next] as number)
    column = next
  } while (rowOf[column] !== 0)
  while (column !== 0) {
    const previous = path.cameFrom[column] as number
    rowOf[column] = rowOf[previous] as number
    column = previous
  }
}

/** A search for a free column: the least reduced cost to each, and from where. */
interface Path {
  readonly slack: Float64Array
  readonly cameFrom: Int32Array
  readonly seen: Uint8Array
}

function relax({ u, v, rowOf, columns, costs }: Tableau, { slack, cameFrom, seen }: Path, column: number): void {
  const row = rowOf[column] as number
  for (let j = 1; j <= columns; j++) {
    const reduced = (costs[row - 1]?.[j - 1] as number) - (u[row] as number) - (v[j] as number)
    if (seen[j] || reduced >= (slack[j] as number)) continue
    slack[j] = reduced
    cameFrom[j] = column
  }
}

function nearestColumn({ slack, seen }: Path): number {
  let nearest = 0
  for (let j = 1; j < slack.length; j++) {
    if (!seen[j] && (nearest === 0 || (slack[j] as number) < (slack[nearest] as number))) nearest = j
  }
  return nearest
}

function shift({ u, v, rowOf }: Tableau, { slack, seen }: Path, delta: number): void {
  for (let j = 0; j < slack.length; j++) {
    if (!seen[j]) {
      slack[j] = (slack[j] as number) - delta
      continue
    }
    const row = rowOf[j] as number
    u[row] = (u[row] as number) + delta
    v[j] = (v[j] as number) - delta
  }
}
