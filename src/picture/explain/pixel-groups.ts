/** Pixels that hang together, by their positions in a picture. */
export type PixelGroup = Int32Array

/**
 * Groups pixels that are near each other: pixels in squares of `side` whose squares are at most `reach` apart.
 * @param pixels positions in a picture of this width, in rows from the top
 */
export function pixelGroups(
  pixels: Int32Array,
  { width, side, reach }: { readonly width: number; readonly side: number; readonly reach: number },
): readonly PixelGroup[] {
  if (pixels.length === 0) return []
  const columns = Math.ceil(width / side)
  const first = Math.floor(at(pixels, 0) / width / side)
  const rows = Math.floor(at(pixels, pixels.length - 1) / width / side) - first + 1
  const squareOf = (pixel: number) => {
    const x = pixel % width
    return (Math.floor((pixel - x) / width / side) - first) * columns + Math.floor(x / side)
  }
  const counts = new Int32Array(columns * rows)
  for (let i = 0; i < pixels.length; i++) {
    const square = squareOf(at(pixels, i))
    counts[square] = at(counts, square) + 1
  }
  const groupOf = new Int32Array(counts.length)
  const sizes: number[] = []
  for (let square = 0; square < counts.length; square++) {
    if (counts[square] === 0 || groupOf[square] !== 0) continue
    sizes.push(filled(groupOf, counts, { first: square, columns, rows, reach, group: sizes.length + 1 }))
  }
  const groups = sizes.map((size) => new Int32Array(size))
  const ends = new Int32Array(sizes.length)
  for (let i = 0; i < pixels.length; i++) {
    const pixel = at(pixels, i)
    const group = at(groupOf, squareOf(pixel)) - 1
    const list = groups[group]
    if (list !== undefined) list[ends[group] as number] = pixel
    ends[group] = at(ends, group) + 1
  }
  return groups
}

interface Filling {
  readonly first: number
  readonly columns: number
  readonly rows: number
  readonly reach: number
  readonly group: number
}

/** Gives a group to all squares that hang together with the first one; returns how many pixels they have. */
function filled(groupOf: Int32Array, counts: Int32Array, { first, columns, rows, reach, group }: Filling): number {
  const open = [first]
  groupOf[first] = group
  let size = 0
  for (let square = open.pop(); square !== undefined; square = open.pop()) {
    size += at(counts, square)
    const column = square % columns
    const row = Math.floor(square / columns)
    for (let y = Math.max(row - reach, 0); y <= Math.min(row + reach, rows - 1); y++) {
      for (let x = Math.max(column - reach, 0); x <= Math.min(column + reach, columns - 1); x++) {
        const next = y * columns + x
        if (counts[next] === 0 || groupOf[next] !== 0) continue
        groupOf[next] = group
        open.push(next)
      }
    }
  }
  return size
}

function at(list: Int32Array, index: number): number {
  return list[index] as number
}

/** Groups as one, its pixels in order. */
export function joined(groups: readonly PixelGroup[]): PixelGroup {
  const all = new Int32Array(groups.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const group of groups) {
    all.set(group, end)
    end += group.length
  }
  return all.sort()
}
