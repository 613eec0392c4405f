import type { ChangedCells } from '../compare/cells.ts'

/** Notes one more changed pixel, in the form that ChangedCells tells of; returns its cell. */
export function note({ cells, columns }: ChangedCells, x: number, y: number): number {
  const cell = (y >> 3) * columns + (x >> 3)
  cells[cell] = ((cells[cell] ?? 0) + 1) | (0x100 << (x & 7)) | (0x10000 << (y & 7))
  return cell
}
