import type { Report } from './facts/report.ts'
import { renderReview } from './page/page.ts'

/**
 * The files of a report: report.json, report.html, and the pictures that they name. comment.md comes later: it is the comment as it is
 * posted, with links to where these files have been put.
 */
export function reportFiles(
  report: Report,
  pictures: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array | string> {
  return new Map<string, Uint8Array | string>([
    ['report.json', `${JSON.stringify(report, null, 2)}\n`],
    ['report.html', renderReview(report, pictures)],
    ...pictures,
  ])
}
