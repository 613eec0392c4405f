import { linkable } from '../facts/origin.ts'
import type { Report } from '../facts/report.ts'
import type { DeploymentReference } from '../facts/rollback-shape.ts'
import { referenceText, rollbackLine } from '../words/rollback-words.ts'
import { escapeHtml, quoteHtml } from './html-text.ts'

/** The earlier deployment that this one rolls back; empty if there is none. */
export function rollbackHtml(report: Report): string {
  const line = rollbackLine(report, quoteHtml, reference)
  return line === undefined ? '' : `\n<p class="rollback"><strong>Rollback.</strong> ${line}.</p>`
}

function reference(deployment: DeploymentReference): string {
  const text = escapeHtml(referenceText(deployment))
  const url = linkable(deployment.runUrl)
  return url === undefined ? text : `<a href="${escapeHtml(url)}">${text}</a>`
}
