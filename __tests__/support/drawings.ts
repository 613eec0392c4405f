import { randomOf } from './random.ts'

// Inside Jest every look at a global is slow; these are looked at for each pixel.
const { ceil, floor, hypot, max, min, round } = Math

/** RGBA pixels, rows from the top. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

export interface DrawingOptions {
  readonly width: number
  readonly height: number
  readonly seed: number
  /** Share of the blocks that have another colour than those of the same seed without it. */
  readonly recoloured?: number
  /** One block more, and everything laid out anew around it. */
  readonly inserted?: boolean
}

type Colour = readonly [number, number, number]
type Point = readonly [number, number]

const COLOURS: readonly Colour[] = [
  [216, 102, 19],
  [66, 134, 197],
  [88, 166, 24],
  [201, 37, 209],
  [120, 120, 130],
  [250, 190, 60],
]
const LINE: Colour = [60, 60, 60]

/** Blocks a row of the grid at any size; half of the places are taken. */
const PLACES = 16

/**
 * What a render of an account looks like: isometric blocks with labels on white, connected by lines, all edges smoothed.
 * The same options give the same pixels.
 */
export function drawing(options: DrawingOptions): Drawing {
  const { width, height, seed, recoloured = 0, inserted = false } = options
  const canvas = { width, height, data: new Uint8Array(width * height * 4).fill(255) }
  const [random, touched] = [randomOf(seed), randomOf(seed + 1)]
  const unit = min(width / (PLACES * 2.2), height / (PLACES * 1.3))
  const shift: Point = inserted ? [unit * 0.73, unit * 0.37] : [0, 0]
  for (let place = 0; place < PLACES * PLACES; place++) {
    const [taken, tint, tall, links] = [random(), random(), random(), random()]
    const isRecoloured = touched() < recoloured
    const isInserted = inserted && place === 100
    if (taken > 0.5 && !isInserted) continue
    const [column, row] = [place % PLACES, floor(place / PLACES)]
    const at: Point = [
      width / 2 + (column - row) * unit * 1.05 + shift[0],
      height * 0.06 + (column + row) * unit * 0.6 + shift[1],
    ]
    if (links < 0.6) line(canvas, at, [at[0] + unit * 1.05, at[1] + unit * 0.6], unit / 24)
    block(canvas, at, unit * 0.8, unit * (0.2 + 0.4 * tall), colourOf(tint, isRecoloured))
    label(canvas, [at[0] - unit * 0.4, at[1] + unit * 0.75], unit, randomOf(seed + place))
  }
  return canvas
}

function colourOf(tint: number, isOther: boolean): Colour {
  return COLOURS[(floor(tint * COLOURS.length) + (isOther ? 1 : 0)) % COLOURS.length] as Colour
}

/** A box in isometric projection: edges fall by one pixel in two. `at`: the middle of its roof. */
function block(canvas: Drawing, [x, y]: Point, side: number, high: number, colour: Colour): void {
  const [half, quarter] = [side / 2, side / 4]
  const [top, right, bottom, left]: readonly Point[] = [
    [x, y - quarter],
    [x + half, y],
    [x, y + quarter],
    [x - half, y],
  ] as const
  if (!top || !right || !bottom || !left) return
  const down = ([px, py]: Point): Point => [px, py + high]
  fill(canvas, [left, bottom, down(bottom), down(left)], shade(colour, 0.8))
  fill(canvas, [bottom, right, down(right), down(bottom)], shade(colour, 0.6))
  fill(canvas, [top, right, bottom, left], colour)
}

function shade([r, g, b]: Colour, by: number): Colour {
  return [round(r * by), round(g * by), round(b * by)]
}

function line(canvas: Drawing, from: Point, to: Point, thick: number): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const half = thick / 2 / hypot(dx, dy)
  const [ox, oy] = [-dy * half, dx * half]
  const around: Point[] = [
    [from[0] + ox, from[1] + oy],
    [to[0] + ox, to[1] + oy],
    [to[0] - ox, to[1] - oy],
    [from[0] - ox, from[1] - oy],
  ]
  fill(canvas, around, LINE)
}

/** Strokes of the size of letters. */
function label(canvas: Drawing, [x, y]: Point, unit: number, random: () => number): void {
  const letter = unit / 12
  for (let i = 0; i < 8; i++) {
    const [left, tilt] = [x + i * letter * 1.2, (random() - 0.5) * letter]
    line(canvas, [left, y], [left + tilt, y + letter * 1.5], letter / 5)
    if (random() < 0.6) line(canvas, [left, y + letter * random()], [left + letter, y + letter], letter / 5)
  }
}

/** Sub-scanlines a pixel row. */
const FINE = 4

/** Fills a convex shape; a pixel on its border takes as much colour as the shape covers of it. */
function fill(canvas: Drawing, shape: readonly Point[], colour: Colour): void {
  const ys = shape.map(([, y]) => y)
  const first = max(0, floor(min(...ys)))
  const last = min(canvas.height - 1, ceil(max(...ys)))
  const coverage = new Float32Array(canvas.width + 1)
  for (let y = first; y <= last; y++) {
    let [from, to] = [canvas.width, 0]
    for (let fine = 0; fine < FINE; fine++) {
      const span = spanAt(shape, y + (fine + 0.5) / FINE)
      if (!span) continue
      const [left, right] = [max(0, span[0]), min(canvas.width, span[1])]
      if (left >= right) continue
      cover(coverage, left, right)
      from = min(from, floor(left))
      to = max(to, ceil(right))
    }
    for (let x = from; x < to; x++) blend(canvas, x, y, colour, (coverage[x] ?? 0) / FINE)
    coverage.fill(0, from, to + 1)
  }
}

function spanAt(shape: readonly Point[], y: number): readonly [number, number] | undefined {
  let [left, right] = [Infinity, -Infinity]
  for (const [i, [x0, y0]] of shape.entries()) {
    const [x1, y1] = shape[(i + 1) % shape.length] as Point
    if (y0 <= y === y1 <= y) continue
    const x = x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)
    left = min(left, x)
    right = max(right, x)
  }
  return left < right ? [left, right] : undefined
}

function cover(coverage: Float32Array, left: number, right: number): void {
  for (let x = floor(left); x < right; x++) {
    coverage[x] = (coverage[x] ?? 0) + min(x + 1, right) - max(x, left)
  }
}

function blend({ width, data }: Drawing, x: number, y: number, colour: Colour, share: number): void {
  const at = (y * width + x) * 4
  for (let c = 0; c < 3; c++) {
    const under = data[at + c] ?? 0
    data[at + c] = round(under + ((colour[c] ?? 0) - under) * min(share, 1))
  }
}
