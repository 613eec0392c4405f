import { at } from "../../errors.js";
import { isStateful } from "../read/component-types/component-types.js";
import { referenceTo } from "../read/resource.js";
import { exposureIn } from "./exposure.js";
import { isDeclaredPublic } from "./exposure-declared.js";
import { opened } from "./exposure-opened.js";
import { reachIn } from "./exposure-reach.js";
import { trafficOf } from "./exposure-traffic.js";
// src/inventory/assess/exposure-explained.ts
/**
* What the internet may send to a resource before and after, and why that is or is not an exposure, as lines. Empty for what is neither
* a firewall nor behind one nor says itself that it is public.
*/
function explainExposure(context, { past, now, changes }) {
	const [was, is] = [reachIn(context.before), reachIn(context.after)];
	const [before, after] = [firewallsOf(was, past), firewallsOf(is, now)];
	const isPublic = now !== -1 && isDeclaredPublic(at(context.after.resources, now));
	if (before.length + after.length === 0 && !isPublic) return [];
	const own = now === -1 ? was.own(past) : is.own(now);
	const line = `  the internet may send: ${[...past === -1 ? [] : [`before ${reachText(before, own)}`], ...now === -1 ? [] : [`after ${reachText(after, own)}`]].join("; ")}${isPublic ? "; says itself that it is public" : ""}`;
	const exposureOf = exposureIn(context, changes);
	const found = changes.flatMap((change) => exposureOf(change) ?? []);
	if (found.length > 0) return [line, ...new Set(found.map(newlyOpen))];
	if (now === -1) return [line];
	return [line, (past === -1 ? void 0 : toldElsewhere(before, after)) ?? `  no exposure: ${reason(is, now, after, changes)}`];
}
/** A firewall that is new or was opened is told itself, with what is behind it. */
function toldElsewhere(before, after) {
	const traffic = trafficOf(opened(before, after));
	if (traffic.length === 0) return void 0;
	const names = after.filter((firewall) => opened(before, after, [firewall]).length > 0).map(({ resource }) => `${resource.type} ${resource.name}`).sort();
	return `  exposure: newly open on ${traffic.map((one) => textOf(one)).join(", ")}, told of ${names.join(", ")}`;
}
/** The firewall that a resource is, or those that it is in. */
function firewallsOf(reach, position) {
	if (position === -1) return [];
	const own = reach.own(position);
	return own === void 0 ? [...reach.groups(position), ...reach.acls(position)] : [own];
}
function reachText(firewalls, own) {
	const parts = firewalls.flatMap((firewall) => {
		const traffic = trafficOf(opened([], [firewall]), true);
		if (traffic.length === 0) return [];
		const isMixed = new Set(traffic.map(({ protocol }) => protocol)).size > 1;
		return [`${traffic.map((one) => textOf(one, isMixed)).join(", ")}${own === void 0 ? ` through ${firewall.resource.type} ${firewall.resource.name}` : ""}`];
	});
	return parts.length === 0 ? "nothing" : parts.sort().join(", ");
}
function textOf({ protocol, ports }, isMixed = false) {
	const name = protocol === "-1" ? `every ${isMixed ? "other " : ""}protocol` : protocol;
	return ports === void 0 ? name : `${name} ${ports}`;
}
function newlyOpen({ traffic, through, behind }) {
	const on = traffic.length === 0 ? "" : ` on ${traffic.map((one) => textOf(one)).join(", ")}`;
	const named = (list) => (list ?? []).map(({ type, name }) => `${type} ${name}`).join(", ");
	return `  exposure: newly open${on}${through ? ` through ${named(through)}` : ""}${behind ? ` for ${named(behind)}` : ""}`;
}
function reason(is, now, after, changes) {
	const own = is.own(now);
	if (opened([], after).length === 0) return shareText(after);
	if (changes.some(({ kind }) => kind === "rollout" || kind === "added") && own === void 0) {
		if (changes.some((change) => change.kind === "rollout" || "pool" in change)) return "its pool could be sent the same before";
		if (!isStateful(at(is.inventory.resources, now).type)) return "it is new and holds no data, and its groups have not been opened for it";
	}
	if (own?.isOpenByDefault && changes.some(({ kind }) => kind === "added")) return "a new network ACL admits everything, and nothing came into it from another one";
	return "the internet could send the same before";
}
function shareText(firewalls) {
	const shares = firewalls.flatMap(({ rules }) => rules.flatMap(({ denies, shares: ones }) => denies ? [] : ones));
	const largest = Math.max(0, ...shares);
	if (largest === 0) return "no rule admits public addresses";
	return `of the public addresses a rule admits at most ${percent(largest)}, less what is denied; an eighth or more together is the internet`;
}
function percent(share) {
	return share < .001 ? "less than 0.1 %" : `${Math.round(share * 1e3) / 10} %`;
}
/** The changes that would tell of a resource on both sides: the resource itself, and each firewall that it joined. */
function survivorChanges({ before, after, pairing }, past, isReplaced) {
	const now = at(pairing.afterOf, past);
	const survivor = (position) => ({
		before: referenceTo(at(before.resources, position)),
		after: referenceTo(at(after.resources, at(pairing.afterOf, position)))
	});
	const self = {
		...survivor(past),
		fields: [],
		tags: []
	};
	const joined = (after.groups.get(now) ?? []).flatMap((group) => {
		const partner = at(pairing.beforeOf, group);
		if (partner === -1 || (before.groups.get(past) ?? []).includes(partner)) return [];
		return [{
			kind: "membership-added",
			group: survivor(partner),
			member: survivor(past),
			tags: []
		}];
	});
	return [isReplaced ? {
		kind: "replaced",
		confidence: 1,
		because: [],
		...self
	} : {
		kind: "changed",
		...self
	}, ...joined];
}
export { explainExposure, survivorChanges };
