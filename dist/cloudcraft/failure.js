import { ExpectedError } from "../errors.js";
import { isSnapshotPath } from "./operations.js";
import { isPassing, isSuccess } from "./policy.js";
import { times } from "./progress.js";
import { accessDenied, badRequest, keyRejected, notFound } from "./refusal.js";
import { isOwnRefusal, readSaid } from "./said.js";
// src/cloudcraft/failure.ts
/** The error for an outcome that the policy gave up on. */
function failureOf(outcome, call) {
	if (outcome.kind === "answer") return refusal(outcome, call);
	if (outcome.kind === "late" && isSnapshot(call)) return stillProcessing(call, "had not answered");
	const why = outcome.kind === "late" ? `no answer before the deadline of ${Math.round(call.elapsed)} s` : outcome.why;
	if (isWrite(call) && mayHaveArrived(outcome)) return unconfirmed(`${call.title}: ${why}`);
	return new ExpectedError("NETWORK_ERROR", `${call.title}: ${call.origin} could not be reached: ${why}${tries(call)}`, "Check the network, the proxy and the API URL, then try again.");
}
/** The pace left no time for a first request before the deadline. */
function noTurn(call) {
	return new ExpectedError("RATE_LIMITED", `${call.title}: the rate limit leaves no time before the deadline`, "Allow more time with `timeout`, or compare fewer targets.");
}
/** What is in such an answer would be published as names. */
function repeatedKey({ title }) {
	return unexpected(`${title}: the answer repeats the API key, so nothing of it is used`, "");
}
function refusal(answer, call) {
	const said = isSuccess(answer.status) ? {
		text: "",
		reason: ""
	} : readSaid(answer.body, call.secrets);
	const { status } = answer;
	const message = `${call.title}: Cloudcraft answered ${status}`;
	if (JUDGEMENTS.has(status) && !isOwnRefusal(answer)) {
		if (!(status === 404 && !call.operation.path.includes("{"))) return unexpected(`${call.title}: an answer that is not Cloudcraft's own (${status})`, said.text);
	}
	switch (status) {
		case 202: return isSnapshot(call) ? stillProcessing(call, "was still scanning") : unexpected(message, said.text);
		case 400: return badRequest(message, said, call.operation);
		case 401: return keyRejected(message, said, call.operation);
		case 403: return accessDenied(message, said, call.operation);
		case 404: return notFound(message, said, call);
		case 412: return outdated(message, said.text);
		case 413: return new ExpectedError("REQUEST_TOO_LARGE", message, "Send a smaller document.", said.text);
		case 429: return rateLimited(call);
		default: return otherStatus(answer, message, {
			...call,
			said: said.text
		});
	}
}
/** Statuses that say something about the key, the account or the request, which only Cloudcraft can know. */
const JUDGEMENTS = new Set([
	400,
	401,
	403,
	404
]);
function outdated(message, said) {
	return new ExpectedError("BLUEPRINT_OUTDATED", message, "Read it again, apply the change, and send the new ETag.", said);
}
function isSnapshot({ operation }) {
	return isSnapshotPath(operation.path);
}
function isWrite({ operation }) {
	return operation.method !== "GET";
}
function mayHaveArrived(outcome) {
	return outcome.kind === "late" || outcome.mayHaveArrived;
}
/** A write is never retried blindly: the same POST twice creates two blueprints. */
function unconfirmed(message, said = "") {
	return new ExpectedError("WRITE_UNCONFIRMED", `${message}; Cloudcraft may or may not have done it`, "Check whether it happened before retrying.", said);
}
/** Cloudcraft says that it scans with a 202; before that, nobody knows why there is no answer. */
function stillProcessing(call, state) {
	const elapsed = Math.round(call.elapsed);
	return new ExpectedError("SNAPSHOT_STILL_PROCESSING", `${call.title}: Cloudcraft ${state} after ${elapsed} s (asked ${times(call.tally.asked)})`, "Allow more time with `timeout`, or narrow the snapshot with `filter` or `exclude`.");
}
function rateLimited(call) {
	return new ExpectedError("RATE_LIMITED", `${call.title}: Cloudcraft's rate limit asks for a longer wait than the deadline allows`, "Use a key of its own for this job, allow more time with `timeout`, or compare fewer targets.");
}
function otherStatus({ status }, message, { said, ...call }) {
	if (isPassing(status) && isWrite(call)) return unconfirmed(message, said);
	if (isPassing(status)) return new ExpectedError("SERVER_ERROR", message + tries(call), "Try again later; the problem is on their side.", said);
	if (status >= 300 && status < 400) {
		const why = isWrite(call) ? "which is not followed for writes" : "to another origin, which must not receive the API key";
		const text = `${call.title}: the server redirects (${status}), ${why}`;
		return new ExpectedError("REDIRECT_REFUSED", text, "Give the API URL that the redirect leads to.");
	}
	return unexpected(message, said);
}
function unexpected(message, said) {
	return new ExpectedError("ANSWER_UNEXPECTED", message, "Check the API URL and any proxy in between.", said);
}
function tries({ tally }) {
	return tally.failures > 1 ? ` (tried ${times(tally.failures)})` : "";
}
export { failureOf, noTurn, repeatedKey };
