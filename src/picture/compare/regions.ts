import { CELL, type ChangedCells } from './cells.ts'

/** A rectangle of the canvas in pixels, tight around its changed pixels. */
export interface PictureRegion {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly changedPixels: number
}

export interface Regions {
  /** Most changed pixels first. */
  readonly regions: readonly PictureRegion[]
  /** The number of smaller ones that are left out. */
  readonly regionsLeftOut: number
}

export const MOST_REGIONS = 100

/** Changed cells with at most one unchanged cell between them are one region: letters form words, edges form a block. */
const REACH = 2

interface TightBox {
  left: number
  top: number
  right: number
  bottom: number
  changedPixels: number
}

/** Groups changed cells into connected regions, each with the tight box of its changed pixels; `most` of them. */
export function findRegions({ cells, columns, rows }: ChangedCells, most = MOST_REGIONS): Regions {
  const rest = { columns, rows, cells: cells.slice() }
  const regions: PictureRegion[] = []
  for (let cell = 0; cell < cells.length; cell++) {
    if (rest.cells[cell] !== 0) regions.push(takeConnected(cell, rest))
  }
  regions.sort((a, b) => b.changedPixels - a.changedPixels || a.y - b.y || a.x - b.x)
  return { regions: regions.slice(0, most), regionsLeftOut: Math.max(regions.length - most, 0) }
}

/** The tight box of the changed pixels of some cells, of which there has to be one. */
export function tightBox({ columns, cells }: ChangedCells, some: readonly number[]): PictureRegion {
  const box: TightBox = { left: Infinity, top: Infinity, right: -1, bottom: -1, changedPixels: 0 }
  for (const cell of some) include(box, cells[cell] ?? 0, cell % columns, Math.floor(cell / columns))
  return toRegion(box)
}

function toRegion({ left: x, top: y, right, bottom, changedPixels }: TightBox): PictureRegion {
  return { x, y, width: right - x + 1, height: bottom - y + 1, changedPixels }
}

/** Takes a cell and all connected ones out of the rest. */
function takeConnected(first: number, { columns, rows, cells: left }: ChangedCells): PictureRegion {
  const box: TightBox = { left: Infinity, top: Infinity, right: -1, bottom: -1, changedPixels: 0 }
  const open = [first]
  include(box, left[first] ?? 0, first % columns, Math.floor(first / columns))
  left[first] = 0
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    const column = cell % columns
    const row = Math.floor(cell / columns)
    const lastColumn = Math.min(column + REACH, columns - 1)
    const lastRow = Math.min(row + REACH, rows - 1)
    for (let y = Math.max(row - REACH, 0); y <= lastRow; y++) {
      for (let x = Math.max(column - REACH, 0); x <= lastColumn; x++) {
        const neighbour = left[y * columns + x]
        if (!neighbour) continue
        left[y * columns + x] = 0
        include(box, neighbour, x, y)
        open.push(y * columns + x)
      }
    }
  }
  return toRegion(box)
}

/** Widens the box by the changed columns and rows of a cell. */
function include(box: TightBox, cell: number, column: number, row: number): void {
  const columns = (cell >> 8) & 255
  const rows = (cell >> 16) & 255
  box.left = Math.min(box.left, column * CELL + lowestBit(columns))
  box.right = Math.max(box.right, column * CELL + 31 - Math.clz32(columns))
  box.top = Math.min(box.top, row * CELL + lowestBit(rows))
  box.bottom = Math.max(box.bottom, row * CELL + 31 - Math.clz32(rows))
  box.changedPixels += cell & 255
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
