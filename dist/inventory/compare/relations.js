import { referenceTo } from "../read/resource.js";
// src/inventory/compare/relations.ts
/**
* Memberships and connections that came or went, among survivors only: those of something added or removed are implied by it.
* @param compareAutomatic false when one side was taken without automatic connections.
*/
function diffRelations(before, after, pairing, compareAutomatic) {
	const survivor = survivorOf(before, after, pairing);
	return [...diffMemberships(before, after, pairing, survivor), ...diffConnections(before, after, pairing, survivor, compareAutomatic)];
}
function survivorOf(before, after, pairing) {
	return (position) => ({
		before: referenceTo(before.resources[position]),
		after: referenceTo(after.resources[pairing.afterOf[position]])
	});
}
function diffMemberships(before, after, pairing, survivor) {
	const changes = [];
	for (const [position, partner] of pairing.afterOf.entries()) {
		if (partner === -1) continue;
		const was = before.members.get(position) ?? [];
		const is = after.members.get(partner) ?? [];
		const report = (kind, member) => changes.push({
			kind,
			group: survivor(position),
			member: survivor(member),
			tags: []
		});
		for (const member of missing(was, is, pairing.afterOf)) report("membership-removed", member);
		for (const member of missing(is, was, pairing.beforeOf)) report("membership-added", pairing.beforeOf[member]);
	}
	return changes;
}
/** Those of `list` whose partner lives, but is not in `other`. */
function missing(list, other, partnerOf) {
	if (list.length === 0) return [];
	const present = new Set(other);
	return list.filter((position) => {
		const partner = partnerOf[position];
		return partner !== -1 && !present.has(partner);
	});
}
function diffConnections(before, after, pairing, survivor, compareAutomatic) {
	const width = after.resources.length;
	const was = connectionsAmongSurvivors(before, compareAutomatic, (position) => pairing.afterOf[position], width);
	const is = connectionsAmongSurvivors(after, compareAutomatic, (position) => pairing.beforeOf[position] === -1 ? -1 : position, width);
	const ends = (code) => ({
		from: survivor(pairing.beforeOf[Math.floor(code / width)]),
		to: survivor(pairing.beforeOf[code % width])
	});
	const gone = [...was].filter((code) => !is.has(code));
	const born = [...is].filter((code) => !was.has(code));
	return [...gone.map((code) => ({
		kind: "connection-removed",
		...ends(code),
		tags: []
	})), ...born.map((code) => ({
		kind: "connection-added",
		...ends(code),
		tags: []
	}))];
}
/** Each connection as one number, `from * width + to` in positions of the after inventory. */
function connectionsAmongSurvivors(inventory, compareAutomatic, partner, width) {
	const codes = new Set();
	for (const { from, to, automatic } of inventory.connections) {
		if (automatic && !compareAutomatic) continue;
		const start = partner(from);
		const end = partner(to);
		if (start !== -1 && end !== -1) codes.add(start * width + end);
	}
	return codes;
}
export { diffRelations };
