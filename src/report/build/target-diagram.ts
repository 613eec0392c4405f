import { drawDifference } from '../../drawing/difference/difference.ts'
import type { Picture } from '../../drawing/difference/picture.ts'
import type { ComparedDocuments } from '../../drawing/difference/read-document.ts'
import type { DrawingWords } from '../../drawing/difference/words.ts'
import { changeMap } from '../../drawing/map/change-map.ts'
import type { Warning } from '../../inventory/change.ts'
import { visibleLine } from '../../text.ts'
import type { DiagramReport, PictureSide, TargetReport } from '../facts/report.ts'
import { memberName, plural, typeName } from '../words/type-names.ts'

/** What a target's drawing is made from: both documents as parsed JSON with their inventories, and the result of comparing them. */
export interface DiagramSource extends ComparedDocuments {
  /** The prefix of the names of the files and of the ids in the drawings. */
  readonly prefix: string
  readonly title: string
}

export interface TargetDiagram {
  readonly report: DiagramReport
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Both inventories in one drawing, as files with the report's facts about them; `undefined` if nothing changed. */
export function targetDiagram({ prefix, title, ...compared }: DiagramSource): TargetDiagram | undefined {
  if (compared.changes.length === 0) return undefined
  const options = { prefix: `diagram-${prefix.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 24)}-`, title, words: WORDS }
  const { focus, ...whole } = drawDifference(compared, options)
  const files = new Map<string, Uint8Array>()
  const keep = (name: string, { svg, width, height }: Picture): PictureSide => {
    files.set(name, new TextEncoder().encode(svg))
    return { file: name, width, height }
  }
  const report = {
    svg: keep(`${prefix}-difference.svg`, whole),
    ...(focus && { focus: keep(`${prefix}-difference-focus.svg`, focus) }),
  }
  return { report, files }
}

/** What people call the drawn resources: members of a pool by the pool. */
const WORDS: DrawingWords = {
  typeName,
  fleetName: ({ type, name }, memberType, count) => {
    const member = memberName(type, memberType)
    return `${name}, ${count} ${count === 1 ? member : plural(member)}`
  },
}

export interface Illustration {
  readonly report: Pick<TargetReport, 'diagram' | 'map'>
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly warnings: readonly Warning[]
}

/**
 * What changed, drawn twice: everything for the page, and a small graph for the comment. After a failure only the drawing is missing, not
 * the report.
 */
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
    // A document that cannot be drawn must not prevent the comparison.
    const text = `the difference cannot be drawn: ${visibleLine(error instanceof Error ? error.message : String(error), 300)}`
    return { report: {}, files: new Map(), warnings: [{ code: 'diagram-missing', text }] }
  }
}
