import type { Report } from '../facts/report.ts'
import type { DeploymentReference } from '../facts/rollback-shape.ts'
import { referenceText, rollbackLine } from '../words/rollback-words.ts'
import { linkTo } from './links.ts'
import { code } from './markdown.ts'

/** The earlier deployment that this one rolls back; empty if there is none. */
export function rollbackText(report: Report): string {
  const line = rollbackLine(report, code, reference)
  return line === undefined ? '' : `**Rollback:** ${line.charAt(0).toLowerCase()}${line.slice(1)}.`
}

/** GitHub links the number of a pull request by itself. */
function reference(deployment: DeploymentReference): string {
  const text = referenceText(deployment)
  return deployment.prNumber === undefined ? linkTo(text, deployment.runUrl) : text
}
