import { claimLines } from "./claims.js";
// src/github/comment/parts.ts
/** GitHub refuses 65,536 characters; this leaves room for the comment's marker and a margin. */
const MAX_LENGTH = 6e4;
/** The limit for the short form. */
const MAX_BRIEF = 400;
const MARKER = /^<!-- cloudcraft-deployment-diff part=([0-9a-f]{1,64}) run=(\d{1,15}) -->$/;
function markerOf(id, run) {
	return `<!-- cloudcraft-deployment-diff part=${id} run=${run} -->`;
}
/**
* The parts that a run has written into a comment, verbatim. Each one ends with a hidden line, so that the first line of a comment stays
* the verdict, which is what an e-mail shows. Call it only with our own comments: their content is written again.
*/
function partsOf(body, run) {
	const parts = new Map();
	let text = [];
	for (const line of body.replaceAll("\r\n", "\n").split("\n")) {
		const [, id = "", itsRun] = MARKER.exec(line) ?? [];
		if (id === "") text.push(line);
		else {
			if (Number(itsRun) === run) parts.set(id, text.join("\n").trim());
			text = [];
		}
	}
	return parts;
}
/** The parts as one text, in the order of their first lines: any job that combines the same parts writes the same comment. */
function renderParts(parts, run) {
	return [...parts].toSorted(([id, text], [otherId, other]) => compare(text, other) || compare(id, otherId)).map(([id, text]) => `${text.trim()}\n\n${markerOf(id, run)}`).join("\n\n");
}
/**
* The parts within the limit of a comment: a new part is shortened if the others leave no room, and if that is not enough, the longest of
* the others are shortened, too. Undefined if even that is too long.
*/
function fittedParts(parts, { id, run, brief }) {
	const fitted = new Map(parts);
	const isLong = () => renderParts(fitted, run).length > MAX_LENGTH;
	if (isLong()) fitted.set(id, briefOf(brief) === brief.split("\n")[0] ? brief : briefOf(brief));
	const longest = [...parts].filter(([other]) => other !== id).toSorted(([, one], [, two]) => two.length - one.length);
	for (const [other, text] of longest) {
		if (!isLong()) break;
		fitted.set(other, [briefOf(text), ...claimLines(text)].join("\n\n"));
	}
	return isLong() ? void 0 : fitted;
}
/** A first line is a heading of its own. It is not truncated, which might cut a code span in half. */
function briefOf(text) {
	const [line = ""] = text.split("\n");
	return line.length <= MAX_BRIEF ? line : "### Cloud changes: see the report of the job";
}
function compare(one, other) {
	return one < other ? -1 : one > other ? 1 : 0;
}
export { fittedParts, partsOf, renderParts };
