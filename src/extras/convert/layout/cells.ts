import type { Component } from '../graph/component.ts'
import type { Box } from './box.ts'

/** Size of the labels that Cloudcraft's scans write, and what a letter of it takes along x in grid units. */
export const TEXT_SIZE = 16
const LETTER = 0.01 * TEXT_SIZE
/** A component, and its label in front of it. */
const DEPTH = 1.5
const MIN_WIDTH = 2
const AIR = 0.5

export function labelWidth(text: string | undefined): number {
  return LETTER * [...(text ?? '')].length
}

/** The ground of one component with its label, the component in the middle. */
export function cell({ address, name }: Component): Box {
  const width = Math.max(MIN_WIDTH, labelWidth(name) + AIR)
  return { width, depth: DEPTH, places: [{ address, x: quarter((width - 1) / 2), y: 0 }] }
}

/** Cloudcraft's grid snaps to quarters. */
export function quarter(value: number): number {
  return Math.round(value * 4) / 4
}
