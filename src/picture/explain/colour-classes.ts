import { isNear } from '../decode/frame.ts'
import type { FlatRegion } from './flat-regions.ts'

/** So many colours are no drawing; they are then compared as they are. */
const MOST_COLOURS = 1024

/**
 * Which colour of `before` a colour of `after` stands for: itself, or the first near one. Two renders may have been
 * reduced to a palette separately.
 */
export function colourClasses(before: readonly FlatRegion[], after: readonly FlatRegion[]): (colour: number) => number {
  const known = new Set(before.map(({ colour }) => colour))
  const others = new Set(after.map(({ colour }) => colour).filter((colour) => !known.has(colour)))
  if (known.size > MOST_COLOURS || others.size > MOST_COLOURS) return (colour) => colour
  const ordered = [...known].sort((a, b) => a - b)
  const classes = new Map<number, number>()
  for (const colour of others) classes.set(colour, ordered.find((candidate) => isNear(candidate, colour)) ?? colour)
  return (colour) => classes.get(colour) ?? colour
}
