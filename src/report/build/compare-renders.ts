import type { Projection } from '../../drawing/isometric/geometry.ts'
import { ExpectedError } from '../../errors.ts'
import type { Change, Warning } from '../../inventory/change.ts'
import type { Inventory } from '../../inventory/read/resource.ts'
import { comparePictures } from '../../picture/compare/compare.ts'
import type { PictureFile } from '../../picture/decode/failure.ts'
import { MOST_EXPLAINED_PIXELS } from '../../picture/explain/explanation.ts'
import { visibleLine } from '../../text.ts'
import type { PictureReport, PictureSide } from '../facts/report.ts'
import { explainPicture } from './explained-picture.ts'

export interface PictureResult {
  readonly report?: PictureReport
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly warnings: readonly Warning[]
  readonly failures: readonly ExpectedError[]
}

/** One side's render, and the inventory that says what is where in it. */
export interface RenderSide {
  readonly render: Uint8Array | ExpectedError | undefined
  readonly inventory: Inventory | undefined
  readonly document: () => unknown
  /** The original name of the file, for errors and readers. */
  readonly name?: string
}

export interface RenderOptions {
  /** The prefix of the names of the report's files. */
  readonly prefix: string
  readonly projection: Projection
  /** The changes of the inventories, to locate in the pictures. */
  readonly changes?: readonly Change[]
}

/**
 * Compares two renders. If a render is missing or unreadable, or the comparison of pictures has a bug, only the picture is missing, never
 * the report.
 */
export function compareRenders(before: RenderSide, after: RenderSide, options: RenderOptions): PictureResult {
  const warnings: Warning[] = []
  const failures: ExpectedError[] = []
  for (const [side, { render }] of [
    ['before', before],
    ['after', after],
  ] as const) {
    if (render instanceof ExpectedError) {
      warnings.push({ code: 'render-missing', text: `there is no ${side}-render: ${render.message}` })
      failures.push(render)
    }
  }
  const [was, is] = [picturedSide('before', before, options), picturedSide('after', after, options)]
  // A single picture is in its snapshot anyway. A file that is not in report.json would count as foreign in the folder of the report.
  if (was === undefined || is === undefined) return { files: new Map(), warnings, failures }
  try {
    return { ...reportOn(was, is, options), warnings, failures }
  } catch (error) {
    const failure = error instanceof ExpectedError ? error : pictureFailed(error)
    const warning = { code: 'render-unreadable', text: failure.message }
    return { files: new Map(), warnings: [warning], failures: [...failures, failure] }
  }
}

function pictureFailed(error: unknown): ExpectedError {
  const why = visibleLine(error instanceof Error ? `${error.name}: ${error.message}` : String(error), 300)
  const remedy = 'Report this as a bug; the inventories are compared without the pictures'
  return new ExpectedError('PICTURE_FAILED', `The pictures could not be compared: ${why}`, remedy)
}

/** A side whose render exists, under the name that readers know. */
interface PicturedSide extends RenderSide {
  readonly file: PictureFile
  /** Its file name in the report. */
  readonly reported: string
}

function picturedSide(name: 'before' | 'after', side: RenderSide, options: RenderOptions): PicturedSide | undefined {
  const { render } = side
  if (!(render instanceof Uint8Array)) return undefined
  const reported = `${options.prefix}-${name}.png`
  return { ...side, reported, file: { name: side.name ?? reported, bytes: render } }
}

function reportOn(before: PicturedSide, after: PicturedSide, options: RenderOptions) {
  const result = comparePictures(before.file, after.file, { reducedUpTo: MOST_EXPLAINED_PIXELS })
  const diff = `${options.prefix}-diff.png`
  const explained = explainPicture(
    { ...before, document: before.document() },
    { ...after, document: after.document() },
    result,
    options,
  )
  const files = new Map([before, after].map(({ reported, file }) => [reported, file.bytes]))
  if (result.diff !== undefined) files.set(diff, result.diff)
  for (const { file, bytes } of explained.crops) files.set(file, bytes)
  const report: PictureReport = {
    answer: explained.answer,
    before: sideOf(before, result.before),
    after: sideOf(after, result.after),
    ...(result.diff && { diff: { file: diff } }),
    changedPixels: result.changedPixels,
    totalPixels: result.totalPixels,
    ...(explained.scale !== undefined && { scale: explained.scale }),
    ...(explained.displacement && { displacement: explained.displacement }),
    movedPixels: explained.movedPixels,
    regions: explained.regions,
    ...(explained.places && { places: explained.places }),
  }
  return { report, files }
}

function sideOf({ reported, name }: PicturedSide, { width, height }: Omit<PictureSide, 'file'>): PictureSide {
  return { file: reported, ...(name !== undefined && { name }), width, height }
}
