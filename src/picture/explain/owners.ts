import { at } from '../../errors.ts'
import type { Frame } from '../decode/frame.ts'
import { takeMemory } from '../decode/spare-memory.ts'
import type { FlatRegion, FlatRegions } from './flat-regions.ts'

/** Side of a tile in pixels: about half a block. A power of two. */
export const TILE = 32
/** How far around a region its displacement is tried, in pixels: for its edges, its label, and what is between its parts. */
const REACH = 40
/** Displacements tried per tile; more would explain pixels by chance. */
const MOST_IN_A_TILE = 6

/** Which pixels belong to matched regions, and which displacements are tried around them. */
export interface Owners {
  /** By pixel: 0, or one more than the position of its match in the list. */
  readonly match: Uint16Array
  /** By region: the same. */
  readonly matchOf: Uint16Array
  /** By such a number: the position of the match's displacement. */
  readonly displacementOf: Uint16Array
  readonly columns: number
  /** By tile: displacements, the one with the largest regions first. */
  readonly tiles: readonly (readonly number[])[]
}

export interface OwnMatch {
  readonly region: number
  readonly displacement: number
}

/** What 16 bits can number. Further matches have no owner, and their pixels are compared one by one. */
const MOST_MATCHES = 65_534

export function ownersOf(
  { width, height }: Frame,
  { regions, eachRun }: FlatRegions,
  matches: readonly OwnMatch[],
  everywhere: readonly number[],
): Owners {
  const owned = matches.slice(0, MOST_MATCHES)
  const matchOf = new Uint16Array(regions.length)
  const displacementOf = new Uint16Array(owned.length + 1)
  for (const [index, { region, displacement }] of owned.entries()) {
    matchOf[region] = index + 1
    displacementOf[index + 1] = displacement
  }
  const match = new Uint16Array(takeMemory(width * height * 2).buffer, 0, width * height).fill(0)
  eachRun((region, from, length) => {
    const owner = matchOf[region] ?? 0
    if (owner > 0) match.fill(owner, from, from + length)
  })
  const columns = Math.ceil(width / TILE)
  const near = owned.map(({ region, displacement }) => ({ ...at(regions, region), displacement }))
  return {
    match,
    matchOf,
    displacementOf,
    columns,
    tiles: tilesOf(near, columns, Math.ceil(height / TILE), everywhere),
  }
}

function tilesOf(
  regions: readonly (FlatRegion & { readonly displacement: number })[],
  columns: number,
  rows: number,
  everywhere: readonly number[],
): readonly (readonly number[])[] {
  const areas = Array.from({ length: columns * rows }, () => new Map<number, number>())
  for (const { left, top, width, height, area, displacement } of regions) {
    const [first, last] = [tileAt(left - REACH, columns), tileAt(left + width + REACH, columns)]
    for (let row = tileAt(top - REACH, rows); row <= tileAt(top + height + REACH, rows); row++) {
      for (let column = first; column <= last; column++) {
        const tile = areas[row * columns + column]
        tile?.set(displacement, (tile.get(displacement) ?? 0) + area)
      }
    }
  }
  return areas.map((tile) => {
    const local = [...tile].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([displacement]) => displacement)
    return [...new Set([...local.slice(0, MOST_IN_A_TILE), ...everywhere])]
  })
}

function tileAt(place: number, count: number): number {
  return Math.min(Math.max(Math.floor(place / TILE), 0), count - 1)
}

export function tileOf({ columns, tiles }: Owners, x: number, y: number): readonly number[] {
  return tiles[Math.floor(y / TILE) * columns + Math.floor(x / TILE)] ?? []
}
