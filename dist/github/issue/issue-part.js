import { isSameBody, markerOf } from "../comment/marker.js";
// src/github/issue/issue-part.ts
const END = /^<!-- cloudcraft-deployment-diff end left=(open|closed) since=([\w.:-]{0,64}) changes=([0-9a-f,]*) -->$/;
/** Splits the text of an issue; undefined if our part is not in it. The marks count only as whole lines, not in a quote. */
function issueText(body, key) {
	const lines = body.replaceAll("\r\n", "\n").split("\n");
	const begin = lines.indexOf(markerOf(key));
	if (begin < 0) return void 0;
	const end = lines.findIndex((line, at) => at > begin && line.startsWith("<!-- cloudcraft-deployment-diff end "));
	const [, left, since = "", changes = ""] = END.exec(lines[end] ?? "") ?? [];
	return {
		above: lines.slice(0, begin).join("\n").trimEnd(),
		below: end < 0 ? "" : lines.slice(end + 1).join("\n").trim(),
		state: left === "open" || left === "closed" ? {
			left,
			since,
			changes: changes.split(",").filter(Boolean)
		} : void 0
	};
}
/** The text of an issue with our part between its hidden marks; what people have written stays where it is. */
function withPart({ above, below }, key, part, { left, since, changes }) {
	const end = `<!-- cloudcraft-deployment-diff end left=${left} since=${since} changes=${changes.join(",")} -->`;
	return [
		above,
		`${markerOf(key)}\n${part.trim()}\n\n${end}`,
		below
	].filter((text) => text !== "").join("\n\n");
}
/** Whether two runs have seen the same changes since the same baseline. */
function isSameState(one, other) {
	return one.since === other.since && isSameBody([...one.changes].sort().join(), [...other.changes].sort().join());
}
export { isSameState, issueText, withPart };
