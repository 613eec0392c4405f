import type { AnnouncementReport } from '../../src/plan/plan-report.ts'
import type { PlanPart } from '../../src/report/facts/plan-shape.ts'

/** The plan of a report with these lists, from one plan that was read whole. */
export function planPart(lists: Partial<PlanPart> = {}): PlanPart {
  const sources = [{ file: 'tfplan.json', tool: 'terraform' as const, complete: true }]
  return { sources, announcements: [], unplanned: [], follows: [], stale: [], ...lists }
}

export function announced(
  address: string,
  outcome: AnnouncementReport['outcome'],
  rest: Partial<AnnouncementReport> = {},
): AnnouncementReport {
  return { source: 0, address, type: 'sqs', action: 'create', outcome, because: [], ...rest }
}
