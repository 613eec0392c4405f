// src/github/comment/marker.ts
const NAME = "cloudcraft-deployment-diff";
/**
* The hidden last line that tells our comment from everybody else's: GitHub leaves it out of the page and returns it
* from the API. `key` separates several reports on one pull request; every key has a marker of its own.
*/
function markerOf(key, stamp) {
	const by = stamp === void 0 ? "" : ` run=${stamp.run} attempt=${stamp.attempt}`;
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
const MARKER = new RegExp(`^<!-- ${NAME} key=(\\S*)(?: run=(\\d{1,15}) attempt=(\\d{1,9}))? -->$`);
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
/** The run that wrote a comment; undefined where it does not say. */
function stampOf(body) {
	const [, , run, attempt] = markOf(body) ?? [];
	return run === void 0 ? void 0 : {
		run: Number(run),
		attempt: Number(attempt)
	};
}
/** Whether one run is known to be newer than the other. */
function isNewer(one, other) {
	if (one === void 0 || other === void 0) return false;
	return one.run === other.run ? one.attempt > other.attempt : one.run > other.run;
}
/** Equal for readers: GitHub's editor changes line ends, and its storage drops white space at the end. */
function isSameBody(one, other) {
	return normal(one) === normal(other);
}
function normal(body) {
	return body.replaceAll("\r\n", "\n").trimEnd();
}
export { isMarked, isNewer, isOurs, isSameBody, markerOf, stampOf, withMarker };
