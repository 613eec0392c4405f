import { changedIn } from "../../inventory/change-kinds.js";
// src/report/build/excused-changes.ts
const ANY = [
	"update",
	"create",
	"replace",
	"delete"
];
/** What each kind of change can be the result of; a part that comes or goes changes what it belongs to. */
const CAUSES = {
	added: ["create", "replace"],
	removed: ["delete", "replace"],
	replaced: [
		"replace",
		"update",
		"create"
	]
};
/**
* A job knows its own plans alone. Where another job's plan announced the same kind of change for a resource of that type and that job
* has not seen it, this may be it: such a change follows from that announcement, one for each.
* @param changes the changes of all targets, in their order
*/
function withoutExcused(jobs, announcements, changes) {
	const open = openAnnouncements(announcements);
	const unplanned = [];
	const follows = [];
	for (const { unplanned: found, own } of jobs) for (const place of found) {
		const change = changes[place.target]?.[place.change];
		const cause = change && takeFrom(open, change, own);
		if (cause === void 0) unplanned.push(place);
		else follows.push({
			...place,
			of: cause.address
		});
	}
	return {
		unplanned,
		follows
	};
}
/** By action and type: what no job has found. */
function openAnnouncements(announcements) {
	const open = new Map();
	for (const one of announcements) {
		if (one.outcome !== "unknown" || one.target !== void 0) continue;
		const key = `${one.action} ${one.type}`;
		const others = open.get(key);
		if (others === void 0) open.set(key, [one]);
		else others.push(one);
	}
	return open;
}
function takeFrom(open, change, own) {
	const { before, after } = changedIn(change);
	const types = new Set([...before, ...after].map(({ type }) => type));
	for (const action of CAUSES[change.kind] ?? ANY) for (const type of types) {
		const list = open.get(`${action} ${type}`) ?? [];
		const at = list.findIndex(({ source }) => !own.has(source));
		if (at >= 0) return list.splice(at, 1)[0];
	}
}
export { withoutExcused };
