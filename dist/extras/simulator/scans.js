import { setTimeout } from "node:timers/promises";
// src/extras/simulator/scans.ts
/** More scans than this are not remembered; the oldest are begun anew. */
const MAX_SCANS = 1e3;
/**
* Scans that go on while nobody waits: a repeat of the same request waits for the rest. One that was delivered is done with,
* and the next request scans afresh.
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
