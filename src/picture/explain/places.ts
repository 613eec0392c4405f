import { at } from '../../errors.ts'
import { CELL, type ChangedCells } from '../compare/cells.ts'
import { type PictureRegion, tightBox } from '../compare/regions.ts'
import { CellGrid, type CellGroup, type Extent } from './cell-grid.ts'

/** What differs in one place, in pixels. */
export interface PlaceFound extends PictureRegion {
  /** Long and thin: a connector or a border, not a thing. */
  readonly isLine: boolean
}

/** A place is no larger than these shares of the picture; what is connected beyond them is cut. */
const MOST_OF_SIDE = 0.5
const MOST_OF_PICTURE = 0.12
/** With so many of the 25 cells around it changed, a cell is part of a thing, and not of a line across the picture. */
const LEAST_AROUND = 12
/** Shorter ones, in cells, are not told from things. */
const SHORTEST_LINE = 16
/** A line has hardly more cells than it is long; the letters of a name have several in each column. */
const MOST_CELLS_OF_LINE = 1.4

/**
 * Makes places of changed cells. Lines touch everything: the border of a network, a grid, a connector would join all that differs to one place
 * as large as the picture. So what is too large is taken apart into the things in it and the lines between them, and things that are
 * still too large are cut where least has changed.
 * @param least places with fewer changed pixels are crumbs of smoothed edges and palettes
 */
export function placesIn(changed: ChangedCells, least: number): readonly PlaceFound[] {
  const grid = new CellGrid(changed)
  const limits = { columns: grid.columns * MOST_OF_SIDE, rows: grid.rows * MOST_OF_SIDE }
  const isTooLarge = ({ width, height }: Extent) =>
    width > limits.columns ||
    height > limits.rows ||
    width * height > Math.max(grid.columns * grid.rows * MOST_OF_PICTURE, 1)
  const whole = grid.groups(grid.all(), 2)
  const groups = whole.flatMap((group): readonly Sorted[] => {
    if (isLine(grid, group)) return [{ group, isLine: true }]
    return isTooLarge(group.extent) ? takenApart(grid, group, isTooLarge) : [{ group, isLine: false }]
  })
  return groups
    .filter(({ group }) => isDense(changed, grid.fine(group.cells)))
    .map((sorted) => toPlace(changed, grid, sorted, isTooLarge))
    .filter(({ changedPixels }) => changedPixels >= least)
    .sort((a, b) => b.changedPixels - a.changedPixels || a.y - b.y || a.x - b.x)
}

interface Sorted {
  readonly group: CellGroup
  readonly isLine: boolean
}

/** The thinnest line changes so many pixels of each cell that it passes; crumbs along the edges of two palettes, fewer. */
const LEAST_IN_A_CELL = 4

/** A smaller picture, in cells, is no drawing, and has no crumbs. */
export const SMALLEST_DRAWING = 64

function isDense({ cells }: ChangedCells, some: readonly number[]): boolean {
  if (cells.length < SMALLEST_DRAWING) return true
  return some.reduce((sum, cell) => sum + ((cells[cell] ?? 0) & 255), 0) >= some.length * LEAST_IN_A_CELL
}

/** Whether a group is thin everywhere, and long. */
function isLine(grid: CellGrid, { cells, extent }: CellGroup): boolean {
  if (Math.max(extent.width, extent.height) < SHORTEST_LINE) return false
  if (cells.length > (extent.width + extent.height) * MOST_CELLS_OF_LINE) return false
  const thick = cells.reduce((sum, cell) => sum + Number(grid.around(cell) >= LEAST_AROUND), 0)
  return thick <= cells.length * 0.1
}

/** The things in a group, cut where they are too large, and the lines between them. */
function takenApart(grid: CellGrid, { cells }: CellGroup, isTooLarge: (extent: Extent) => boolean): readonly Sorted[] {
  const thick = new Set(cells.filter((cell) => grid.around(cell) >= LEAST_AROUND))
  // The outermost cells of a thing have fewer neighbours: they come with the ones beside them.
  const things = new Set(cells.filter((cell) => thick.has(cell) || grid.besides(cell).some((next) => thick.has(next))))
  const lines = cells.filter((cell) => !things.has(cell))
  return [
    ...grid
      .groups(things, 1)
      .flatMap((group) => cut(grid, group, isTooLarge))
      .map((group) => ({ group, isLine: false })),
    ...grid.groups(new Set(lines), 2).map((group) => ({
      group,
      isLine: Math.max(group.extent.width, group.extent.height) >= SHORTEST_LINE / 2,
    })),
  ]
}

/** Cuts a group across its longer side, where least has changed, until no part is too large. */
function cut(grid: CellGrid, group: CellGroup, isTooLarge: (extent: Extent) => boolean): readonly CellGroup[] {
  const { extent, cells } = group
  if (!isTooLarge(extent) || cells.length < 2) return [group]
  const isWide = extent.width / grid.columns >= extent.height / grid.rows
  const [first, length] = isWide ? [extent.column, extent.width] : [extent.row, extent.height]
  const placeOf = (cell: number) => (isWide ? cell % grid.columns : Math.floor(cell / grid.columns)) - first
  const counts = new Uint32Array(length)
  for (const cell of cells) counts[placeOf(cell)] = (counts[placeOf(cell)] ?? 0) + 1
  // Not at the very end: both parts shall be smaller.
  let border = Math.floor(length / 2)
  for (let place = Math.ceil(length / 4); place < (length * 3) / 4; place++)
    if ((counts[place] ?? 0) < (counts[border] ?? 0)) border = place
  if (border === 0) return [group]
  const parts = [cells.filter((cell) => placeOf(cell) < border), cells.filter((cell) => placeOf(cell) >= border)]
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part) => cut(grid, { cells: part, extent: grid.extentOf(part) }, isTooLarge))
}

function toPlace(
  changed: ChangedCells,
  grid: CellGrid,
  { group, isLine }: Sorted,
  isTooLarge: (extent: Extent) => boolean,
): PlaceFound {
  const box = tightBox(changed, grid.fine(group.cells))
  if (!isLine || !isTooLarge(group.extent)) return { ...box, isLine }
  // A line across the picture is shown where most of it is; its pixels are those of all of it.
  const parts = cut(grid, group, isTooLarge).map(({ cells }) => tightBox(changed, grid.fine(cells)))
  const most = parts.reduce((a, b) => (b.changedPixels > a.changedPixels ? b : a), at(parts, 0))
  return { ...most, changedPixels: box.changedPixels, isLine }
}

/** Fewer changed pixels are crumbs: smoothed edges, and shades of two palettes. Measured on real renders of 1280 to 1984 pixels. */
const LEAST_PIXELS = 48
const MEASURED_PIXELS = 1280 * 720

/** The least size of a place in a picture: crumbs lie along edges, so they grow with its side. */
export function leastPixels({ columns, rows }: ChangedCells): number {
  return LEAST_PIXELS * Math.sqrt((columns * rows * CELL * CELL) / MEASURED_PIXELS)
}
