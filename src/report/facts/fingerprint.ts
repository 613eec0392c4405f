import { createHash } from 'node:crypto'
import type { Change, FieldChange } from '../../inventory/change.ts'
import { sidesOf } from '../../inventory/change-kinds.ts'
import { canonicalText } from '../../json.ts'
import { isBackground } from './change-kinds.ts'
import type { Report, TargetReport } from './report.ts'

/** Enough to distinguish thousands of changes, and short enough to store hundreds in an issue. */
const DIGITS = 10

/**
 * Every change of a report by its fingerprint: equal for the same change in the next run, in whatever order it is found. What changes by
 * itself is left out: it would be new in every run.
 */
export function fingerprints({ targets }: Pick<Report, 'targets'>): ReadonlyMap<string, Change> {
  const found = new Map<string, Change>()
  for (const target of targets) {
    for (const change of target.changes) {
      if (isBackground(change)) continue
      let print = fingerprint(target, change)
      // Changes without an identity may occur several times.
      while (found.has(print)) print = digest(print)
      found.set(print, change)
    }
  }
  return found
}

/** Keys stay the same from scan to scan; the ids of components do not, and the assessment of a change may differ. */
function fingerprint({ target }: TargetReport, change: Change): string {
  const { before, after } = sidesOf(change)
  const fields = 'fields' in change ? change.fields.map(fieldText).sort() : []
  const keys = [before, after].map((side) => side.map(({ key }) => key).sort())
  return digest(JSON.stringify([target.provider, target.account.id, target.region, change.kind, keys, fields]))
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS)
}

function fieldText({ path, before, after }: FieldChange): string {
  return JSON.stringify([path, canonicalText(before), canonicalText(after)])
}
