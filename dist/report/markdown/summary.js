import { renderMarkdown } from "./comment.js";
import { SUMMARY } from "./extent.js";
// src/report/markdown/summary.ts
/** A step's summary may have 1 MiB, in bytes; past it GitHub drops all of it. Leave room for what others wrote. */
const ROOM = {
	limit: 921600,
	measure: (text) => Buffer.byteLength(text)
};
/** The job summary: the comment with more changes in it. Never more than 900 KiB. */
function renderSummary(report, options = {}) {
	return renderMarkdown(report, options, SUMMARY, ROOM);
}
export { renderSummary };
