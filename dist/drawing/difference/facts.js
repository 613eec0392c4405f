// src/drawing/difference/facts.ts
/** The mark of each resource on either side. A rollout's members are replaced one by one, in the order of their keys. */
function factsOf({ before, after, changes, pairing }) {
	const found = {
		at: [finder(before.inventory), finder(after.inventory)],
		shownAs: pairing.afterOf.slice(),
		marks: new Map(),
		doubtful: new Set(),
		removed: new Map(),
		connections: new Map(),
		memberships: []
	};
	for (const change of changes) note(change, found);
	const { resources } = after.inventory;
	const beforeOf = inverse(found.shownAs, resources.length);
	const facts = resources.map((_, position) => {
		return {
			mark: found.marks.get(position) ?? "unchanged",
			...found.doubtful.has(position) ? { isDoubtful: true } : {},
			before: beforeOf[position] ?? -1,
			after: position
		};
	});
	return {
		...found,
		after: facts
	};
}
function note(change, found) {
	const isDoubtful = change.tags.includes("unconfirmed");
	if (change.kind === "added") mark(found, change.after, "added", isDoubtful);
	else if (change.kind === "removed") remove(found, change.before, isDoubtful);
	else if (change.kind === "rollout") exchange(found, change);
	else if (change.kind === "changed" || change.kind === "replaced") mark(found, change.after, change.kind);
	else if ("member" in change) {
		const [group, member] = [found.at[1](change.group.after), found.at[1](change.member.after)];
		const mark = change.kind === "membership-added" ? "added" : "removed";
		if (group !== void 0 && member !== void 0) found.memberships.push({
			group,
			member,
			mark
		});
	} else {
		const ends = [found.at[1](change.from.after), found.at[1](change.to.after)];
		found.connections.set(ends.join(">"), change.kind === "connection-added" ? "added" : "removed");
	}
}
function mark({ at, marks, doubtful }, reference, as, isDoubtful = false) {
	const position = at[1](reference);
	if (position === void 0 || as === "changed" && marks.has(position)) return;
	marks.set(position, as);
	if (isDoubtful) doubtful.add(position);
}
function remove({ at, removed }, reference, isDoubtful = false) {
	const position = at[0](reference);
	const doubt = isDoubtful ? { isDoubtful: true } : {};
	if (position !== void 0) removed.set(position, {
		mark: "removed",
		...doubt,
		before: position,
		after: -1
	});
}
function exchange(found, { removed, added }) {
	for (const [index, gone] of removed.entries()) {
		const next = added[index];
		const [from, to] = [found.at[0](gone), next && found.at[1](next)];
		if (from !== void 0 && to !== void 0) found.shownAs[from] = to;
		else remove(found, gone);
	}
	for (const [index, come] of added.entries()) mark(found, come, removed[index] ? "replaced" : "added");
}
/** Finds the position of the resource that a change refers to; several may share an id. */
function finder({ resources, positions }) {
	const isIt = (resource, { id, key, type }) => resource !== void 0 && resource.id === id && resource.key === key && resource.type === type;
	let twins;
	return (reference) => {
		const likely = positions.get(reference.id);
		if (likely !== void 0 && isIt(resources[likely], reference)) return likely;
		twins ??= grouped(resources);
		const list = twins.get(textOf(reference));
		return list !== void 0 && list.length > 1 ? list.shift() : list?.[0];
	};
}
function grouped(resources) {
	const found = new Map();
	for (const [position, resource] of resources.entries()) {
		const text = textOf(resource);
		found.set(text, [...found.get(text) ?? [], position]);
	}
	return found;
}
function textOf(resource) {
	return JSON.stringify([
		resource?.id,
		resource?.key,
		resource?.type
	]);
}
function inverse(partners, length) {
	const result = new Int32Array(length).fill(-1);
	for (const [position, partner] of partners.entries()) if (partner !== -1) result[partner] = position;
	return result;
}
export { factsOf };
