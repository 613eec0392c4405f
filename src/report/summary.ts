import { type CommentOptions, renderWithin } from './comment.ts'
import type { Report } from './report.ts'

/** A step's summary may have 1 MiB, in bytes; past it GitHub drops all of it. Leave room for what others wrote. */
const MAX_BYTES = 900 * 1024

/** The job summary: the comment with more changes in it. Never more than 900 KiB. */
export function renderSummary(report: Report, options: CommentOptions = {}): string {
  return renderWithin(report, options, [2000, 500, 100, 20, 0], (text) => Buffer.byteLength(text) <= MAX_BYTES)
}
