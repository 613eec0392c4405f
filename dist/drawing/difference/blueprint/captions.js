import { visibleLine } from "../../../text.js";
// src/drawing/difference/blueprint/captions.ts
/** The same signs as on the drawing's badges; every font has them. */
const SIGNS = {
	added: "+",
	removed: "−",
	changed: "~",
	replaced: "≠",
	unchanged: ""
};
const WORDS = {
	added: "new",
	removed: "removed",
	changed: "changed",
	replaced: "replaced",
	unchanged: ""
};
const MAX_WORDS = 40;
/** The suffix of each resource that changed or has a caption, by its name in the union. */
function suffixesOf(union, before, after, captions) {
	const told = new Map();
	for (const caption of captions) if (!told.has(keyOf(caption.of))) told.set(keyOf(caption.of), caption);
	const found = new Map();
	for (const [name, fact] of union.facts) {
		const caption = [after.inventory.resources[fact.after], before.inventory.resources[fact.before]].map((one) => one && told.get(keyOf(one))).find((one) => one !== void 0);
		const mark = fact.mark === "unchanged" ? caption?.mark ?? "unchanged" : fact.mark;
		if (mark === "unchanged") continue;
		const words = visibleLine(caption?.words ?? "", MAX_WORDS) || WORDS[mark];
		found.set(name, {
			mark,
			text: `${SIGNS[mark]} ${words}`
		});
	}
	return found;
}
function keyOf({ id, key, type }) {
	return JSON.stringify([
		id,
		key,
		type
	]);
}
function signOf(mark) {
	return SIGNS[mark];
}
export { signOf, suffixesOf };
