import { renderComment } from '../report/comment.ts'
import type { Report } from '../report/report.ts'
import { renderReview } from './review.ts'

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
