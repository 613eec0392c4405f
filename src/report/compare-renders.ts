import { ExpectedError } from '../errors.ts'
import type { Warning } from '../inventory/change.ts'
import { comparePictures } from '../picture/compare.ts'
import type { PictureReport } from './report.ts'

export interface PictureResult {
  readonly report?: PictureReport
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly warnings: readonly Warning[]
  readonly failures: readonly ExpectedError[]
}

type Render = Uint8Array | ExpectedError | undefined

/**
 * Compares two renders and names the files of the report after `prefix`. A render that is missing or unreadable costs the
 * picture, never the report.
 */
export function compareRenders(before: Render, after: Render, prefix: string): PictureResult {
  const files = new Map<string, Uint8Array>()
  const warnings: Warning[] = []
  const failures: ExpectedError[] = []
  for (const [side, render] of [
    ['before', before],
    ['after', after],
  ] as const) {
    if (render instanceof Uint8Array) files.set(`${prefix}-${side}.png`, render)
    else if (render !== undefined) {
      warnings.push({ code: 'render-missing', text: `there is no ${side}-render: ${render.message}` })
      failures.push(render)
    }
  }
  if (!(before instanceof Uint8Array && after instanceof Uint8Array)) return { files, warnings, failures }
  try {
    return { ...reportOn(before, after, prefix, files), warnings, failures }
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error
    return {
      files: new Map(),
      warnings: [{ code: 'render-unreadable', text: error.message }],
      failures: [...failures, error],
    }
  }
}

function reportOn(before: Uint8Array, after: Uint8Array, prefix: string, files: Map<string, Uint8Array>) {
  const named = { before: `${prefix}-before.png`, after: `${prefix}-after.png`, diff: `${prefix}-diff.png` }
  const result = comparePictures({ name: named.before, bytes: before }, { name: named.after, bytes: after })
  if (result.diff !== undefined) files.set(named.diff, result.diff)
  const report: PictureReport = {
    before: { file: named.before, width: result.before.width, height: result.before.height },
    after: { file: named.after, width: result.after.width, height: result.after.height },
    ...(result.diff && { diff: { file: named.diff } }),
    changedPixels: result.changedPixels,
    totalPixels: result.totalPixels,
    regions: result.regions.map((region) => ({ ...region, resources: [] })),
  }
  return { report, files }
}
