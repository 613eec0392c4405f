/** A difference of a channel up to this is not visible. */
const TOLERANCE = 12

/** Two channels of eight bits in sixteen bits each, so that sums and differences do not overflow into each other. */
const CHANNELS = 0x00ff00ff
/** The bit of each that is set as long as a difference is at least minus the tolerance. */
const SIGNS = 0x02000200
const LIMIT = SIGNS + TOLERANCE * 0x00010001

/**
 * Whether a pixel may be a smoothed edge that lies differently on the pixel grid: in each channel it is between the minimum and the
 * maximum of the 3 by 3 pixels around position `at` of the other picture, which must not be at its border.
 */
export function isWithinReach(pixel: number, others: Int32Array, at: number, width: number): boolean {
  if (pixel === others[at]) return true
  const redBlue = pixel & CHANNELS
  const green = (pixel >> 8) & CHANNELS
  let isEnough = 0
  let isLittle = 0
  let isEnoughGreen = 0
  let isLittleGreen = 0
  for (let middle = at - width; middle <= at + width; middle += width) {
    for (let there = middle - 1; there <= middle + 1; there++) {
      const other = others[there] as number
      const otherRedBlue = other & CHANNELS
      const otherGreen = (other >> 8) & CHANNELS
      isEnough |= otherRedBlue + LIMIT - redBlue
      isLittle |= redBlue + LIMIT - otherRedBlue
      isEnoughGreen |= otherGreen + LIMIT - green
      isLittleGreen |= green + LIMIT - otherGreen
    }
  }
  return (isEnough & isLittle & isEnoughGreen & isLittleGreen & SIGNS) === SIGNS
}
