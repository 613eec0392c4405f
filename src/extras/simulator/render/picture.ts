import { openRasteriser } from '../../../rasteriser.ts'

/** Settings of a document, not of a picture of it. */
export interface Look {
  readonly projection: 'isometric' | '2d'
  readonly theme: 'light' | 'dark'
}

export interface PictureOptions extends Look {
  /** How a PNG stores its pixels. */
  readonly form: 'palette' | 'rgba'
  readonly width?: number
  readonly height?: number
  readonly scale?: number
  readonly grid: boolean
  readonly transparent: boolean
}

/** The beginning of Cloudcraft's SVG files; its clients' tests check it. */
const PROLOGUE =
  '<?xml version="1.0" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
/** The default size of the official Go client. */
const DEFAULT_SIZE = { width: 1920, height: 1080 }

/** The document as an isometric or flat drawing. The drawing code is loaded on first use. */
export async function renderSvg(document: object, options: PictureOptions): Promise<string> {
  return PROLOGUE + (await draw(document, options))
}

/** The same drawing in pixels. */
export async function renderPng(document: object, options: PictureOptions): Promise<Uint8Array> {
  const [svg, rasterise] = await Promise.all([draw(document, options), openRasteriser()])
  const png = rasterise(svg)
  return options.form === 'rgba' ? png : (await import('./palette-png.ts')).palettePng(png)
}

async function draw(document: object, options: PictureOptions): Promise<string> {
  const [{ parseDrawing }, { drawSvg }] = await Promise.all([
    import('../../../drawing/isometric/parse.ts'),
    import('../../../drawing/isometric/svg.ts'),
  ])
  const { width, height, scale } = options
  const sized = width !== undefined || height !== undefined || scale !== undefined
  return drawSvg(parseDrawing(document), sized ? options : { ...options, ...DEFAULT_SIZE })
}
