import { isOwnSvg } from '../../drawing/isometric/own-svg.ts'
import type { DiagramReport, PictureReport, PictureSide, RegionReport, TargetReport } from '../facts/report.ts'

type Files = ReadonlyMap<string, Uint8Array>

/**
 * A target of another job's report, with its files renamed, since every job numbers its targets from 1. A file that is missing, or is not
 * what the report says, is left out together with what refers to it. @param own the files of that job
 * @param files receives the files that are kept, under their new names
 */
export function adoptTarget(
  target: TargetReport,
  prefix: string,
  own: Files,
  files: Map<string, Uint8Array>,
): TargetReport {
  const { picture, diagram, ...rest } = target
  const keep = <Named extends { readonly file: string }>(one: Named): Named => {
    const file = `${prefix}${one.file}`
    const bytes = own.get(one.file)
    if (bytes !== undefined) files.set(file, bytes)
    return { ...one, file }
  }
  const pictured = picture && isWhole(picture, own)
  const drawn = diagram && isDrawing(own, diagram.svg)
  const warnings = picture && !pictured ? [...rest.warnings, LOST_PICTURE] : rest.warnings
  return {
    ...rest,
    warnings,
    ...(pictured && { picture: adoptPicture(picture, own, keep) }),
    ...(drawn && { diagram: adoptDiagram(diagram, own, keep) }),
  }
}

const LOST_PICTURE = { code: 'picture-missing', text: 'the pictures of this target are not in the report of its job' }

type Keep = <Named extends { readonly file: string }>(one: Named) => Named

function isWhole({ before, after, diff }: PictureReport, own: Files): boolean {
  return isPicture(own, before) && isPicture(own, after) && (diff === undefined || isPng(own.get(diff.file)))
}

function adoptPicture(picture: PictureReport, own: Files, keep: Keep): PictureReport {
  const { before, after, diff, regions } = picture
  return {
    ...picture,
    before: keep(before),
    after: keep(after),
    ...(diff && { diff: keep(diff) }),
    regions: regions.map((region) => adoptRegion(region, own, keep)),
  }
}

/** A region is useful without its crop. */
function adoptRegion({ crop, ...region }: RegionReport, own: Files, keep: Keep): RegionReport {
  return crop && isPng(own.get(crop.file)) ? { ...region, crop: keep(crop) } : region
}

function adoptDiagram({ svg, focus, png }: DiagramReport, own: Files, keep: Keep): DiagramReport {
  return {
    svg: keep(svg),
    ...(focus && isDrawing(own, focus) && { focus: keep(focus) }),
    ...(png && isPicture(own, png) && { png: keep(png) }),
  }
}

function isDrawing(own: Files, { file }: PictureSide): boolean {
  const bytes = own.get(file)
  return bytes !== undefined && isOwnSvg(new TextDecoder().decode(bytes))
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Signature, and the header with the size. */
const PNG_START = 24

function isPng(bytes: Uint8Array | undefined): bytes is Uint8Array {
  return bytes !== undefined && bytes.byteLength >= PNG_START && PNG.every((byte, at) => bytes[at] === byte)
}

/** Whether it is a PNG of the size in the report. */
function isPicture(own: Files, side: PictureSide): boolean {
  const bytes = own.get(side.file)
  if (!isPng(bytes)) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return view.getUint32(16) === side.width && view.getUint32(20) === side.height
}
