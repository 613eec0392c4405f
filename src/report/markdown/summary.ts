import type { Report } from '../facts/report.ts'
import { type CommentOptions, renderMarkdown } from './comment.ts'
import { SUMMARY } from './extent.ts'
import type { Room } from './fit.ts'

/** A step's summary may have 1 MiB; beyond that GitHub drops all of it. Leaves room for other content. */
const ROOM: Room = { limit: 900 * 1024, measure: (text) => Buffer.byteLength(text) }

/** The job summary: the comment with more changes in it. Never more than 900 KiB. */
export function renderSummary(report: Report, options: CommentOptions = {}): string {
  return renderMarkdown(report, options, SUMMARY, ROOM)
}
