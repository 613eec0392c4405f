import { visibleLine } from "../../text.js";
import { broughtBy } from "../kinds-bring.js";
import { companionsOf } from "./companions.js";
// src/plan/verdict/follow.ts
/** What came of itself or with something announced, and what nobody has announced. */
function sortLeftovers(all, claims, targets) {
	const bringers = all.flatMap(({ entry }) => broughtBy(entry.announcement.kind).map((brings) => ({
		brings,
		announcement: entry.announcement
	})));
	const follows = [];
	const left = [];
	for (const target of targets) {
		const companions = companionsOf(target, claims);
		const followed = new Map();
		const causes = target.changes.map((change, position) => {
			if (claims.changes.has(`${target.number} ${position}`)) return void 0;
			const of = causeOf(change, {
				target,
				claims,
				bringers,
				companions
			});
			if (of !== void 0) for (const key of placesOf(change, target)) followed.set(key, of);
			return of;
		});
		for (const [position, change] of target.changes.entries()) {
			if (claims.changes.has(`${target.number} ${position}`)) continue;
			const of = causes[position] ?? causeOfRelation(change, target, claims, followed);
			const place = {
				target: target.number,
				change: position
			};
			if (of !== void 0) follows.push({
				...place,
				of
			});
			else left.push(place);
		}
	}
	return {
		follows,
		left
	};
}
const CALM = ["background", "unsettled"];
function causeOf(change, surroundings) {
	const { target, claims, companions } = surroundings;
	const tags = change.tags;
	const calm = CALM.find((tag) => tags.includes(tag));
	if (calm !== void 0) return calm;
	if (change.kind === "rollout") {
		const { before, after } = change.parent;
		return addressOf(target, claims, before, after) ?? `rollout of ${visibleLine(after.name, 60)}`;
	}
	if ((change.kind === "added" || change.kind === "removed") && change.pool !== void 0) {
		const side = change.kind === "added" ? [void 0, change.pool] : [change.pool, void 0];
		return addressOf(target, claims, side[0], side[1]) ?? `autoscaling of ${visibleLine(change.pool.name, 60)}`;
	}
	if (change.kind === "changed" && change.after.type === "azurevmss" && change.fields.every(({ path }) => path === "capacity")) return `autoscaling of ${visibleLine(change.after.name, 60)}`;
	for (const key of placesOf(change, target)) {
		const of = companions.get(key);
		if (of !== void 0) return of;
	}
	return broughtWith(change, surroundings);
}
/** The address of what announced either side of a resource. */
function addressOf({ number, before, after }, claims, was, is) {
	const [old, next] = [was && before.inventory.positions.get(was.id), is && after.inventory.positions.get(is.id)];
	return claims.after.get(`${number} ${next ?? ""}`) ?? claims.before.get(`${number} ${old ?? ""}`);
}
/** The places that a change of a resource is about: `before 3`, `after 5`. */
function placesOf(change, { before, after }) {
	const places = [];
	if (change.kind === "removed" || change.kind === "changed" || change.kind === "replaced") places.push(`before ${before.inventory.positions.get(change.before.id)}`);
	if (change.kind === "added" || change.kind === "changed" || change.kind === "replaced") places.push(`after ${after.inventory.positions.get(change.after.id)}`);
	return places;
}
function broughtWith(change, { bringers }) {
	const subject = change.kind === "removed" ? change.before : "after" in change ? change.after : void 0;
	if (subject === void 0) return void 0;
	return bringers.find(({ brings, announcement }) => brings.types.includes(subject.type) && (brings.name?.test(subject.name) ?? true) && (brings.key?.test(subject.key) ?? true) && fitsFields(brings, change) && liesIn(brings, announcement, subject))?.announcement.address;
}
function fitsFields({ fields }, change) {
	if (fields === void 0) return true;
	return change.kind === "changed" && change.fields.every(({ path }) => fields.includes(path));
}
function liesIn({ ofOwn }, { old, next }, { key }) {
	if (ofOwn === void 0) return true;
	const ids = [...old.azureIds, ...next.azureIds];
	const names = [...old.names, ...next.names].map(({ text }) => `/${text.toLowerCase()}`);
	return [...ids, ...names].some((part) => key.includes(`${part}/`) || key.includes(`${part}#`));
}
/** A membership or a connection follows from the announced resource that it is of. */
function causeOfRelation(change, target, claims, followed) {
	const ends = endsOf(change);
	for (const { before, after } of ends) {
		const of = addressOf(target, claims, before, after);
		if (of !== void 0) return of;
	}
	for (const { before, after } of ends) {
		const of = [`before ${target.before.inventory.positions.get(before.id)}`, `after ${target.after.inventory.positions.get(after.id)}`].map((place) => followed.get(place)).find((one) => one !== void 0);
		if (of !== void 0) return of;
	}
}
function endsOf(change) {
	switch (change.kind) {
		case "membership-added":
		case "membership-removed": return [change.group, change.member];
		case "connection-added":
		case "connection-removed": return [change.from, change.to];
		default: return [];
	}
}
export { sortLeftovers };
