import { drawDifference } from '../../drawing/difference/difference.ts'
import type { Picture } from '../../drawing/difference/picture.ts'
import type { ComparedDocuments } from '../../drawing/difference/read-document.ts'
import type { DiagramReport, PictureSide } from '../facts/report.ts'

/** What a target's drawing is made from: both documents as parsed JSON with their inventories, and what came of comparing them. */
export interface DiagramSource extends ComparedDocuments {
  /** Begins the names of the files, and the ids in the drawings. */
  readonly prefix: string
  readonly title: string
}

export interface TargetDiagram {
  readonly report: DiagramReport
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Both inventories in one drawing, as files and what a report says of them; `undefined` when nothing changed. */
export function targetDiagram({ prefix, title, ...compared }: DiagramSource): TargetDiagram | undefined {
  if (compared.changes.length === 0) return undefined
  const options = { prefix: `diagram-${prefix.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 24)}-`, title }
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
