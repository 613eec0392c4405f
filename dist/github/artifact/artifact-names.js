import { ExpectedError } from "../../errors.js";
import { posix } from "node:path";
// src/github/artifact/artifact-names.ts
/** What the artifact service refuses in a name (actions/toolkit, path-and-artifact-name-validation.ts). */
const FORBIDDEN = /["<>:|*?\\/\u0000-\u001f\u007f]/;
/**
* The names to try for one artifact, the wanted one first. A name can be taken by another job of a matrix, or by an upload that failed
* halfway and blocks it for the rest of the run; a name cannot be freed.
*/
function candidateNames(wanted, runAttempt, nonce) {
	checkName(wanted);
	const { name, ext } = posix.parse(wanted);
	return [
		wanted,
		`${name}-2${ext}`,
		`${name}-${runAttempt}-${nonce}${ext}`
	];
}
/** Whether an artifact was uploaded under the wanted name or under a substitute for it. */
function isCandidateOf(wanted, actual) {
	const { name, ext } = posix.parse(wanted);
	if (!actual.startsWith(name) || !actual.endsWith(ext)) return false;
	return /^(-2|-\d{1,6}-[0-9a-f]{6})?$/.test(actual.slice(name.length, actual.length - ext.length));
}
function checkName(name) {
	if (name !== "" && name.length <= 200 && !FORBIDDEN.test(name) && name !== "." && name !== "..") return;
	const message = `${JSON.stringify(name.slice(0, 80))} is not a valid artifact name`;
	throw new ExpectedError("ARTIFACT_NAME_INVALID", message, "Use letters, digits, spaces, `-`, `_` and `.`");
}
/** A relative path that stays inside its folder on every system: no `..`, no drive, no backslash, nothing hidden. */
function isSafePath(path) {
	if (path === "" || path.length > 1e3 || /[\\:\u0000-\u001f\u007f]/.test(path)) return false;
	return path.split("/").every((part) => part !== "" && part !== "." && part !== ".." && part !== "__proto__");
}
export { candidateNames, isCandidateOf, isSafePath };
