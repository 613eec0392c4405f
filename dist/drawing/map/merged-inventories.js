import { at } from "../../errors.js";
// src/drawing/map/merged-inventories.ts
function mergeInventories(before, after, pairing) {
	const width = after.resources.length;
	const ofBefore = (position) => {
		const partner = pairing.afterOf[position] ?? -1;
		return partner === -1 ? width + position : partner;
	};
	return {
		before,
		after,
		ofBefore,
		ofBeforeId: (id) => {
			const position = before.positions.get(id);
			return position === void 0 ? void 0 : ofBefore(position);
		},
		ofAfterId: (id) => after.positions.get(id),
		resource: (number) => number < width ? at(after.resources, number) : at(before.resources, number - width),
		isSurvivor: (number) => number < width && (pairing.beforeOf[number] ?? -1) !== -1,
		wasRemoved: (number) => number >= width
	};
}
/** Visits every connection of both sides: the numbers of its ends, and the side that it is on. */
function eachConnection({ before, after, ofBefore }, visit) {
	for (const { from, to, automatic } of before.connections) visit(ofBefore(from), ofBefore(to), "before", automatic);
	for (const { from, to, automatic } of after.connections) visit(from, to, "after", automatic);
}
/** The numbers sorted by type, name and key, which does not depend on the order of the documents. */
function byName({ resource }, numbers) {
	return numbers.map((number) => {
		const { type, name, key } = resource(number);
		return {
			number,
			text: `${type}\n${name}\n${key}`
		};
	}).sort((a, b) => a.text < b.text ? -1 : a.text > b.text ? 1 : 0).map(({ number }) => number);
}
export { byName, eachConnection, mergeInventories };
