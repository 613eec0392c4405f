import type { Projection } from '../../drawing/isometric/geometry.ts'
import { ExpectedError } from '../../errors.ts'
import type { Change, Warning } from '../../inventory/change.ts'
import type { Inventory } from '../../inventory/read/resource.ts'
import { comparePictures } from '../../picture/compare/compare.ts'
import type { PictureReport } from '../facts/report.ts'
import { explainPicture } from './explained-picture.ts'

export interface PictureResult {
  readonly report?: PictureReport
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly warnings: readonly Warning[]
  readonly failures: readonly ExpectedError[]
}

/** One side's render, and the inventory that tells what stands where in it. */
export interface RenderSide {
  readonly render: Uint8Array | ExpectedError | undefined
  readonly inventory: Inventory | undefined
  readonly document: () => unknown
}

export interface RenderOptions {
  /** What the files of the report are named after. */
  readonly prefix: string
  readonly projection: Projection
  /** What changed in the inventories, to be found in the pictures. */
  readonly changes?: readonly Change[]
}

/**
 * Compares two renders. A render that is missing or unreadable costs the picture, never the report; nor does a mistake of ours in
 * the most intricate part of it.
 */
export function compareRenders(before: RenderSide, after: RenderSide, options: RenderOptions): PictureResult {
  const files = new Map<string, Uint8Array>()
  const warnings: Warning[] = []
  const failures: ExpectedError[] = []
  for (const [side, { render }] of [
    ['before', before],
    ['after', after],
  ] as const) {
    if (render instanceof Uint8Array) files.set(`${options.prefix}-${side}.png`, render)
    else if (render !== undefined) {
      warnings.push({ code: 'render-missing', text: `there is no ${side}-render: ${render.message}` })
      failures.push(render)
    }
  }
  if (!(before.render instanceof Uint8Array && after.render instanceof Uint8Array)) return { files, warnings, failures }
  try {
    return { ...reportOn(before, after, options, files), warnings, failures }
  } catch (error) {
    const failure = error instanceof ExpectedError ? error : pictureFailed(error)
    const warning = { code: 'render-unreadable', text: failure.message }
    return { files: new Map(), warnings: [warning], failures: [...failures, failure] }
  }
}

function pictureFailed(error: unknown): ExpectedError {
  const why = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 300)
  const remedy = 'Report this as a bug; the inventories are compared without the pictures'
  return new ExpectedError('PICTURE_FAILED', `The pictures could not be compared: ${why}`, remedy)
}

function reportOn(before: RenderSide, after: RenderSide, options: RenderOptions, files: Map<string, Uint8Array>) {
  const { prefix } = options
  const named = { before: `${prefix}-before.png`, after: `${prefix}-after.png`, diff: `${prefix}-diff.png` }
  const [was, is] = [
    { name: named.before, bytes: before.render as Uint8Array },
    { name: named.after, bytes: after.render as Uint8Array },
  ]
  const result = comparePictures(was, is)
  if (result.diff !== undefined) files.set(named.diff, result.diff)
  const [left, right] = [
    { ...before, file: was, document: before.document() },
    { ...after, file: is, document: after.document() },
  ]
  const explained = explainPicture(left, right, result, options)
  for (const { file, bytes } of explained.crops) files.set(file, bytes)
  const report: PictureReport = {
    before: { file: named.before, width: result.before.width, height: result.before.height },
    after: { file: named.after, width: result.after.width, height: result.after.height },
    ...(result.diff && { diff: { file: named.diff } }),
    changedPixels: result.changedPixels,
    totalPixels: result.totalPixels,
    movedPixels: explained.movedPixels,
    regions: explained.regions,
    ...(explained.places && { places: explained.places }),
  }
  return { report, files }
}
