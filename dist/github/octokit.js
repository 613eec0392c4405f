import { GitHub, defaults, getOctokitOptions, throttling } from "../vendor/octokit.js";
import { safeParse } from "../vendor/valibot.js";
import { ONE_ISSUE } from "../json.js";
import { setTimeout } from "node:timers/promises";
// src/github/octokit.ts
const MAX_RETRIES = 2;
/** Longer waits are not worth it in a deploy job. A minute is GitHub's advice if it gives no number. */
const MAX_WAIT_SECONDS = 60;
/**
* The one place that creates a client of GitHub's REST API. It waits for rate limits, at most twice. It retries idempotent requests after a
* failed or unreadable answer, but never a POST, because GitHub may have processed it before the answer was lost.
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
/** An answer that is not JSON: truncated, or a proxy's page. Octokit returns it as text with a successful status. */
var UnreadableAnswer = class extends Error {
	status = 502;
};
/** An answer's data in its documented shape. @throws UnreadableAnswer */
function parsed(schema, data) {
	const result = safeParse(schema, data, ONE_ISSUE);
	if (!result.success) throw new UnreadableAnswer("GitHub sent an answer of an unknown shape");
	return result.output;
}
/** The HTTP status of a failed request, 500 if there was no answer at all; undefined for any other error. */
function failedStatus(error) {
	if (error instanceof UnreadableAnswer) return error.status;
	if (!(error instanceof Error) || !("status" in error)) return void 0;
	return typeof error.status === "number" ? error.status : void 0;
}
/**
* The plugin keeps writes 1 s and comments 3 s apart, for programs with many writes. A run writes one comment, and has its own pause before
* a retry.
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
/** The client's own fetch supports proxies; this one adds a time limit, which includes the body. */
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
