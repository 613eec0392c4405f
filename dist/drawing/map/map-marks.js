import { isCompanion } from "../../inventory/read/component-types/component-types.js";
import { isNetwork } from "./map-networks.js";
// src/drawing/map/map-marks.ts
/** Where not everything fits, the kinds that a reader must not miss come first. */
const ORDER = [
	"removed",
	"replaced",
	"changed",
	"rollout",
	"added"
];
function marksOf(changes, merged) {
	const found = {
		marks: new Map(),
		rollouts: new Map(),
		poolOf: new Map(),
		links: [],
		exposed: new Set(),
		formerNames: new Map()
	};
	const isUrgent = ({ tags }) => tags.includes("destructive") || tags.includes("exposure");
	for (const change of changes) if (isUrgent(change)) mark(found, change, merged);
	for (const kind of ORDER) for (const change of changes) if (change.kind === kind && !isUrgent(change)) mark(found, change, merged);
	for (const change of changes) relate(found, change, merged);
	return found;
}
function mark(found, change, merged) {
	if (change.kind === "rollout") rollOut(found, change, merged);
	const [number, value] = markOf(change, merged);
	if (number === void 0 || value === void 0) return;
	if (!found.marks.has(number)) found.marks.set(number, value);
	if (change.tags.includes("exposure")) found.exposed.add(number);
	if (change.kind === "replaced" && change.before.name !== change.after.name) found.formerNames.set(number, change.before.name);
}
function markOf(change, merged) {
	switch (change.kind) {
		case "added": return [merged.ofAfterId(change.after.id), "added"];
		case "removed": return [merged.ofBeforeId(change.before.id), "removed"];
		case "changed":
		case "replaced": return [merged.ofAfterId(change.after.id), change.kind];
		default: return [];
	}
}
/** Volumes go with their instances: the pool is counted in instances, whichever rollout comes first. */
function rollOut(found, { parent, memberType, removed, added }, merged) {
	const pool = merged.ofAfterId(parent.after.id);
	if (pool === void 0) return;
	if (!found.marks.has(pool) || found.marks.get(pool) === "changed") found.marks.set(pool, "replaced");
	const known = found.rollouts.get(pool);
	if (known === void 0 || isCompanion(known.type)) found.rollouts.set(pool, {
		type: memberType,
		count: Math.min(removed.length, added.length)
	});
	const join = (number) => number !== void 0 && found.poolOf.set(number, pool);
	for (const member of removed) join(merged.ofBeforeId(member.id));
	for (const member of added) join(merged.ofAfterId(member.id));
}
function relate(found, change, merged) {
	const end = ({ after }) => merged.ofAfterId(after.id);
	const link = (from, to) => {
		const mark = change.kind.endsWith("-added") ? "added" : "removed";
		if (from !== void 0 && to !== void 0) found.links.push({
			from,
			to,
			mark
		});
	};
	if (change.kind === "connection-added" || change.kind === "connection-removed") link(end(change.from), end(change.to));
	if (change.kind !== "membership-added" && change.kind !== "membership-removed") return;
	const member = end(change.member);
	if (!isNetwork(change.group.after.type)) link(end(change.group), member);
	else if (member !== void 0 && !found.marks.has(member)) found.marks.set(member, "changed");
}
export { marksOf };
