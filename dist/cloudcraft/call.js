import { repeatsSecret } from "../secrecy.js";
import { exchange } from "./exchange.js";
import { failureOf, noTurn, repeatedKey } from "./failure.js";
import { OPERATIONS, isSnapshotPath } from "./operations.js";
import { nextStep } from "./policy.js";
import { waitingFor } from "./progress.js";
import { harmless } from "./said.js";
// src/cloudcraft/call.ts
/**
* Requests until there is an answer: waits for scans and rate limits and retries failed reads, never past the deadline. got's own
* retry does not fit: it counts attempts, while a long poll only has a deadline.
*/
async function call(session, subject) {
	const { pace, retry, time, wire } = session;
	const { method, path } = OPERATIONS[subject.operation];
	const isScan = isSnapshotPath(path);
	const started = time.now();
	const until = started + session.deadline * 1e3;
	let url = subject.url;
	let tally = {
		asked: 0,
		failures: 0,
		redirects: 0
	};
	let outcome;
	for (;;) {
		if (!await pace.turn(until, wire.signal)) {
			const failed = describe(session, subject, tally, started);
			throw outcome ? failureOf(outcome, failed) : noTurn(failed);
		}
		const earlier = outcome;
		outcome = await ask(session, subject, url, until);
		tally = count(tally, outcome);
		const now = time.now();
		const step = nextStep(outcome, tally, {
			method,
			url,
			left: (until - now) / 1e3,
			now,
			chance: Math.random()
		}, retry);
		if (step.kind === "accept") return cleared(session, step.answer, describe(session, subject, tally, started));
		if (step.kind === "refuse") throw failureOf(telling(outcome, earlier), describe(session, subject, tally, started));
		if (step.kind === "follow") {
			url = step.url;
			continue;
		}
		session.log.info(waitingFor(subject.title, step, {
			outcome,
			tally,
			elapsed: (now - started) / 1e3,
			isScan
		}));
		await wait(session, step);
	}
}
const MAX_HEADER = 100;
/**
* A good answer, with nothing in it that could give the key away: its content becomes names, files and reports. A new Azure account's
* answer may repeat its client secret, in a field that nobody reads.
* @throws ExpectedError ANSWER_UNEXPECTED for a body that repeats the key
*/
function cleared({ wire }, answer, call) {
	if (repeatsSecret(answer.body, [wire.connection.apiKey])) throw repeatedKey(call);
	const isTelltale = answer.etag !== void 0 && repeatsSecret(Buffer.from(answer.etag), call.secrets);
	const contentType = harmless(answer.contentType, call.secrets, MAX_HEADER);
	return {
		...answer,
		contentType,
		etag: isTelltale ? void 0 : answer.etag
	};
}
/** A last attempt that ran out of time hides the real failure, which is the one before. */
function telling(outcome, earlier) {
	return outcome.kind === "late" ? earlier ?? outcome : outcome;
}
function ask({ wire, retry, time }, subject, url, until) {
	const { accept, maxBytes, body, ifMatch } = subject;
	const { method } = OPERATIONS[subject.operation];
	const left = (until - time.now()) / 1e3;
	const isLastChance = left <= retry.request;
	const seconds = isLastChance ? left : retry.request;
	return exchange(wire, {
		method,
		url,
		accept,
		body,
		ifMatch,
		maxBytes,
		seconds,
		isLastChance
	});
}
/** Only consecutive failures count: "still scanning" means that the server has recovered. */
function count({ asked, failures, redirects }, outcome) {
	const status = outcome.kind === "answer" ? outcome.status : 0;
	const isRedirect = status >= 300 && status < 400;
	const isHealthy = status === 202 || status === 429 || isRedirect;
	return {
		asked: asked + 1,
		failures: isHealthy ? 0 : failures + 1,
		redirects: redirects + (isRedirect ? 1 : 0)
	};
}
/** A rate limit belongs to the key, so it delays every request of the session. */
async function wait({ pace, time, wire }, { reason, seconds }) {
	if (reason === "rate-limit") pace.holdUntil(time.now() + seconds * 1e3);
	else await time.pause(seconds, wire.signal);
}
function describe({ wire, time }, subject, tally, started) {
	const { title, operation, secrets = [] } = subject;
	const { apiKey, baseUrl } = wire.connection;
	const elapsed = (time.now() - started) / 1e3;
	return {
		title,
		operation: OPERATIONS[operation],
		secrets: [apiKey, ...secrets],
		origin: new URL(baseUrl).origin,
		tally,
		elapsed
	};
}
export { call };
