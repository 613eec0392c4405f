// src/simulator/http/rate-limit.ts
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
export { createLimiter };
