import type { Component } from '../graph/component.ts'
import type { Box } from './box.ts'

/** The label size of Cloudcraft's scans, and the width of a letter in grid units. */
export const TEXT_SIZE = 16
const LETTER = 0.01 * TEXT_SIZE
/** A component with its label in front of it. */
const DEPTH = 1.5
const MIN_WIDTH = 2
const AIR = 0.5

export function labelWidth(text: string | undefined): number {
  return LETTER * [...(text ?? '')].length
}

/** A cell for one component with its label, the component centred. */
export function cell({ address, name }: Component): Box {
  const width = Math.max(MIN_WIDTH, labelWidth(name) + AIR)
  return { width, depth: DEPTH, places: [{ address, x: quarter((width - 1) / 2), y: 0 }] }
}

/** Cloudcraft's grid snaps to quarter units. */
export function quarter(value: number): number {
  return Math.round(value * 4) / 4
}
