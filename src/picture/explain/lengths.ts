import type { Box } from '../decode/frame.ts'

/** All lengths are in pixels of a picture of 1280; see `unitOf`. */
export const LENGTHS = {
  /** What is nearer hangs together. */
  island: 8,
  /** The parts of a thing: letters of a name, faces of a block. */
  thing: 4,
  /** Half of the gaps between letters. */
  gap: 3,
  /** Half of the thickness of the thinnest name, and of the thickest line. */
  name: 2.2,
  thick: 3,
  /** Shorter strokes are parts of things. */
  line: 40,
} as const

export function lengthOf(name: keyof typeof LENGTHS, unit: number): number {
  return Math.max(1, Math.round(LENGTHS[name] * unit))
}

/** Whether what is in a box is too long for a part of a thing. */
export function isLong({ width, height }: Box, unit: number): boolean {
  return Math.max(width, height) >= LENGTHS.line * unit
}
