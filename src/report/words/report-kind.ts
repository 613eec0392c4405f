import type { Report } from '../facts/report.ts'
import { isPictureAlone } from '../judgement.ts'

/** What a report is about, as shown before its verdict in every medium. */
export function kindOfReport({
  targets,
  watch,
}: Pick<Report, 'targets' | 'watch'>): 'Drift' | 'Pictures' | 'Cloud changes' {
  if (watch !== undefined) return 'Drift'
  return targets.length > 0 && targets.every(isPictureAlone) ? 'Pictures' : 'Cloud changes'
}
