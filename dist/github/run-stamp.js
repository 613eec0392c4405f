// src/github/run-stamp.ts
/** Outside of a run there is no number, and then nothing is older or newer. */
function stampOfRun({ runId: run, runAttempt: attempt }) {
	return run === 0 ? void 0 : {
		run,
		attempt
	};
}
/** `run=9001 attempt=2`, to be kept with what was published. */
function stampText({ run, attempt }) {
	return `run=${run} attempt=${attempt}`;
}
const STAMP = /^run=(\d{1,15}) attempt=(\d{1,9})$/;
/** Reads what `stampText` has written; undefined for every other text. */
function readStamp(text) {
	const [, run, attempt] = STAMP.exec(text.trim()) ?? [];
	return run === void 0 ? void 0 : {
		run: Number(run),
		attempt: Number(attempt)
	};
}
/** Whether one run is known to be newer than the other. */
function isNewer(one, other) {
	if (one === void 0 || other === void 0) return false;
	return one.run === other.run ? one.attempt > other.attempt : one.run > other.run;
}
/** `attempt 3, which is newer than attempt 2,`: why something was left alone. */
function newerText(newer, own) {
	const [theirs, ours] = newer.run === own.run ? [`attempt ${newer.attempt}`, `attempt ${own.attempt}`] : [`run ${newer.run}`, `run ${own.run}`];
	return `left alone: ${theirs}, which is newer than ${ours}, has already written it`;
}
export { isNewer, newerText, readStamp, stampOfRun, stampText };
