// src/report/facts/gone.ts
const WORDS = ["removed", "replaced"];
/** `12 removed, 3 replaced`: what is folded or left out does not go without this word. Empty where nothing is gone. */
function goneText(counted) {
	const confirmed = counted.filter(({ tags }) => !tags.includes("unconfirmed"));
	return WORDS.flatMap((word) => {
		const count = confirmed.reduce((sum, { kind, changes }) => sum + (kind === word ? changes : 0), 0);
		return count === 0 ? [] : [`${count} ${word}`];
	}).join(", ");
}
export { goneText };
