import { setTimeout } from "node:timers/promises";
// src/cloudcraft/time.ts
/** Node fires timers with a longer delay after one millisecond. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const systemTime = {
	now: () => performance.timeOrigin + performance.now(),
	async pause(seconds, signal) {
		const milliseconds = Math.min(Math.max(Math.ceil(seconds * 1e3), 0), LONGEST_TIMER_MS);
		try {
			await setTimeout(milliseconds, void 0, signal ? { signal } : {});
		} catch (error) {
			signal?.throwIfAborted();
			throw error;
		}
	}
};
export { systemTime };
