import { openRasteriser } from '../../rasteriser.ts'

export interface PictureOptions {
  readonly projection: 'isometric' | '2d'
  readonly theme: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  readonly scale?: number
  readonly grid: boolean
  readonly transparent: boolean
}

/** The document as an isometric or flat drawing. The drawing code is loaded when the first picture is asked for. */
export async function renderSvg(document: object, options: PictureOptions): Promise<string> {
  const [{ parseDrawing }, { drawSvg }] = await Promise.all([
    import('../../diagram/parse.ts'),
    import('../../diagram/svg.ts'),
  ])
  return drawSvg(parseDrawing(document), options)
}

/** The same drawing in pixels. */
export async function renderPng(document: object, options: PictureOptions): Promise<Uint8Array> {
  const [svg, rasterise] = await Promise.all([renderSvg(document, options), openRasteriser()])
  return rasterise(svg)
}
