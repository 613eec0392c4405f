import type { Origin } from './facts/origin.ts'
import type { Report } from './facts/report.ts'
import { reportText } from './facts/report-text.ts'
import { renderComment } from './markdown/comment.ts'
import { renderReview } from './page/page.ts'
import { EVIDENCE_FILE, evidenceText } from './statement.ts'

/**
 * The folder of a report. Each medium is rendered once, by a function from values to text: `renderComment` and `renderSummary` in markdown/,
 * `renderReview` in page/, `terminalLines` in terminal.ts. The comment comes last, since it links to what was uploaded before.
 */
export type ReportFiles = ReadonlyMap<string, Uint8Array | string>

/** What can be uploaded before the comment is written: report.json, evidence.json, report.html, and their pictures. */
export function filesToLink(
  report: Report,
  pictures: ReadonlyMap<string, Uint8Array>,
  origin: Origin = {},
): ReportFiles {
  return new Map<string, Uint8Array | string>([
    ['report.json', reportText(report)],
    [EVIDENCE_FILE, evidenceText(report)],
    ['report.html', renderReview(report, pictures, origin)],
    ...pictures,
  ])
}

/** The same files with the comment as comment.md. @param comment what was posted, or would be */
export function withComment(files: ReportFiles, comment: string): ReportFiles {
  return new Map([...files, ['comment.md', comment]])
}

/** All files of a report whose comment has no links. */
export function reportFiles(
  report: Report,
  pictures: ReadonlyMap<string, Uint8Array>,
  origin: Origin = {},
): ReportFiles {
  return withComment(filesToLink(report, pictures, origin), renderComment(report, origin))
}
