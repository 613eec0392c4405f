import { at } from "../../errors.js";
import { referenceTo } from "../read/resource.js";
// src/inventory/compare/relations.ts
/**
* Memberships and connections that came or went among survivors. Those of something added, removed or exchanged are implied by it.
* @param compareAutomatic false when one snapshot was taken without automatic connections
*/
function diffRelations(paired, compareAutomatic) {
	return [...diffMemberships(paired), ...diffConnections(paired, compareAutomatic)];
}
function survivor({ before, after, pairing }, position) {
	return {
		before: referenceTo(at(before.resources, position)),
		after: referenceTo(at(after.resources, at(pairing.afterOf, position)))
	};
}
function diffMemberships(paired) {
	const { before, after, pairing, exchanged } = paired;
	const changes = [];
	for (const [position, partner] of pairing.afterOf.entries()) {
		if (partner === -1) continue;
		const was = before.members.get(position) ?? [];
		const is = after.members.get(partner) ?? [];
		const report = (kind, member) => {
			if (exchanged.has(member)) return;
			changes.push({
				kind,
				group: survivor(paired, position),
				member: survivor(paired, member),
				tags: []
			});
		};
		for (const member of missing(was, is, pairing.afterOf)) report("membership-removed", member);
		for (const member of missing(is, was, pairing.beforeOf)) report("membership-added", at(pairing.beforeOf, member));
	}
	return changes;
}
/** Members of `list` that still exist on the other side, but are not in `other`. */
function missing(list, other, partnerOf) {
	if (list.length === 0) return [];
	const present = new Set(other);
	return list.filter((position) => {
		const partner = at(partnerOf, position);
		return partner !== -1 && !present.has(partner);
	});
}
function diffConnections(paired, compareAutomatic) {
	const { before, after, pairing, exchanged } = paired;
	const width = after.resources.length;
	const codesOf = (inventory, inAfter) => connectionCodes(inventory, compareAutomatic, inAfter, width);
	const was = codesOf(before, (position) => exchanged.has(position) ? -1 : at(pairing.afterOf, position));
	const is = codesOf(after, (position) => {
		const partner = at(pairing.beforeOf, position);
		return partner === -1 || exchanged.has(partner) ? -1 : position;
	});
	const end = (position) => survivor(paired, at(pairing.beforeOf, position));
	const ends = (code) => ({
		from: end(Math.floor(code / width)),
		to: end(code % width)
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
/** Each connection between survivors as one number: `from * width + to` in positions of the after inventory. */
function connectionCodes({ connections }, includeAutomatic, inAfter, width) {
	const codes = new Set();
	for (const { from, to, automatic } of connections) {
		if (automatic && !includeAutomatic) continue;
		const start = inAfter(from);
		const end = inAfter(to);
		if (start !== -1 && end !== -1) codes.add(start * width + end);
	}
	return codes;
}
export { diffRelations };
