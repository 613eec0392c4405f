// src/cloudcraft/policy.ts
const DEFAULT_RETRY = {
	tries: 5,
	backoff: 1,
	longestBackoff: 30,
	poll: 2,
	rateLimit: 60,
	request: 150
};
const MOST_REDIRECTS = 5;
/**
* What to do after an outcome, which `tally` already includes. Pure: clock and chance are arguments. Only reads are retried: a write
* whose answer was lost may have happened. The exception is 429: the API documents that it processes none of those.
*/
function nextStep(outcome, tally, moment, retry) {
	if (outcome.kind === "late") return { kind: "refuse" };
	const isRead = moment.method === "GET";
	if (outcome.kind === "lost") return isRead ? retryFailure(tally, moment, retry, 0) : { kind: "refuse" };
	const { status } = outcome;
	if (isRead ? status === 200 : isSuccess(status)) return {
		kind: "accept",
		answer: outcome
	};
	if (status === 429) return waitIfTime("rate-limit", told(outcome.retryAfter, moment, retry) ?? retry.rateLimit, moment);
	if (!isRead) return { kind: "refuse" };
	if (status === 202) return waitIfTime("scan", retry.poll, moment);
	if (status >= 300 && status < 400) return followIfSameOrigin(outcome.location, tally, moment);
	if (isPassing(status)) return retryFailure(tally, moment, retry, told(outcome.retryAfter, moment, retry) ?? 0);
	return { kind: "refuse" };
}
/** Any 2xx except 202, which means: ask again. */
function isSuccess(status) {
	return status >= 200 && status < 300 && status !== 202;
}
/** Whether the same request may succeed later. */
function isPassing(status) {
	return status === 408 || status >= 500;
}
/** At least the first backoff: `Retry-After: 0` must not lead to a busy loop. */
function told(header, moment, retry) {
	const seconds = retryAfterSeconds(header, moment.now);
	return seconds === void 0 ? void 0 : Math.max(seconds, retry.backoff);
}
/** `Retry-After` in either form of RFC 9110, section 10.2.3: seconds, or an HTTP date. */
function retryAfterSeconds(header, now) {
	const text = header?.trim() ?? "";
	if (/^\d+$/.test(text)) return Number(text);
	const date = /GMT$/.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? void 0 : Math.max((date - now) / 1e3, 0);
}
function retryFailure(tally, moment, retry, atLeast) {
	if (tally.failures >= retry.tries) return { kind: "refuse" };
	return waitIfTime("failure", Math.max(backoff(tally.failures, moment.chance, retry), atLeast), moment);
}
/** With jitter, between half of the pause and all of it, so that jobs that failed together do not retry together. */
function backoff(failures, chance, retry) {
	return Math.min(retry.backoff * 2 ** (failures - 1), retry.longestBackoff) * (.5 + chance / 2);
}
function waitIfTime(reason, seconds, { left }) {
	return seconds < left ? {
		kind: "wait",
		reason,
		seconds
	} : { kind: "refuse" };
}
function followIfSameOrigin(location, tally, moment) {
	if (!location || tally.redirects > MOST_REDIRECTS || !URL.canParse(location, moment.url.href)) return { kind: "refuse" };
	const url = new URL(location, moment.url);
	return url.origin === moment.url.origin && !url.username && !url.password ? {
		kind: "follow",
		url
	} : { kind: "refuse" };
}
export { DEFAULT_RETRY, isPassing, isSuccess, nextStep, retryAfterSeconds };
