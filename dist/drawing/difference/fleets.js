// src/drawing/difference/fleets.ts
/** The fleets among the changes. A member that comes or goes alone is no fleet. */
function fleetsOf(changes, sides, names, words) {
	const idOf = (side) => (reference) => {
		const position = sides[side].positions.get(reference.id);
		return position === void 0 ? [] : names[side][position] ?? [];
	};
	const parts = new Map();
	for (const part of changes.flatMap(partsOf)) {
		const key = JSON.stringify([part.pool.id, part.mark]);
		parts.set(key, [...parts.get(key) ?? [], part]);
	}
	return [...parts.values()].flatMap((own) => {
		const [lead] = own.toSorted((one, other) => Number(one.type === "ebs") - Number(other.type === "ebs"));
		const pool = lead === void 0 ? void 0 : [idOf(lead.side)(lead.pool)].flat()[0];
		const ids = own.flatMap(({ before, after }) => [...before.flatMap(idOf("before")), ...after.flatMap(idOf("after"))]);
		const members = [...new Set(ids)].filter((id) => id !== pool);
		if (lead === void 0 || pool === void 0 || members.length < 2) return [];
		const count = own.reduce((sum, part) => sum + (part.type === lead.type ? part.count : 0), 0);
		return [{
			pool,
			members,
			mark: lead.mark,
			name: words.fleetName(lead.pool, lead.type, count)
		}];
	});
}
function partsOf(change) {
	if (change.kind === "rollout") {
		const { parent, memberType, removed, added } = change;
		const count = Math.min(removed.length, added.length);
		return [{
			pool: parent.after,
			side: "after",
			mark: "replaced",
			type: memberType,
			count,
			before: removed,
			after: added
		}];
	}
	if (change.kind === "added" && change.pool !== void 0) return [poolPart(change.pool, "after", "added", change.after)];
	if (change.kind === "removed" && change.pool !== void 0) return [poolPart(change.pool, "before", "removed", change.before)];
	return [];
}
function poolPart(pool, side, mark, member) {
	return {
		pool,
		side,
		mark,
		type: member.type,
		count: 1,
		before: [],
		after: [],
		[side]: [member]
	};
}
/**
* The pieces of a picture with each fleet as one marked group: its pool has the mark and the name, the members have marks alone. Where the
* pool is not drawn, or changed itself, the first member that is drawn has the name.
*/
function withFleets(pieces, fleets, isDrawn) {
	const named = new Map(pieces);
	const change = (id, part) => {
		const piece = named.get(id);
		if (piece !== void 0) named.set(id, {
			...piece,
			...part
		});
	};
	for (const { pool, members, mark, name } of fleets) {
		const shown = members.filter((id) => isDrawn(id) && named.has(id));
		const [first] = shown;
		if (first === void 0 || shown.length < 2) continue;
		for (const id of shown) change(id, { label: "" });
		if (isDrawn(pool) && named.get(pool)?.mark === "unchanged") change(pool, {
			label: name,
			mark
		});
		else change(first, { label: name });
	}
	return named;
}
export { fleetsOf, withFleets };
