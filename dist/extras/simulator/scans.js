import { setTimeout } from "node:timers/promises";
// src/extras/simulator/scans.ts
/** Limit for remembered scans; the oldest are forgotten and start again. */
const MAX_SCANS = 1e3;
/**
* Scans continue between requests: a repeated request waits for the rest. After a scan was delivered, the next request starts a new one.
*/
function createScans(scanMilliseconds, longPollMilliseconds) {
	const readyAt = new Map();
	return async (job, signal) => {
		const at = readyAt.get(job) ?? performance.now() + scanMilliseconds;
		const left = at - performance.now();
		if (left <= longPollMilliseconds) {
			await setTimeout(Math.max(0, left), void 0, { signal });
			readyAt.delete(job);
			return true;
		}
		readyAt.set(job, at);
		const [oldest] = readyAt.keys();
		if (readyAt.size > MAX_SCANS && oldest !== void 0) readyAt.delete(oldest);
		await setTimeout(longPollMilliseconds, void 0, { signal });
		return false;
	};
}
export { createScans };
