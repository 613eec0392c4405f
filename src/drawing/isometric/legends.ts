import type { Legend } from './drawing.ts'
import type { Rect } from './geometry.ts'
import { groundMap } from './ground-map.ts'
import { EM, textWidth } from './text-size.ts'

/** The text size of a group's name. */
export const LEGEND_SIZE = 16
/** Distance of a name from its outline's corner, in grid units. */
const INSET = 0.35
/** Beyond this number of groups, names are placed without looking for free ground. */
const MAX_PLACED = 400

/** Places each name on its own outline where it covers no other name and no label, if possible. */
export function placeLegends(
  outlines: readonly { readonly id: string; readonly name: string; readonly rect: Rect }[],
  labels: readonly Rect[],
): ReadonlyMap<string, Legend> {
  const taken = groundMap()
  for (const label of labels) taken.add(label)
  const placed = new Map<string, Legend>()
  for (const [index, { id, name, rect }] of outlines.entries()) {
    const length = textWidth(name, LEGEND_SIZE) + 0.3
    const choices = candidates(rect, length)
    const free = index < MAX_PLACED ? choices.find(({ ground }) => taken.isFree(ground)) : undefined
    const choice = free ?? choices[0]
    if (choice === undefined) continue
    taken.add(choice.ground)
    placed.set(id, choice.legend)
  }
  return placed
}

interface Candidate {
  readonly legend: Legend
  readonly ground: Rect
}

/** Positions along the front edges first, where nothing is in front of the text, then along the back ones. */
function candidates(rect: Rect, length: number): readonly Candidate[] {
  const half = (LEGEND_SIZE * EM) / 2
  const columns = steps(rect.minX + INSET, rect.maxX - INSET, length)
  const rows = steps(-rect.maxY + INSET, -rect.minY - INSET, length).map((value) => -value)
  const below = (y: number) => columns.map((x) => lying(x, y, length, half))
  const beside = (x: number) => rows.map((y) => climbing(x, y, length, half))
  return [...below(rect.maxY), ...beside(rect.maxX), ...below(rect.minY), ...beside(rect.minX)]
}

function lying(x: number, y: number, length: number, half: number): Candidate {
  return {
    legend: { at: { x, y: y - half, z: 0 }, direction: 'down' },
    ground: { minX: x, minY: y - half, maxX: x + length, maxY: y + half },
  }
}

function climbing(x: number, y: number, length: number, half: number): Candidate {
  return {
    legend: { at: { x: x - half, y, z: 0 }, direction: 'right' },
    ground: { minX: x - half, minY: y - length, maxX: x + half, maxY: y },
  }
}

/** Start positions from `from`, half a grid unit apart, as long as the text ends before `to`; at least one. */
function steps(from: number, to: number, length: number): readonly number[] {
  const count = Math.min(40, Math.max(0, Math.floor((to - from - length) / 0.5)))
  return Array.from({ length: count + 1 }, (_, index) => from + index * 0.5)
}
