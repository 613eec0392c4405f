import { visibleLine } from "../text.js";
// src/github/answer-text.ts
const MAX_LENGTH = 200;
/** A server's message in one short line. */
function quoted(message) {
	return visibleLine(message, MAX_LENGTH);
}
/** The URLs of a storage are signed: anyone can open what they point to, so they must not be in a log. */
function withoutAddresses(message) {
	return message.replace(/https?:\/\/\S+/g, "(address)");
}
/** octokit ends a refusal with the URL of the request's documentation, which does not say why it was refused. */
function withoutManual(message) {
	return message.replace(/ - https:\/\/docs\.github\.com\/\S*$/, "");
}
/** `HTTP 403` with `Resource not accessible`; without an answer, why there was none. */
function answerText(error, status) {
	const said = error instanceof Error ? quoted(withoutAddresses(withoutManual(error.message))) : "";
	return {
		status: hasResponse(error) ? `HTTP ${status}` : "no answer",
		said
	};
}
function hasResponse(error) {
	return error instanceof Error && "response" in error && error.response !== void 0;
}
export { answerText, quoted, withoutAddresses };
