import { changeMap } from '../../drawing/map/change-map.ts'
import type { Warning } from '../../inventory/change.ts'
import { visibleLine } from '../../text.ts'
import type { TargetReport } from '../facts/report.ts'
import { type DiagramSource, targetDiagram } from './target-diagram.ts'

export interface Illustration {
  readonly report: Pick<TargetReport, 'diagram' | 'map'>
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly warnings: readonly Warning[]
}

/** What changed, drawn twice: everything for the page, and a small graph for the comment. A failure costs the drawing, not the report. */
export function illustrate(source: DiagramSource): Illustration {
  if (source.changes.length === 0) return { report: {}, files: new Map(), warnings: [] }
  try {
    const drawn = targetDiagram(source)
    const map = changeMap(source.before.inventory, source.after.inventory, source.pairing, source.changes)
    return {
      report: { ...(drawn && { diagram: drawn.report }), ...(map && { map }) },
      files: drawn?.files ?? new Map(),
      warnings: [],
    }
  } catch (error) {
    // A document that cannot be drawn must not cost the comparison.
    const text = `the difference cannot be drawn: ${visibleLine(error instanceof Error ? error.message : String(error), 300)}`
    return { report: {}, files: new Map(), warnings: [{ code: 'diagram-missing', text }] }
  }
}
