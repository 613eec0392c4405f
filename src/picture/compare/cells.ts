/** Side of a cell in pixels: about a letter of a label. */
export const CELL = 8

/**
 * The canvas in cells, row by row. A cell is one number: how many of its pixels changed (bits 0 to 7), in which of its
 * columns (bits 8 to 15) and in which of its rows (bits 16 to 23). Cells at the right and lower border may be cut off.
 */
export interface ChangedCells {
  readonly columns: number
  readonly rows: number
  readonly cells: Uint32Array
}

export function noCells(width: number, height: number): ChangedCells {
  const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)]
  return { columns, rows, cells: new Uint32Array(columns * rows) }
}

/** Adds one changed pixel and returns its cell. */
export function noteChanged({ cells, columns }: ChangedCells, x: number, y: number): number {
  const cell = (y >> 3) * columns + (x >> 3)
  cells[cell] = ((cells[cell] ?? 0) + 1) | (0x100 << (x & 7)) | (0x10000 << (y & 7))
  return cell
}

/** Collects changed pixels into cells. `changed` has one byte per pixel, 1 or 0, in rows of `width`. */
export function cellsOf(changed: Uint8Array, width: number, height: number): ChangedCells {
  const grid = noCells(width, height)
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) if (changed[i] === 1) noteChanged(grid, x, y)
  }
  return grid
}
