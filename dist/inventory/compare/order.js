import { CHANGE_KINDS, subjectsOf } from "../change-kinds.js";
// src/inventory/compare/order.ts
/** Changes by kind, then by type, name, key and id of what they are about: whatever the order of the input. */
function sortChanges(changes) {
	const keyed = changes.map((change) => ({
		change,
		kind: CHANGE_KINDS.indexOf(change.kind),
		text: sortText(change)
	}));
	keyed.sort((a, b) => a.kind - b.kind || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
	return keyed.map(({ change }) => change);
}
function sortText(change) {
	return subjectsOf(change).map(({ type, name, key, id }) => `${type}\n${name}\n${key}\n${id}`).join("\n");
}
export { sortChanges };
