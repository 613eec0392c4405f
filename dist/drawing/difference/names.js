import { canonicalText } from "../../json.js";
// src/drawing/difference/names.ts
/** Gives every resource a unique id: a document's own ids may be missing, shared, or used for different resources on each side. */
function namesOf(before, after, facts) {
	const [was, is] = [uniqueNames("b", before.resources), uniqueNames("a", after.resources)];
	return {
		before: was.map((name, position) => {
			const partner = facts.shownAs[position] ?? -1;
			if (facts.removed.has(position)) return name;
			return partner === -1 ? void 0 : is[partner];
		}),
		after: is
	};
}
function uniqueNames(side, resources) {
	const positions = new Map();
	for (const [position, { id }] of resources.entries()) {
		const twins = positions.get(id);
		if (twins === void 0) positions.set(id, [position]);
		else twins.push(position);
	}
	const names = [];
	for (const [id, twins] of positions) for (const [rank, position] of inOrder(twins, resources).entries()) names[position] = `${side}${rank}:${id}`;
	return names;
}
/** Resources with the same id, ordered by content rather than by their position in the document. */
function inOrder(twins, resources) {
	if (twins.length < 2) return twins;
	const texts = new Map(twins.map((position) => [position, canonicalText(resources[position]?.properties)]));
	return [...twins].sort((first, second) => (texts.get(first) ?? "") < (texts.get(second) ?? "") ? -1 : 1);
}
export { namesOf };
