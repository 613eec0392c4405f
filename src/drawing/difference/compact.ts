import type { Rect } from '../isometric/geometry.ts'

/** Maps a coordinate. Monotonic, and it preserves distances inside components. */
export type AxisMap = (value: number) => number

/** Margin that is kept on both sides of components: names and outlines need it. */
const MARGIN = 1.1
/** What is left of an empty stretch. */
const GAP = 0.8

/** Removes columns and rows that are empty across the whole picture. */
export function compacted(grounds: readonly Rect[]): readonly [AxisMap, AxisMap] {
  return [
    axisMap(grounds.map(({ minX, maxX }) => [minX - MARGIN, maxX + MARGIN])),
    axisMap(grounds.map(({ minY, maxY }) => [minY - MARGIN, maxY + MARGIN])),
  ]
}

type Span = readonly [from: number, to: number]

function axisMap(spans: readonly Span[]): AxisMap {
  const cuts = cutsBetween([...spans].sort(([first], [second]) => first - second))
  return (value) => {
    let shift = 0
    for (const { from, to } of cuts) {
      if (value <= from) break
      const share = Math.min(1, (value - from) / (to - from))
      shift += share * (to - from - GAP)
    }
    return value - shift
  }
}

/** The empty stretches that are longer than the gap they are reduced to. */
function cutsBetween(spans: readonly Span[]): readonly { readonly from: number; readonly to: number }[] {
  const cuts: { from: number; to: number }[] = []
  let reach = spans[0]?.[1] ?? 0
  for (const [from, to] of spans) {
    if (from - reach > GAP) cuts.push({ from: reach, to: from })
    reach = Math.max(reach, to)
  }
  return cuts
}
