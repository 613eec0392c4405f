import { ExpectedError } from "../errors.js";
import { isPassing } from "./policy.js";
import { times } from "./progress.js";
import { readSaid } from "./said.js";
// src/cloudcraft/failure.ts
/** The sentence, the code and the way out for an outcome that the policy gave up on. */
function failureOf(outcome, call) {
	if (outcome.kind === "answer") return refusal(outcome, call);
	if (outcome.kind === "late" && call.isSnapshot) return stillProcessing(call);
	const why = outcome.kind === "late" ? `no answer before the deadline of ${round(call.elapsed)} s` : outcome.why;
	return new ExpectedError("NETWORK_ERROR", `${call.title}: ${call.origin} could not be reached: ${why}${tries(call)}`, "Check the network, the proxy and the API URL, then try again.");
}
/** The deadline left no room for a first request behind the client's own pace. */
function noTurn(call) {
	return new ExpectedError("RATE_LIMITED", `${call.title}: the turn to ask Cloudcraft lies beyond the deadline`, "Allow more time with `timeout`, or compare fewer targets.");
}
function refusal(answer, call) {
	const said = readSaid(answer.body, call.apiKey);
	const message = `${call.title}: ${verdict(answer.status)}${said.text && `: ${said.text}`}`;
	switch (answer.status) {
		case 202: return stillProcessing(call);
		case 400: return badRequest(message, said);
		case 401: return new ExpectedError("API_KEY_REJECTED", message, "Check that the key is whole and was not revoked.");
		case 403: return new ExpectedError("ACCESS_DENIED", message, accessRemedy(said));
		case 404: return notFound(message, call);
		case 429: return rateLimited(call);
		default: return otherStatus(answer, message, call);
	}
}
function verdict(status) {
	return `Cloudcraft answered ${status}`;
}
function stillProcessing(call) {
	return new ExpectedError("SNAPSHOT_STILL_PROCESSING", `${call.title}: Cloudcraft was still scanning after ${round(call.elapsed)} s (asked ${times(call.tally.asked)})`, "Allow more time with `timeout`, or narrow the snapshot with `filter` or `exclude`.");
}
function badRequest(message, said) {
	if (/\bregions?\b/i.test(said.text)) return new ExpectedError("REGION_INVALID", message, "Name a region that Cloudcraft can scan, such as us-east-1.");
	return new ExpectedError("REQUEST_INVALID", message, "Check `filter`, `exclude` and the size of the picture.");
}
function accessRemedy({ reason }) {
	return reason === "insufficient_privileges" ? "Make a key with more rights, or share the account with the teams of this key." : "Share the account with the teams of this key, and check that the plan includes the API.";
}
function notFound(message, call) {
	if (call.isSnapshot) return new ExpectedError("ACCOUNT_NOT_FOUND", message, "Check that the account is linked and shared with this key.");
	return new ExpectedError("API_NOT_FOUND", message, `Check the API URL: ${call.origin} does not know this call.`);
}
function rateLimited(call) {
	return new ExpectedError("RATE_LIMITED", `${call.title}: Cloudcraft's rate limit asks for a longer wait than the deadline allows`, "Use a key of its own for this job, allow more time with `timeout`, or compare fewer targets.");
}
function otherStatus({ status }, message, call) {
	if (isPassing(status)) return new ExpectedError("SERVER_ERROR", message + tries(call), "Try again later; the fault is on the server side.");
	if (status >= 300 && status < 400) {
		const text = `${call.title}: the server redirects (${status}) to where the API key must not go`;
		return new ExpectedError("REDIRECT_REFUSED", text, "Give the API URL that the redirect leads to.");
	}
	return new ExpectedError("ANSWER_UNEXPECTED", message, "Check the API URL and any proxy in between.");
}
function tries({ tally }) {
	return tally.failures > 1 ? ` (tried ${times(tally.failures)})` : "";
}
function round(seconds) {
	return Math.round(seconds);
}
export { failureOf, noTurn };
