import { systemTime } from "./time.js";
// src/cloudcraft/pace.ts
/** "20 requests per 10 seconds per API key", as Cloudcraft's API reference puts it. */
const DOCUMENTED_PACE = {
	requests: 20,
	seconds: 10
};
/** A sliding window over the requests of one API key. Requests wait for their turn and then run side by side. */
var Pace = class {
	#limit;
	#time;
	/** When the latest requests began, oldest first; never more than the limit. */
	#starts = [];
	#queue = [];
	#heldUntil = 0;
	constructor(limit, time) {
		this.#limit = limit;
		this.#time = time;
	}
	/** Resolves when a request may begin: true, or false when that would be later than `until` (ms, as `Time.now`). */
	async turn(until, signal) {
		const ticket = Symbol("turn");
		this.#queue.push(ticket);
		try {
			for (;;) {
				signal?.throwIfAborted();
				const start = this.#earliestStart(this.#queue.indexOf(ticket));
				if (start > until) return false;
				const wait = start - this.#time.now();
				if (wait <= 0) return this.#begin();
				await this.#time.pause(wait / 1e3, signal);
			}
		} finally {
			this.#queue.splice(this.#queue.indexOf(ticket), 1);
		}
	}
	/** Lets no request begin before `until`: the server asked for silence. */
	holdUntil(until) {
		this.#heldUntil = Math.max(this.#heldUntil, until);
	}
	#earliestStart(ahead) {
		const { requests, seconds } = this.#limit;
		const blocking = Math.min(this.#starts.length - requests + ahead, this.#starts.length - 1);
		const free = blocking < 0 ? 0 : (this.#starts[blocking] ?? 0) + seconds * 1e3;
		return Math.max(this.#heldUntil, free);
	}
	#begin() {
		this.#starts.push(this.#time.now());
		if (this.#starts.length > this.#limit.requests) this.#starts.shift();
		return true;
	}
};
const paces = new Map();
/** The one pace of a key in this process: the limit is the key's, however many clients use it. */
function paceOfKey(apiKey, baseUrl, limit) {
	const name = JSON.stringify([
		apiKey,
		baseUrl,
		limit.requests,
		limit.seconds
	]);
	const pace = paces.get(name) ?? new Pace(limit, systemTime);
	paces.set(name, pace);
	return pace;
}
export { DOCUMENTED_PACE, Pace, paceOfKey };
