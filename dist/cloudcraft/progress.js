import { retryAfterSeconds } from "./policy.js";
// src/cloudcraft/progress.ts
/** The log line while a call waits: `Production (us-east-1) png: still scanning, asked 3 times, 42 s`. `elapsed` in seconds. */
function waitingFor(title, { reason, seconds }, { outcome, tally, elapsed, isScan }) {
	const pause = `${Math.ceil(seconds)} s`;
	if (reason === "rate-limit") return `rate limit: waiting ${pause}${isTold(outcome) ? ", as the server said" : ""}`;
	if (reason === "failure") return `${title}: ${whatHappened(outcome)}, trying again in ${pause}`;
	return `${title}: ${isScan ? "still scanning" : "still being worked on"}, asked ${times(tally.asked)}, ${Math.round(elapsed)} s`;
}
/** `once`, `3 times`. */
function times(count) {
	return count === 1 ? "once" : `${count} times`;
}
function isTold(outcome) {
	return outcome.kind === "answer" && retryAfterSeconds(outcome.retryAfter, 0) !== void 0;
}
function whatHappened(outcome) {
	if (outcome.kind === "answer") return `Cloudcraft answered ${outcome.status}`;
	return outcome.kind === "lost" ? outcome.why : "no answer in time";
}
export { times, waitingFor };
