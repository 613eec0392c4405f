// src/drawing/difference/blueprint/ids.ts
/** Longer ids than this are no component's. */
const MAX_LENGTH = 200;
const UNFIT = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** Whose id a document keeps when two want the same: what is there after, what is no resource, what is gone, what was written for the diff. */
const ORDER = "acbw";
/** A component under its own id, as far as that is free. */
function ownId(name) {
	return [name, name.slice(name.indexOf(":") + 1)];
}
/**
* The ids that a union's names have in a blueprint: those of the components themselves, since rules and peerings name some of them, and others
* where an id is taken or is none. Unique; equal names give equal ids, whatever their order.
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
	return id.slice(0, MAX_LENGTH).replace(UNFIT, "") || "component";
}
export { documentIds, ownId };
