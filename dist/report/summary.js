import { renderWithin } from "./comment.js";
// src/report/summary.ts
/** A step's summary may have 1 MiB, in bytes; past it GitHub drops all of it. Leave room for what others wrote. */
const MAX_BYTES = 921600;
/** The job summary: the comment with more changes in it. Never more than 900 KiB. */
function renderSummary(report, options = {}) {
	return renderWithin(report, options, [
		2e3,
		500,
		100,
		20,
		0
	], (text) => Buffer.byteLength(text) <= MAX_BYTES);
}
export { renderSummary };
