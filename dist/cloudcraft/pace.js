import { systemTime } from "./time.js";
import { createHash } from "node:crypto";
// src/cloudcraft/pace.ts
/** "20 requests per 10 seconds per API key", as Cloudcraft's API reference puts it. */
const DOCUMENTED_PACE = {
	requests: 20,
	seconds: 10
};
/** A sliding window over the requests of one API key. Requests wait for their turn, then run in parallel. */
var Pace = class {
	#limit;
	#time;
	/** Start times of the latest requests, oldest first; never more than the limit. */
	#starts = [];
	#queue = [];
	#heldUntil = 0;
	constructor(limit, time) {
		this.#limit = limit;
		this.#time = time;
	}
	/** Resolves to true once a request may start, or to false if that would be after `until` (ms, as `Time.now`). */
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
	/** Starts no request before `until`, because the server said so. */
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
/** By a digest: a module's state outlives its clients, and a key in it would end up in heap dumps. */
const paces = new Map();
/** The one pace of a key in this process: the limit is the key's, however many clients use it. */
function paceOfKey(apiKey, baseUrl, limit) {
	const parts = JSON.stringify([
		apiKey,
		baseUrl,
		limit.requests,
		limit.seconds
	]);
	const digest = createHash("sha256").update(parts).digest("hex");
	const pace = paces.get(digest) ?? new Pace(limit, systemTime);
	paces.set(digest, pace);
	return pace;
}
export { DOCUMENTED_PACE, Pace, paceOfKey };
