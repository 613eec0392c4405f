/** How long a text may be: a comment is for a quick look, a summary for the details. */
export interface Extent {
  /** Lines of a list that are not folded, over all targets. */
  readonly open: number
  /** Lines about removals and replacements that are not folded. */
  readonly urgent: number
  /** Folded lines below them, per target. */
  readonly folded: number
  /** Names in one line for several resources. */
  readonly names: number
  /** Targets with a separate section. */
  readonly targets: number
  /** Rows of a table. */
  readonly rows: number
  /** Lines with a folded table of all differences below them, over all targets. */
  readonly fieldTables: number
  /** Differences in one of these tables. */
  readonly fieldRows: number
  /** Lines of an alert. */
  readonly alerts: number
  /** Targets with a map. */
  readonly maps: number
}

/** Under 60 lines and 20 changes at a glance. */
export const COMMENT: Extent = {
  open: 20,
  urgent: 40,
  folded: 40,
  names: 5,
  targets: 8,
  rows: 12,
  fieldTables: 3,
  fieldRows: 16,
  alerts: 6,
  maps: 2,
}
export const SUMMARY: Extent = {
  open: 40,
  urgent: 500,
  folded: 2000,
  names: 1000,
  targets: 256,
  rows: 500,
  fieldTables: 50,
  fieldRows: 100,
  alerts: 100,
  maps: 10,
}

/** Ever shorter extents, if the text does not fit: tables below lines are dropped first. */
export function shorter(extent: Extent): readonly Extent[] {
  return [extent, ...shortened({ ...extent, fieldTables: 0 })]
}

function shortened(extent: Extent): readonly Extent[] {
  return [1, 2, 4, 8, 16, 32, 64].map((divisor) => {
    const part = (count: number) => Math.max(1, Math.ceil(count / divisor))
    return {
      ...extent,
      ...{ open: part(extent.open), urgent: part(extent.urgent) },
      ...{ folded: divisor > 16 ? 0 : part(extent.folded), names: part(extent.names) },
      ...{ rows: part(extent.rows), alerts: part(extent.alerts) },
    }
  })
}
