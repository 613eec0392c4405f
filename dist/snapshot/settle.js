import { ExpectedError } from "../errors.js";
// src/snapshot/settle.ts
const LONGEST_PAUSE = 15;
const SHORTEST_PAUSE = 1;
/** Of the documented 20 requests in 10 seconds at most these, since other jobs may use the same key. */
const LOOKS_PER_SECOND = 1;
/**
* The seconds between two looks at a target: a tenth of the whole wait, between one second and fifteen. Many targets share the rate limit
* of the key, so they look more rarely. There is always time for a second look.
*/
function pauseBetweenLooks(seconds, targets) {
	const wanted = Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, seconds / 10));
	return Math.min(seconds / 2, Math.max(wanted, targets / LOOKS_PER_SECOND));
}
/**
* Takes inventories until two in a row say the same, or the time is up. Nothing here fails: what goes wrong ends the wait, and the last
* inventory that could be taken counts.
* @param first the inventory that was taken right after the deployment
*/
async function settle(first, times, ports) {
	const { now, pause } = ports;
	const started = now();
	const most = Math.min(times.seconds, times.limit);
	const timeUp = most < times.seconds ? "limit" : "time";
	const left = () => most - (now() - started) / 1e3;
	const state = {
		latest: first,
		scans: 1,
		moving: []
	};
	const end = (ended) => endOf(state, ended, {
		...times,
		waited: (now() - started) / 1e3
	}, ports);
	for (;;) {
		if (left() <= times.pause) return end(timeUp);
		ports.told?.({
			kind: "again",
			...state.scans > 1 && { moving: state.moving },
			pause: times.pause,
			left: left()
		});
		await pause(times.pause);
		const seen = await lookOnce(state, ports, left());
		if (seen === "failed") return end(left() > 0 ? "failed" : timeUp);
		if (seen === "same") return end("settled");
	}
}
async function lookOnce(state, ports, seconds) {
	const latest = await ports.look(seconds);
	if (latest instanceof ExpectedError) return "failed";
	try {
		const moving = await ports.movedBetween(state.latest, latest);
		Object.assign(state, {
			previous: state.latest,
			latest,
			scans: state.scans + 1,
			moving
		});
		return moving.length === 0 ? "same" : "moving";
	} catch (error) {
		if (error instanceof ExpectedError) return "failed";
		throw error;
	}
}
function endOf({ latest, previous, scans, moving }, ended, { seconds, waited }, { told }) {
	const facts = {
		ended,
		scans,
		waited: Math.round(waited)
	};
	told?.({
		kind: "ended",
		moving,
		...facts
	});
	const still = ended !== "settled" && previous !== void 0;
	return {
		inventory: latest,
		settle: {
			seconds,
			...facts,
			...still && { previous }
		}
	};
}
export { pauseBetweenLooks, settle };
