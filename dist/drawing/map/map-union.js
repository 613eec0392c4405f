// src/drawing/map/map-union.ts
function unionOf(before, after, pairing) {
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
		resource: (number) => number < width ? after.resources[number] : before.resources[number - width],
		isSurvivor: (number) => number < width && (pairing.beforeOf[number] ?? -1) !== -1,
		wasRemoved: (number) => number >= width
	};
}
/** Every connection of both sides as the numbers of its ends, with the side that it is on. */
function eachConnection({ before, after, ofBefore }, visit) {
	for (const { from, to, automatic } of before.connections) visit(ofBefore(from), ofBefore(to), "before", automatic);
	for (const { from, to, automatic } of after.connections) visit(from, to, "after", automatic);
}
/** Numbers in the order of type, name and key: whatever the order of the documents. */
function byName({ resource }, numbers) {
	return numbers.map((number) => {
		const { type, name, key } = resource(number);
		return {
			number,
			text: `${type}\n${name}\n${key}`
		};
	}).sort((a, b) => a.text < b.text ? -1 : a.text > b.text ? 1 : 0).map(({ number }) => number);
}
export { byName, eachConnection, unionOf };
