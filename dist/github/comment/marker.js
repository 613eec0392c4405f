// src/github/comment/marker.ts
const NAME = "cloudcraft-deployment-diff";
/**
* The hidden last line that tells our comment from everybody else's: GitHub leaves it out of the page and returns it
* from the API. `key` separates several reports on one pull request; every key has a marker of its own.
*/
function markerOf(key) {
	const whole = key.replace(/\p{Surrogate}/gu, "�");
	return `<!-- ${NAME} key=${encodeURIComponent(whole).replaceAll("--", "%2D%2D")} -->`;
}
function withMarker(body, key) {
	return `${normal(body)}\n\n${markerOf(key)}`;
}
/** The marker counts as the last line only, so that a comment that quotes ours is not ours. */
function isMarked(body, key) {
	return normal(body).split("\n").at(-1) === markerOf(key);
}
/** Equal for readers: GitHub's editor changes line ends, and its storage drops white space at the end. */
function isSameBody(one, other) {
	return normal(one) === normal(other);
}
function normal(body) {
	return body.replaceAll("\r\n", "\n").trimEnd();
}
export { isMarked, isSameBody, withMarker };
