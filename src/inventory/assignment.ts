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

function addRow(row: number, { u, v, rowOf, columns, costs }: Tableau): void {
  const slack = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
  const cameFrom = new Int32Array(columns + 1)
  const seen = new Uint8Array(columns + 1)
  rowOf[0] = row
  let column = 0
  do {
    seen[column] = 1
    const current = rowOf[column] as number
    let delta = Number.POSITIVE_INFINITY
    let next = 0
    for (let j = 1; j <= columns; j++) {
      if (seen[j]) continue
      const reduced = (costs[current - 1]?.[j - 1] as number) - (u[current] as number) - (v[j] as number)
      if (reduced < (slack[j] as number)) {
        slack[j] = reduced
        cameFrom[j] = column
      }
      if ((slack[j] as number) < delta) {
        delta = slack[j] as number
        next = j
      }
    }
    for (let j = 0; j <= columns; j++) {
      if (seen[j]) {
        u[rowOf[j] as number] = (u[rowOf[j] as number] as number) + delta
        v[j] = (v[j] as number) - delta
      } else slack[j] = (slack[j] as number) - delta
    }
    column = next
  } while (rowOf[column] !== 0)
  while (column !== 0) {
    const previous = cameFrom[column] as number
    rowOf[column] = rowOf[previous] as number
    column = previous
  }
}
