import { ExpectedError } from '../../errors.ts'
import type { PictureSide, TargetReport } from '../facts/report.ts'

/** Turns SVG into the bytes of a PNG of the SVG's own size. */
export type Rasterise = (svg: string) => Uint8Array

/** Each takes about a third of a second, so a report on a whole organisation gets only the first ones. */
const MAX_PICTURES = 20
/** Pixels of the longer side: larger images open slowly in viewers. */
const MAX_SIDE = 4096

/**
 * Adds the diagrams as PNG, for readers who open a picture rather than the page: the focus if there is one, otherwise the whole.
 * @param files the files of the report, among them the diagrams as SVG; the PNGs are added to it
 */
export function pictureDiagrams(
  targets: readonly TargetReport[],
  files: Map<string, Uint8Array>,
  rasterise: Rasterise,
): readonly TargetReport[] {
  let left = MAX_PICTURES
  return targets.map((target) => {
    const { diagram } = target
    if (diagram === undefined || left === 0) return target
    left -= 1
    const png = pictureOf(diagram.focus ?? diagram.svg, diagram.svg.file, files, rasterise)
    return png === undefined ? target : { ...target, diagram: { ...diagram, png } }
  })
}

function pictureOf(
  drawn: PictureSide,
  name: string,
  files: Map<string, Uint8Array>,
  rasterise: Rasterise,
): PictureSide | undefined {
  const factor = Math.min(1, MAX_SIDE / Math.max(drawn.width, drawn.height))
  const [width, height] = [drawn.width, drawn.height].map((side) => Math.max(1, Math.round(side * factor)))
  if (width === undefined || height === undefined) return undefined
  const svg = new TextDecoder().decode(files.get(drawn.file))
  const file = name.replace(/\.svg$/, '.png')
  try {
    files.set(file, rasterise(sized(svg, width, height)))
    return { file, width, height }
  } catch (error) {
    // The page still has the SVG.
    if (error instanceof ExpectedError) return undefined
    throw error
  }
}

/** The `viewBox` stays, so that the drawing is scaled. */
function sized(svg: string, width: number, height: number): string {
  return svg.replace(/^(<svg [^>]*?)width="[^"]*" height="[^"]*"/, `$1width="${width}" height="${height}"`)
}
