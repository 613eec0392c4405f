import type { Tag } from '../../inventory/change.ts'
import type { Group } from '../facts/change-kinds.ts'
import type { ReportLine } from '../words/lines.ts'

/** One line for a reader: a change, or several that differ only in the name. */
export interface Entry {
  readonly kind: ReportLine['kind']
  readonly group: Group
  readonly tags: readonly Tag[]
  /** Whether the text itself says what is newly open, so that the tag need not. */
  readonly saysExposure?: boolean
  /** Markdown, on one line. For several resources, `names` is how many are named. */
  readonly text: (names: number) => string
  /** Whether some names are left out when only `names` are asked for. */
  readonly isCut: (names: number) => boolean
  /** A folded table of everything that differs; empty where the line says it all. */
  readonly table: (rows: number) => string
  /** How many changes it stands for. */
  readonly changes: number
}
