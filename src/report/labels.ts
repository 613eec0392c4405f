import type { Report } from './facts/report.ts'
import type { Gate } from './gate.ts'
import { trippedGates } from './tripped-gates.ts'

/** The labels of a pull request, and the gate that would trip on the same: both err on the safe side. */
const LABELS: readonly (readonly [label: string, gate: Gate])[] = [
  ['cloud-change', 'any'],
  ['cloud-destructive', 'destructive'],
  ['cloud-exposure', 'exposure'],
]

/** All labels. */
export const ALL_LABELS: readonly string[] = LABELS.map(([label]) => label)

/** Those that are true of a report. */
export function labelsOf(report: Report): readonly string[] {
  return LABELS.filter(([, gate]) => trippedGates(report, [gate]).length > 0).map(([label]) => label)
}
