import { visibleLine } from "../../../text.js";
// src/drawing/difference/blueprint/ids.ts
/** Cloudcraft's ids are UUIDs; longer ones than this are cut. */
const MAX_LENGTH = 200;
/** Which component keeps an id that two want: one that is there after, then one that is not a resource, a removed one, one of ours. */
const ORDER = "acbw";
/** The wish of a component for its own id. */
function ownId(name) {
	return [name, name.slice(name.indexOf(":") + 1)];
}
/**
* The ids that a union's names get in a blueprint: the components' own, since rules and peerings refer to some of them, or a similar one
* where the own id is taken or unusable. Unique; equal names give equal ids, whatever their order.
*/
function documentIds(wishes) {
	const ids = new Map();
	const taken = new Set();
	const counts = new Map();
	for (const [name, wish] of [...new Map(wishes)].sort(([first], [second]) => byOrigin(first, second))) {
		const wanted = cleaned(wish);
		let [id, count] = [wanted, counts.get(wanted) ?? 1];
		while (taken.has(id)) {
			count += 1;
			id = `${wanted}-${count}`;
		}
		counts.set(wanted, count);
		taken.add(id);
		ids.set(name, id);
	}
	return ids;
}
function byOrigin(first, second) {
	return ORDER.indexOf(first.charAt(0)) - ORDER.indexOf(second.charAt(0)) || (first < second ? -1 : 1);
}
function cleaned(id) {
	return visibleLine(id.slice(0, MAX_LENGTH), MAX_LENGTH) || "component";
}
export { documentIds, ownId };
