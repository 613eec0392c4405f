import { isNear, signedPixels } from './frame.ts'
import { isWithinReach } from './smoothed.ts'
import type { View } from './view.ts'

/** Looks for pixels of one picture in the other one. */
export interface Seeker {
  /** The displacements to try from now on. */
  enter(displacements: readonly number[]): void
  /** The one that puts a pixel where it is seen. */
  displacementAt(x: number, y: number): number | undefined
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

  const isSeenBy = (displacement: number, x: number, y: number): boolean => {
    const column = (columns[displacement] as Int32Array)[x] as number
    const row = (rows[displacement] as Int32Array)[y] as number
    if (column < 1 || row < 1 || column >= otherWidth - 1 || row >= otherHeight - 1) return false
    const there = row * otherWidth + column
    const owner = otherOwners.match[there] as number
    // What is seen there was found elsewhere: it cannot be two things.
    if (owner !== 0 && otherOwners.displacementOf[owner] !== displacement) return false
    const at = y * width + x
    const pixel = pixels[at] as number
    if (isNear(pixel, others[there] as number)) {
      const isLeftNear = x === 0 || isNear(pixels[at - 1] as number, others[there - 1] as number)
      if (isLeftNear && (x === width - 1 || isNear(pixels[at + 1] as number, others[there + 1] as number))) return true
    }
    return !isExact && isWithinReach(pixel, others, there, otherWidth)
  }

  return {
    enter: (displacements) => {
      tried = displacements
      if (!tried.includes(last)) last = tried[0] ?? -1
    },
    displacementAt: (x, y) => {
      if (last >= 0 && isSeenBy(last, x, y)) return last
      for (const displacement of tried) {
        if (displacement === last || !isSeenBy(displacement, x, y)) continue
        last = displacement
        return displacement
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
