import { isNear, signedPixels } from '../decode/frame.ts'
import { isWithinReach } from './smoothed.ts'
import type { View } from './view.ts'

/** Looks for pixels of one picture in the other one. */
export interface Seeker {
  /** The displacements to try from now on. */
  enter(displacements: readonly number[]): void
  /** Which of them puts a pixel where it is seen, and behind which pixel of the row it does so no longer, or `to`. */
  foundUpTo(y: number, from: number, to: number): { readonly displacement: number; readonly end: number } | undefined
  /**
   * What is seen in the place of a pixel and is elsewhere in its own picture: one more than its match's position, 0 for what is beyond the
   * border, or nothing.
   */
  coverAt(x: number, y: number): number | undefined
}

export function seekerOf(view: View): Seeker {
  const { displacements, otherOwners, isExact } = view
  const { width, height } = view.frame
  const { width: otherWidth, height: otherHeight } = view.other
  const [pixels, others] = [signedPixels(view.frame), signedPixels(view.other)]
  const columns = displacements.map(({ dx }) => placesOf(width, view.scale, dx))
  const rows = displacements.map(({ dy }) => placesOf(height, view.scale, dy))
  let tried: readonly number[] = []
  let last = -1

  /** Whether a pixel in column x looks like one of the other picture: a smoothed edge may, or else both its neighbours have to as well. */
  const isSame = (x: number, at: number, there: number): boolean => {
    if (!isExact && isWithinReach(pixels[at] as number, others, there, otherWidth)) return true
    return (
      isNear(pixels[at] as number, others[there] as number) &&
      (x === 0 || isNear(pixels[at - 1] as number, others[there - 1] as number)) &&
      (x === width - 1 || isNear(pixels[at + 1] as number, others[there + 1] as number))
    )
  }

  /** What is seen there was found elsewhere: it cannot be two things. */
  const isOwnedByOther = (there: number, displacement: number): boolean => {
    const owner = otherOwners.match[there] as number
    return owner !== 0 && otherOwners.displacementOf[owner] !== displacement
  }

  /** How far a displacement puts the pixels of a row from `from` on where they are seen. */
  const seenUpTo = (displacement: number, y: number, from: number, to: number): number => {
    const places = columns[displacement] as Int32Array
    const row = (rows[displacement] as Int32Array)[y] as number
    if (row < 1 || row >= otherHeight - 1) return from
    for (let x = from; x < to; x++) {
      const column = places[x] as number
      if (column < 1 || column >= otherWidth - 1) return x
      const [at, there] = [y * width + x, row * otherWidth + column]
      if (isOwnedByOther(there, displacement) || !isSame(x, at, there)) return x
    }
    return to
  }

  return {
    enter: (displacements) => {
      tried = displacements
      if (!tried.includes(last)) last = tried[0] ?? -1
    },
    foundUpTo: (y, from, to) => {
      const end = last < 0 ? from : seenUpTo(last, y, from, to)
      if (end > from) return { displacement: last, end }
      for (const displacement of tried) {
        const end = displacement === last ? from : seenUpTo(displacement, y, from, to)
        if (end === from) continue
        last = displacement
        return { displacement, end }
      }
      return undefined
    },
    coverAt: (x, y) => {
      for (const displacement of tried) {
        const column = (columns[displacement] as Int32Array)[x] as number
        const row = (rows[displacement] as Int32Array)[y] as number
        if (column < 0 || row < 0 || column >= otherWidth || row >= otherHeight) return 0
        const owner = otherOwners.match[row * otherWidth + column] as number
        if (owner !== 0 && otherOwners.displacementOf[owner] !== displacement) return owner
      }
      return undefined
    },
  }
}

/** Where each column or row is in the other picture; the middle of a pixel lies half a pixel from its begin. */
function placesOf(length: number, scale: number, offset: number): Int32Array {
  const places = new Int32Array(length)
  for (let place = 0; place < length; place++) places[place] = Math.floor((place + 0.5) * scale + offset + 1e-6)
  return places
}
