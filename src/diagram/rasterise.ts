import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { ExpectedError } from '../errors.ts'

/** What drawing letters and pixels needs: the module's `index_bg.wasm` and fonts as TTF, Lato among them. */
export interface RasteriserAssets {
  readonly wasm: Uint8Array
  readonly fonts: readonly Uint8Array[]
}

/** A picture in memory has four bytes a pixel, twice; this many stay below half a gigabyte. */
const MAX_PIXELS = 64_000_000

let ready: Promise<void> | undefined

/** Makes a function that turns SVG into PNG bytes of the SVG's own size. The module is started once per process. */
export async function createRasteriser(assets: RasteriserAssets): Promise<(svg: string) => Uint8Array> {
  ready ??= initWasm(assets.wasm).catch((error: unknown) => {
    ready = undefined // a second call may bring the right bytes
    throw error
  })
  await ready
  return (svg) => rasterise(svg, assets.fonts)
}

function rasterise(svg: string, fonts: readonly Uint8Array[]): Uint8Array {
  const resvg = new Resvg(svg, {
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Lato', sansSerifFamily: 'Lato' },
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
