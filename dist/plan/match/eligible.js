import { isGlobal } from "../kinds.js";
// src/plan/match/eligible.ts
/** Whether a resource that lies in a place can be in a target. */
function canBeIn({ types, place }, target) {
	if (place.provider !== target.provider) return types.some((type) => type.startsWith("azureaks"));
	if (place.account !== void 0 && target.accounts.size > 0 && !target.accounts.has(place.account.toLowerCase())) return false;
	if (place.region === void 0 || target.region === "" || isGlobal(types)) return true;
	return place.region === target.region;
}
/**
* Fills in the region and the account that a plan does not say of every resource, where all of which it does say it agree.
*/
function withDefaultPlace(plan, things) {
	const all = [...plan.announcements, ...plan.known].map(({ place }) => place);
	const only = (provider, key) => {
		const values = new Set(all.flatMap((place) => place.provider === provider ? place[key] ?? [] : []));
		return values.size === 1 ? [...values][0] : void 0;
	};
	const defaults = {
		aws: {
			region: only("aws", "region"),
			account: only("aws", "account")
		},
		azure: {
			region: void 0,
			account: only("azure", "account")
		}
	};
	return things.map((thing) => {
		const { region, account } = defaults[thing.place.provider];
		const place = {
			...region !== void 0 && { region },
			...account !== void 0 && { account },
			...thing.place
		};
		return {
			...thing,
			place
		};
	});
}
/** Why nothing can be said of an announcement that was not found; undefined where it should have been. */
function whyNotLookedAt(announcement, targets, usual) {
	const { place, types } = announcement;
	const possible = targets.filter((target) => target.isRead && canBeIn(announcement, target));
	if (possible.length === 0) {
		const where = [place.account, place.region].filter((part) => part !== void 0).join(", ");
		return where === "" ? "its region was not looked at" : `${where} was not looked at`;
	}
	const looked = place.region !== void 0 || isGlobal(types) ? possible : possible.filter(({ number }) => usual.has(number));
	if (looked.length === 0) return "the plan does not say in which region it is";
	if (looked.some((target) => types.some((type) => target.before.types.has(type) && target.after.types.has(type)))) return void 0;
	return "no resource of its type was read on both sides";
}
export { canBeIn, whyNotLookedAt, withDefaultPlace };
