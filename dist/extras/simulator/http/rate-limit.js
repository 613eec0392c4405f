import { ExpectedError } from "../../../errors.js";
// src/extras/simulator/http/rate-limit.ts
/** The rate that Cloudcraft's API reference documents. */
const DOCUMENTED_RATE = {
	requests: 20,
	seconds: 10
};
/** The rates that its FAQ gives instead. */
const FAQ_RATE = {
	requests: 20,
	seconds: 60,
	drawings: {
		requests: 5,
		seconds: 60
	}
};
/** Reads `documented`, `faq`, `off`, or requests by seconds as in `20/10`. @throws ExpectedError RATE_UNREADABLE */
function parseRateLimit(text) {
	if (text === "off") return false;
	if (text === "documented") return DOCUMENTED_RATE;
	if (text === "faq") return FAQ_RATE;
	const [, requests, seconds] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? [];
	if (requests !== void 0 && seconds !== void 0) return {
		requests: Number(requests),
		seconds: Number(seconds)
	};
	throw new ExpectedError("RATE_UNREADABLE", `The rate is "${text.slice(0, 100)}".`, "Use documented, faq, off, or requests by seconds as in 20/10.");
}
/** A sliding window per key. A refused request does not count against the window. */
function createLimiter({ requests, seconds }) {
	const granted = new Map();
	return (key, nowMs) => {
		const recent = (granted.get(key) ?? []).filter((at) => at > nowMs - seconds * 1e3);
		granted.set(key, recent);
		const [oldest] = recent;
		if (oldest !== void 0 && recent.length >= requests) return Math.max(1, Math.ceil((oldest + seconds * 1e3 - nowMs) / 1e3));
		recent.push(nowMs);
		return 0;
	};
}
/** Both limits of a rate; drawings must pass their own first. */
function createLimits(rate) {
	const all = createLimiter(rate);
	const drawings = rate.drawings ? createLimiter(rate.drawings) : void 0;
	return (key, nowMs, draws) => draws && drawings?.(key, nowMs) || all(key, nowMs);
}
export { DOCUMENTED_RATE, FAQ_RATE, createLimiter, createLimits, parseRateLimit };
