/** A laid out part with its back corner at (0, 0), in grid units. */
export interface Box {
  readonly width: number
  readonly depth: number
  readonly places: readonly Place[]
}

/** The position of a component. */
export interface Place {
  readonly address: string
  readonly x: number
  readonly y: number
  /** Only for platforms and clusters. */
  readonly size?: readonly [number, number]
}

export const NOTHING: Box = { width: 0, depth: 0, places: [] }

export function isEmpty({ places }: Box): boolean {
  return places.length === 0
}

/** Boxes side by side along x. */
export function row(boxes: readonly Box[], gap: number): Box {
  const places: Place[] = []
  let [width, depth] = [0, 0]
  for (const box of boxes) {
    if (isEmpty(box)) continue
    const x = places.length === 0 ? 0 : width + gap
    for (const place of box.places) places.push({ ...place, x: place.x + x })
    width = x + box.width
    depth = Math.max(depth, box.depth)
  }
  return { width, depth, places }
}

/** Boxes one behind the other along y. */
export function stack(boxes: readonly Box[], gap: number): Box {
  return flipped(row(boxes.map(flipped), gap))
}

/**
 * Boxes with one component each in a given number of staggered columns: a line along x to one of them passes between those of the other
 * columns. They are as deep as that requires, and in the order of their lanes.
 */
export function staggered(boxes: readonly Box[], columns: number, gap: number): Box {
  const lane = Math.max(1, (Math.max(0, ...boxes.map(({ depth }) => depth)) + gap) / columns)
  const inColumn = (column: number) => boxes.filter((_, index) => index % columns === column)
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...inColumn(column).map(({ width }) => width)),
  )
  const left = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width + gap, 0))
  const places = boxes.flatMap((box, index) => {
    const [column, y] = [index % columns, index * lane]
    // Centred in its column, like the component in its box.
    const x = (left[column] ?? 0) + ((widths[column] ?? 0) - box.width) / 2
    return box.places.map((place) => ({ ...place, x: snapped(place.x + x), y: snapped(place.y + y) }))
  })
  const width = widths.reduce((sum, one) => sum + one + gap, -gap)
  return { width, depth: (boxes.length - 1) * lane + Math.max(0, ...boxes.map(({ depth }) => depth)), places }
}

/** Cloudcraft's grid snaps to quarter units. */
function snapped(value: number): number {
  return Math.round(value * 4) / 4
}

function flipped({ width, depth, places }: Box): Box {
  return { width: depth, depth: width, places: places.map((place) => ({ ...place, x: place.y, y: place.x })) }
}

/**
 * Boxes in rows of equal numbers, so that the whole takes the least room in an isometric picture: its width there is the sum of both
 * sides, whatever their proportion.
 */
export function packed(boxes: readonly Box[], gap: number): Box {
  const full = boxes.filter((box) => !isEmpty(box))
  const arranged = full.map((_, index) => inRowsOf(full, index + 1, gap))
  return arranged.reduce((best, box) => (room(box) < room(best) - 0.01 ? box : best), arranged[0] ?? NOTHING)
}

function inRowsOf(boxes: readonly Box[], count: number, gap: number): Box {
  const starts = boxes.flatMap((_, index) => (index % count === 0 ? [index] : []))
  return stack(
    starts.map((start) => row(boxes.slice(start, start + count), gap)),
    gap,
  )
}

function room({ width, depth }: Box): number {
  return width + depth
}

/** Boxes in rows, so that the whole is roughly square. */
export function grid(boxes: readonly Box[], gap: number, minWidth = 12): Box {
  const area = boxes.reduce((sum, box) => sum + (box.width + gap) * (box.depth + gap), 0)
  const wanted = Math.max(minWidth, Math.sqrt(area) * 1.3)
  const rows: Box[][] = [[]]
  let width = 0
  for (const box of boxes) {
    if (width > 0 && width + gap + box.width > wanted) {
      rows.push([])
      width = 0
    }
    rows.at(-1)?.push(box)
    width += (width === 0 ? 0 : gap) + box.width
  }
  return stack(
    rows.map((boxesInRow) => row(boxesInRow, gap)),
    gap,
  )
}

/** Adds a margin around a box, for the outline of a group. */
export function framed(box: Box, margin: number): Box {
  if (isEmpty(box)) return box
  return {
    width: box.width + 2 * margin,
    depth: box.depth + 2 * margin,
    places: box.places.map((place) => ({ ...place, x: place.x + margin, y: place.y + margin })),
  }
}

/** Adds a component in or under the box. */
export function withPlace(box: Box, place: Place): Box {
  return { ...box, places: [...box.places, place] }
}
