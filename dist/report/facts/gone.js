import { isConfirmed } from "./counts.js";
// src/report/facts/gone.ts
const WORDS = ["removed", "replaced"];
/** Whether a resource is no longer there after a change of this kind. */
function isGone(kind) {
	return WORDS.some((word) => word === kind);
}
/** `12 removed, 3 replaced`: said wherever changes are folded or left out. Empty where nothing is gone. */
function goneText(counted) {
	const confirmed = counted.filter(isConfirmed);
	return WORDS.flatMap((word) => {
		const count = confirmed.reduce((sum, { kind, changes }) => sum + (kind === word ? changes : 0), 0);
		return count === 0 ? [] : [`${count} ${word}`];
	}).join(", ");
}
export { goneText, isGone };
