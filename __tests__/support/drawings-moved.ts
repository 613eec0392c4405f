import type { Box, Frame } from '../../src/picture/decode/frame.ts'

/** A block of an isometric drawing. The name decides the pattern of its label; column and row its place on the ground. */
export interface Block {
  readonly name: string
  readonly column: number
  readonly row: number
  readonly colour: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  /** Where column 0, row 0 stands. */
  readonly left: number
  readonly top: number
  /** Lines from one block to another, by name. */
  readonly lines?: readonly (readonly [string, string])[]
}

const WHITE = 0xffffffff
const BLACK = 0xff000000
/** Half a block in pixels, and how many more a place on the ground is away from the next. */
const HALF = 12
const STEP = 30

/** Opaque colours of blocks, as a frame holds them. */
export const COLOURS = [0xff1366d8, 0xffcc483b, 0xff24863f, 0xffc53c69, 0xffedecec] as const

export function place({ left, top }: Layout, { column, row }: Block): { x: number; y: number } {
  return { x: Math.round(left + (column - row) * 2 * STEP), y: Math.round(top + (column + row) * STEP) }
}

/** Where a block and its label are drawn. */
export function boxOf(layout: Layout, block: Block): Box {
  const { x, y } = place(layout, block)
  return { x: x - 2 * HALF, y: y - HALF, width: 4 * HALF, height: 3 * HALF + 12 }
}

/** Paints lines, then labels and blocks from the back to the front. */
export function paint(layout: Layout, blocks: readonly Block[]): Frame {
  const { width, height, lines = [] } = layout
  const frame = { width, height, pixels: new Uint32Array(width * height).fill(WHITE) }
  for (const [from, to] of lines) {
    const [start, end] = [from, to].map((name) => blocks.find((block) => block.name === name))
    if (start && end) paintLine(frame, place(layout, start), place(layout, end))
  }
  for (const block of [...blocks].sort((a, b) => a.column + a.row - b.column - b.row)) {
    const at = place(layout, block)
    paintLabel(frame, at.x - 20, at.y + 2 * HALF + 2, block.name)
    paintBlock(frame, at.x, at.y, block.colour)
  }
  return frame
}

function set({ width, height, pixels }: Frame, x: number, y: number, colour: number): void {
  if (x >= 0 && y >= 0 && x < width && y < height) pixels[y * width + x] = colour
}

/** A cube: its top, its left side a little darker, its right side darker still, and a black outline. */
function paintBlock(frame: Frame, x: number, y: number, colour: number): void {
  for (let dx = -2 * HALF; dx < 2 * HALF; dx++) {
    const slope = Math.floor((2 * HALF - Math.abs(dx)) / 2)
    const isEdge = dx < 2 - 2 * HALF || dx >= 2 * HALF - 2
    for (let dy = -slope; dy < slope + HALF; dy++) {
      const isRim = isEdge || dy < 2 - slope || dy >= slope + HALF - 2
      const face = dy < slope ? colour : dx < 0 ? shade(colour, 0.8) : shade(colour, 0.6)
      set(frame, x + dx, y + dy, isRim ? BLACK : face)
    }
  }
}

function shade(colour: number, share: number): number {
  const channel = (shift: number) => Math.round(((colour >>> shift) & 255) * share) << shift
  return (BLACK | channel(0) | channel(8) | channel(16)) >>> 0
}

/** Six letters of an alphabet of dots: no two names look alike. */
function paintLabel(frame: Frame, left: number, top: number, name: string): void {
  let bits = 7
  for (const letter of name) bits = Math.imul(bits ^ letter.charCodeAt(0), 0x01000193)
  for (let letter = 0; letter < 6; letter++) {
    bits = Math.imul(bits ^ (bits >>> 13), 0x5bd1e995)
    for (let dot = 0; dot < 15; dot++) {
      const [x, y] = [left + letter * 7 + (dot % 3) * 2, top + Math.floor(dot / 3) * 2]
      if ((bits >>> dot) & 1)
        for (const [dx, dy] of [
          [0, 0],
          [1, 0],
          [0, 1],
          [1, 1],
        ] as const)
          set(frame, x + dx, y + dy, BLACK)
    }
  }
}

function paintLine(frame: Frame, from: { x: number; y: number }, to: { x: number; y: number }): void {
  const steps = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y))
  for (let step = 0; step <= steps; step++) {
    const x = Math.round(from.x + ((to.x - from.x) * step) / Math.max(steps, 1))
    const y = Math.round(from.y + ((to.y - from.y) * step) / Math.max(steps, 1))
    for (let dy = 0; dy < 3; dy++) set(frame, x, y + HALF / 2 + dy, 0xff404040)
  }
}

/** That many blocks in rows of fifteen. */
export function grid(count: number): readonly Block[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `resource-${index}`,
    column: index % 15,
    row: Math.floor(index / 15),
    colour: COLOURS[(index * 7) % COLOURS.length] as number,
  }))
}

/** The middle of the rows on a canvas that holds them. */
export const CANVAS: Layout = { width: 1640, height: 860, left: 640, top: 60 }
