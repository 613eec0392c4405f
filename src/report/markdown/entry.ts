import type { Tag } from '../../inventory/change.ts'
import type { ReportLine } from '../words/lines.ts'

/** One line for a reader: a change, or several that differ in nothing but the name. */
export interface Entry {
  readonly kind: ReportLine['kind']
  readonly tags: readonly Tag[]
  /** Markdown, on one line. Of several resources it names as many as asked for. */
  readonly text: (names: number) => string
  /** Whether it leaves names out, when asked for so many. */
  readonly isCut: (names: number) => boolean
  /** All that differs, folded away; empty where the line tells it. */
  readonly table: (rows: number) => string
  /** How many changes it tells of. */
  readonly changes: number
}
