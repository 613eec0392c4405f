import { GitHub, defaults, getOctokitOptions, throttling } from "../vendor/octokit.js";
import { safeParse } from "../vendor/valibot.js";
import { ONE_ISSUE } from "../json.js";
import { setTimeout } from "node:timers/promises";
// src/github/octokit.ts
const MAX_RETRIES = 2;
/** Give up on longer waits: a deploy job has no time for them. GitHub itself says a minute where it gives no number. */
const MAX_WAIT_SECONDS = 60;
/**
* The one place that makes a client of GitHub's REST API.
* Rate limits are waited out, twice at most. A request that changes nothing when it is repeated is repeated after a
* failed or unreadable answer; a POST never is, because GitHub may have done what was asked before the answer was lost.
*/
function connect(options) {
	const { token, apiUrl, log, secondMs = 1e3 } = options;
	const octokit = new (GitHub.plugin(throttling))({
		...getOctokitOptions(token, { userAgent: "cloudcraft-deployment-diff" }),
		baseUrl: apiUrl,
		log: {
			debug: ignore,
			info: ignore,
			warn: log,
			error: log
		},
		request: { fetch: fetchWithin(options.requestTimeoutMs ?? 3e4) },
		throttle: {
			...limitPolicy(log),
			retryAfterBaseValue: secondMs,
			write: unspaced,
			notifications: unspaced
		}
	});
	repeatSafely(octokit, secondMs);
	return octokit;
}
/** An answer that is not JSON: cut off on its way, or a proxy's page. Octokit hands it out as text with a good status. */
var UnreadableAnswer = class extends Error {
	status = 502;
};
/** An answer's data in the shape that it is documented to have. @throws UnreadableAnswer */
function parsed(schema, data) {
	const result = safeParse(schema, data, ONE_ISSUE);
	if (!result.success) throw new UnreadableAnswer("GitHub sent an answer of an unknown shape");
	return result.output;
}
/** The HTTP status of a request that failed, 500 when there was no answer at all; undefined for every other error. */
function failedStatus(error) {
	if (error instanceof UnreadableAnswer) return error.status;
	if (!(error instanceof Error) || !("status" in error)) return void 0;
	return typeof error.status === "number" ? error.status : void 0;
}
/**
* The plugin keeps writes 1 s and comments 3 s apart, for programs that write many. A run writes one comment, and
* waits by itself before it repeats one.
*/
const unspaced = { key: () => ({ schedule: (_, start, ...given) => start(...given) }) };
function limitPolicy(log) {
	const isWorthWaiting = (seconds, tries) => tries < MAX_RETRIES && seconds <= MAX_WAIT_SECONDS;
	const policy = (limit) => (seconds, request, _, tries) => {
		const willWait = isWorthWaiting(seconds, tries);
		log(`GitHub's ${limit} stops a ${request.method} for ${seconds} s${willWait ? "; waiting" : ""}`);
		return willWait;
	};
	return {
		onRateLimit: policy("rate limit"),
		onSecondaryRateLimit: policy("secondary rate limit")
	};
}
/** The client's own fetch knows the proxy; this one also knows when to stop, body included. */
function fetchWithin(milliseconds) {
	const proxied = defaults.request?.fetch ?? fetch;
	return (url, init) => proxied(url, {
		...init,
		signal: AbortSignal.timeout(milliseconds)
	});
}
function repeatSafely(octokit, secondMs) {
	octokit.hook.wrap("request", async (request, options) => {
		for (let tries = 0;; tries += 1) try {
			const response = await request(options);
			if (response.status < 204 && typeof response.data === "string") throw new UnreadableAnswer("GitHub sent an answer that is not JSON");
			return response;
		} catch (error) {
			if (options.method === "POST" || tries === MAX_RETRIES || !isPassing(error)) throw error;
			await setTimeout((tries + 1) * secondMs);
		}
	});
}
function isPassing(error) {
	return (failedStatus(error) ?? 0) >= 500;
}
function ignore() {}
export { UnreadableAnswer, connect, failedStatus, parsed };
