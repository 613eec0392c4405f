import { countConfirmed } from '../facts/counts.ts'
import type { Origin } from '../facts/origin.ts'
import type { Report, TargetReport } from '../facts/report.ts'
import type { Gate } from '../gate.ts'
import { hasFailed } from '../judgement.ts'
import { UNSETTLED_TITLE, unsettledLines } from '../words/calm-words.ts'
import { driftLine, watchLine } from '../words/drift-words.ts'
import { planLine } from '../words/plan-words.ts'
import { kindOfReport } from '../words/report-kind.ts'
import { rollbackLine } from '../words/rollback-words.ts'
import { sentence } from '../words/words.ts'
import { gateAlert } from './alerts.ts'
import { nameInMarkdown } from './drift-list.ts'
import { originLinks, titled } from './links.ts'
import { code, table } from './markdown.ts'

/** Rows of the table; a whole organisation does not fit into a comment. */
const MAX_TARGETS = 200

/** The report for a public place: the verdict and numbers, and no name, id or value from the cloud. */
export function renderCountsOnly(report: Report, tripped: readonly Gate[] = [], origin: Origin = {}): string {
  const { verdict, targets, deployment, tool } = report
  const shown = targets.slice(0, MAX_TARGETS)
  const head = ['Target', 'Added', 'Removed', 'Changed', 'Replaced', 'Unchanged', 'Unconfirmed', 'Compared']
  const sections = [
    `### ${titled(kindOfReport(report), origin)} — ${verdict.text}`,
    ...planSentence(report),
    ...unsettledLines(targets).map(({ text }) => `${UNSETTLED_TITLE}: ${text}.`),
    ...rollbackSentence(report),
    ...[watchLine(report, nameInMarkdown), driftLine(report, nameInMarkdown)].flatMap((line) =>
      line === undefined ? [] : [`${sentence(line)}.`],
    ),
    ...(tripped.length === 0 ? [] : [gateAlert(tripped)]),
    ...(deployment !== undefined && hasFailed(deployment) ? [`The deployment ended as ${code(deployment)}.`] : []),
    table([head, ...shown.map(row)]),
    ...(targets.length > shown.length ? [`… and ${targets.length - shown.length} more targets`] : []),
    'This repository is public, so names are left out and no report is uploaded; `allow-public: true` publishes them.',
    `<sub>${[...originLinks(origin), `${tool.name} ${tool.version}`].join(' · ')}</sub>`,
  ]
  return `${sections.join('\n\n')}\n`
}

/** Only numbers: addresses in a plan are names. */

function planSentence(report: Report): readonly string[] {
  const line = planLine(report)
  return line === undefined ? [] : [`${line}.`]
}

function rollbackSentence(report: Report): readonly string[] {
  const line = rollbackLine(report)
  return line === undefined ? [] : [`${line}.`]
}

function row(target: TargetReport, at: number): string[] {
  const { added, removed, changed, replaced, unchanged, unknown } = countConfirmed([target])
  const counts = [added, removed, changed, replaced, unchanged, unknown]
  return [String(at + 1), ...counts.map(String), target.status === 'compared' ? 'yes' : 'no']
}
