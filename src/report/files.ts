import type { Report } from './facts/report.ts'
import { renderComment } from './markdown/comment.ts'
import { renderReview } from './page/page.ts'

/** The folder of a report: report.json, comment.md, report.html, and the pictures that they name. */
export function reportFiles(
  report: Report,
  pictures: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array | string> {
  return new Map<string, Uint8Array | string>([
    ['report.json', `${JSON.stringify(report, null, 2)}\n`],
    ['comment.md', renderComment(report)],
    ['report.html', renderReview(report, pictures)],
    ...pictures,
  ])
}
