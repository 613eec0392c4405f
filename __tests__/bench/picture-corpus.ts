import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { paletteFile, rgbaFile } from '../support/drawing-files.ts'
import { type DrawingOptions, drawing } from '../support/drawings.ts'

/** Two files to compare, and how they came to differ. */
export interface BenchPair {
  readonly size: string
  readonly encoding: 'palette' | 'rgba'
  readonly change: string
  readonly before: string
  readonly after: string
}

const SIZES = [
  ['1080p', 1920, 1080],
  ['4K', 3840, 2160],
  ['8192', 8192, 8192],
] as const

const ENCODINGS = { palette: paletteFile, rgba: rgbaFile } as const

const CHANGES: Readonly<Record<string, Partial<DrawingOptions>>> = {
  'few % changed': { recoloured: 0.05 },
  'everything shifted': { inserted: true },
}

/** Draws all pairs of the sizes asked for into the folder. */
export function drawCorpus(folder: string, sizes: readonly string[]): BenchPair[] {
  mkdirSync(folder, { recursive: true })
  return SIZES.filter(([size]) => sizes.includes(size)).flatMap(([size, width, height]) =>
    drawSize(folder, size, { width, height, seed: 5 }),
  )
}

function drawSize(folder: string, size: string, options: DrawingOptions): BenchPair[] {
  const save = (name: string, bytes: Uint8Array) => {
    const file = path.join(folder, `${size}-${name}.png`)
    writeFileSync(file, bytes)
    return file
  }
  const pairs: BenchPair[] = []
  const original = drawing(options)
  for (const [encoding, encode] of entriesOf(ENCODINGS)) {
    const before = save(`${encoding}-before`, encode(original))
    pairs.push({ size, encoding, change: 'byte-identical', before, after: save(`${encoding}-copy`, encode(original)) })
    const other = save(`${encoding}-re-encoded`, encode(original, 9))
    pairs.push({ size, encoding, change: 'same pixels, other bytes', before, after: other })
  }
  for (const [change, how] of Object.entries(CHANGES)) {
    const changed = drawing({ ...options, ...how })
    for (const [encoding, encode] of entriesOf(ENCODINGS)) {
      const after = save(`${encoding}-${Object.keys(how)[0]}`, encode(changed))
      pairs.push({ size, encoding, change, before: path.join(folder, `${size}-${encoding}-before.png`), after })
    }
  }
  return pairs
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): readonly (readonly [K, V])[] {
  return Object.entries(record) as [K, V][]
}
