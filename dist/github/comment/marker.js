import { readStamp, stampText } from "../run-stamp.js";
// src/github/comment/marker.ts
const NAME = "cloudcraft-deployment-diff";
/**
* The hidden last line that distinguishes our comment from all others: GitHub does not show it on the page but returns it from the API.
* `key` separates several reports on one pull request; every key has its own marker.
*/
function markerOf(key, stamp) {
	const by = stamp === void 0 ? "" : ` ${stampText(stamp)}`;
	return `<!-- ${NAME} key=${encoded(key)}${by} -->`;
}
function encoded(key) {
	const whole = key.replace(/\p{Surrogate}/gu, "�");
	return encodeURIComponent(whole).replaceAll("--", "%2D%2D");
}
function withMarker(body, key, stamp) {
	return `${normal(body)}\n\n${markerOf(key, stamp)}`;
}
/** The marker counts as the last line only, so that a comment that quotes ours is not ours. */
const MARKER = new RegExp(`^<!-- ${NAME} key=(\\S*)(?: (run=\\d+ attempt=\\d+))? -->$`);
function markOf(body) {
	return MARKER.exec(normal(body).split("\n").at(-1) ?? "");
}
/** Whether a comment is one of ours, whatever its key. */
function isOurs(body) {
	return markOf(body) !== null;
}
function isMarked(body, key) {
	return markOf(body)?.[1] === encoded(key);
}
/** The run that wrote a comment; undefined if it does not say. */
function stampOf(body) {
	return readStamp(markOf(body)?.[2] ?? "");
}
/** Equal for readers: GitHub's editor changes line endings, and its storage drops trailing white space. */
function isSameBody(one, other) {
	return normal(one) === normal(other);
}
function normal(body) {
	return body.replaceAll("\r\n", "\n").trimEnd();
}
export { isMarked, isOurs, isSameBody, markerOf, stampOf, withMarker };
