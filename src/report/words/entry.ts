import type { Change, Tag } from '../../inventory/change.ts'
import type { Group } from '../facts/change-kinds.ts'
import type { Level } from '../judgement.ts'
import type { ReportLine } from './lines.ts'

/** One line for a reader: a change, or several that differ only in the name. */
export interface Entry {
  readonly kind: ReportLine['kind']
  readonly group: Group
  readonly tags: readonly Tag[]
  readonly level: Level
  /** One line in the language of its quote. For several resources, `names` is how many are named. */
  readonly text: (names: number) => string
  /** Whether some names are left out if only `names` are requested. */
  readonly isCut: (names: number) => boolean
  /** The change whose fields may not all fit into the line: a table below it may list them. */
  readonly detailed?: Change
  /** How many changes it represents. */
  readonly changes: number
}
