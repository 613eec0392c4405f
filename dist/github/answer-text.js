// src/github/answer-text.ts
/** A server's words are shown in one short line. */
function quoted(message) {
	const line = message.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim();
	return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
/** `HTTP 403: Resource not accessible`; without an answer, what kept it away. */
function answerText(error, status) {
	const said = error instanceof Error ? quoted(error.message) : "";
	return hasResponse(error) ? `HTTP ${status}: ${said}` : said;
}
function hasResponse(error) {
	return error instanceof Error && "response" in error && error.response !== void 0;
}
export { answerText, quoted };
