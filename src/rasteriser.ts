/** Turns drawings into pixels: resvg as WebAssembly, with the font Lato. It is loaded with the first picture. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { ExpectedError } from './errors.ts'

/** Turns SVG into the bytes of a PNG of the SVG's own size. */
export type Rasterise = (svg: string) => Uint8Array

type Resvg = typeof import('@resvg/resvg-wasm')

/** A picture takes twice four bytes per pixel in memory; this many pixels stay around half a gigabyte. */
const MAX_PIXELS = 64_000_000

/** Module state, since resvg can be initialised only once per process. */
let started: Promise<Rasterise> | undefined

/** The rasteriser with our font. */
export function openRasteriser(): Promise<Rasterise> {
  started ??= startRasteriser()
  return started
}

async function startRasteriser(): Promise<Rasterise> {
  const [resvg, wasm, lato] = await Promise.all([
    import('@resvg/resvg-wasm'),
    readFile(assetPath('resvg.wasm', '@resvg/resvg-wasm/index_bg.wasm')),
    readFile(assetPath('lato.ttf', '@expo-google-fonts/lato/400Regular/Lato_400Regular.ttf')),
  ])
  await resvg.initWasm(wasm)
  return (svg) => rasterise(resvg, svg, lato)
}

/** In dist/ both files are in vendor/, next to this code; in a checkout they are where npm installed them. */
function assetPath(bundled: string, installed: string): string {
  const shipped = fileURLToPath(new URL(`./vendor/${bundled}`, import.meta.url))
  return existsSync(shipped) ? shipped : createRequire(import.meta.url).resolve(installed)
}

function rasterise({ Resvg }: Resvg, svg: string, font: Uint8Array): Uint8Array {
  const resvg = new Resvg(svg, {
    font: { fontBuffers: [font], defaultFontFamily: 'Lato', sansSerifFamily: 'Lato' },
  })
  try {
    if (resvg.width * resvg.height > MAX_PIXELS) throw tooLarge(resvg.width, resvg.height)
    const image = resvg.render()
    try {
      return image.asPng()
    } finally {
      image.free()
    }
  } finally {
    resvg.free()
  }
}

function tooLarge(width: number, height: number): ExpectedError {
  return new ExpectedError(
    'PICTURE_TOO_LARGE',
    `A picture of ${width} x ${height} pixels was asked for; the limit is ${MAX_PIXELS / 1_000_000} million pixels`,
    'Ask for a smaller width and height, or a smaller scale',
  )
}
