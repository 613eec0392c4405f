import { createHash } from 'node:crypto'
import type { EvidenceFacts } from './evidence-shape.ts'
import type { Report } from './report.ts'

/** report.json as it is written: its fields in their order, indented by two spaces, with one line break at the end. */
export function reportText(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}

/** The sha256 of report.json without `evidence.sha256`: what `jq 'del(.evidence.sha256)' report.json | sha256sum` prints. */
export function digestOfReport(report: Report): string {
  const { sha256: _, ...facts } = report.evidence ?? { sha256: '' }
  return sha256(JSON.stringify({ ...report, evidence: facts }, null, 2).concat('\n'))
}

/** The report with its own digest, which is always added last. */
export function sealed(report: Report, facts: EvidenceFacts): Report {
  const unsealed = { ...report, evidence: { ...facts, sha256: '' } }
  return { ...unsealed, evidence: { ...facts, sha256: digestOfReport(unsealed) } }
}

/** The sha256 of a text in UTF-8, or of bytes, in hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
