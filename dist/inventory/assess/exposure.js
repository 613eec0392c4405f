import { isStateful } from "../read/component-types/component-types.js";
import { referenceTo } from "../read/resource.js";
import { behindFirewall } from "./exposure-behind.js";
import { isDeclaredPublic, isNewlyDeclared } from "./exposure-declared.js";
import { opened } from "./exposure-opened.js";
import { groupsOfAll, poolAt, reachIn, resourcesAt } from "./exposure-reach.js";
import { trafficOf } from "./exposure-traffic.js";
// src/inventory/assess/exposure.ts
/**
* What the internet may send because of a change that it could not send before, resource by resource, whatever the kind of change;
* undefined when there is nothing. A member that a pool gained is compared with what the pool had; a new resource in a group that was
* open already is told only if it holds data. A replaced resource is told once, where it is replaced.
*/
function exposureIn(context, changes) {
	const replaced = changes.flatMap((change) => change.kind === "replaced" ? [change.after.id] : []);
	const sides = {
		was: reachIn(context.before),
		is: reachIn(context.after),
		pairing: context.pairing,
		replacements: new Set(replaced)
	};
	return (change) => ofChange(sides, change);
}
function ofChange(sides, change) {
	switch (change.kind) {
		case "added": return ofAddition(sides, change);
		case "changed": return ofSurvivor(sides, change, false);
		case "replaced": return ofSurvivor(sides, change, true);
		case "rollout": return ofRollout(sides, change);
		case "membership-added": return ofMembership(sides, change);
		default: return;
	}
}
function ofAddition(sides, { after, pool }) {
	const { was, is, pairing } = sides;
	const position = is.positionOf(after);
	if (position === void 0) return void 0;
	const firewall = is.own(position);
	if (firewall !== void 0) return behindFirewall(sides, position, {
		before: void 0,
		after: firewall
	});
	if (pool !== void 0) {
		const parent = pairing.beforeOf[is.positionOf(pool) ?? -1] ?? -1;
		const members = parent === -1 ? [] : poolAt(was, parent, after.type);
		return members.length === 0 ? void 0 : comparedSets(sides, members, [position]);
	}
	return (isStateful(after.type) ? admittedBy([], is.groups(position)) : void 0) ?? (resourcesAt(is, [position]).some(isDeclaredPublic) ? DECLARED : void 0);
}
const DECLARED = { traffic: [] };
function ofSurvivor(sides, { before, after }, isReplaced) {
	const { was, is } = sides;
	const [past, now] = [was.positionOf(before), is.positionOf(after)];
	if (past === void 0 || now === void 0) return void 0;
	const firewall = is.own(now);
	if (firewall !== void 0) return behindFirewall(sides, now, {
		before: was.own(past),
		after: firewall
	});
	if (isReplaced) {
		const found = comparedSets(sides, [past], [now]) ?? ofSubnet(sides, past, now);
		if (found !== void 0) return found;
	}
	return isNewlyDeclared(resourcesAt(was, [past]), resourcesAt(is, [now]), was.inventory) ? DECLARED : void 0;
}
/** Every subnet has an ACL: where none was drawn, there is nothing to compare with. */
function ofSubnet({ was, is }, past, now) {
	const acls = was.acls(past);
	return acls.length === 0 ? void 0 : admittedBy(acls, is.acls(now));
}
function ofRollout(sides, { parent, memberType, removed, added }) {
	const { was, is } = sides;
	const positions = (reach, list) => list.flatMap((one) => reach.positionOf(one) ?? []);
	const now = positions(is, added);
	if (groupsOfAll(is, now).length === 0 && !resourcesAt(is, now).some(isDeclaredPublic)) return void 0;
	const pool = positions(was, [parent.before]).flatMap((position) => poolAt(was, position, memberType));
	return comparedSets(sides, [...new Set([...pool, ...positions(was, removed)])], now);
}
/** What some resources can be sent now that none of others could be sent before. */
function comparedSets(sides, before, after) {
	const { was, is } = sides;
	const found = throughGroups(sides, before, groupsOfAll(is, after));
	if (found !== void 0) return found;
	return isNewlyDeclared(resourcesAt(was, before), resourcesAt(is, after), was.inventory) ? DECLARED : void 0;
}
function throughGroups(sides, before, now) {
	if (now.length === 0) return void 0;
	const groups = groupsOfAll(sides.was, before);
	const past = new Set([...groups, ...asTheyAre(sides, groups)]);
	return now.every((group) => past.has(group)) ? void 0 : admittedBy([...past], now);
}
/** Groups before, with the rules that they have now: where a group itself was opened, that is told of the group. */
function asTheyAre({ was, is, pairing }, groups) {
	return groups.flatMap(({ resource }) => {
		const partner = pairing.afterOf[was.positionOf(resource) ?? -1] ?? -1;
		return partner === -1 ? [] : is.own(partner) ?? [];
	});
}
function ofMembership(sides, { group, member }) {
	const { was, is, replacements } = sides;
	const [past, now, into] = [
		was.positionOf(member.before),
		is.positionOf(member.after),
		is.positionOf(group.after)
	];
	const firewall = into === void 0 ? void 0 : is.own(into);
	if (past === void 0 || now === void 0 || firewall === void 0 || replacements.has(member.after.id)) return void 0;
	const around = firewall.isOpenByDefault ? "acls" : "groups";
	const traffic = newTraffic(was[around](past), is[around](now), [firewall]);
	return traffic.length === 0 ? void 0 : { traffic };
}
function newTraffic(before, after, by = after) {
	return trafficOf(opened(before, after, by));
}
/** The most firewalls that are named. */
const MAX_THROUGH = 5;
function admittedBy(before, after) {
	const traffic = newTraffic(before, after);
	if (traffic.length === 0) return void 0;
	return {
		traffic,
		through: after.filter((firewall) => opened(before, after, [firewall]).length > 0).map(({ resource }) => referenceTo(resource)).sort((a, b) => a.key < b.key ? -1 : 1).slice(0, MAX_THROUGH)
	};
}
export { exposureIn };
