import { own } from "../../json.js";
import { isCompanion } from "../read/component-types/component-types.js";
import { comparableText } from "../values/equality.js";
import { classOf } from "../values/field-classes.js";
import { resourceAt, stillLeft } from "./leftovers.js";
// src/inventory/match/companions.ts
/** What a companion belongs to: the one resource that it is connected to. Undefined when it has several, or is no companion. */
function ownerOf(side, position) {
	if (!isCompanion(resourceAt(side, position).type)) return void 0;
	const around = side.surroundings.get(position);
	const [only, ...others] = new Set([...around?.from ?? [], ...around?.to ?? []]);
	return others.length === 0 ? only : void 0;
}
/** Leftover companions by what they belong to. */
function companionsOf(side) {
	const found = new Map();
	for (const position of stillLeft(side)) {
		const owner = ownerOf(side, position);
		if (owner !== void 0) listAt(found, owner).push(position);
	}
	return found;
}
/** Fields that say how much a volume holds, in GB. */
const SIZES = ["storage", "diskSizeGb"];
/** How much a volume holds, in GB; 0 where the document does not say. */
function storageOf({ properties }) {
	const size = SIZES.map((field) => own(properties, field)).find((value) => value !== void 0 && value !== null);
	const amount = Number(size);
	return Number.isFinite(amount) ? amount : 0;
}
/** Equal for resources that are configured alike, whatever they are called. */
function configurationText({ type, properties }) {
	const fields = Object.entries(properties).filter(([field]) => classOf(type, field) === "configuration");
	return comparableText(Object.fromEntries(fields), (text) => text);
}
/**
* Pairs volumes that went with volumes that came: those configured alike, then those that hold at least as much, the largest first.
* @returns the pairs, and what has no counterpart, the largest first
*/
function matchVolumes(gone, come, resourceOf) {
	const pairs = [];
	const waiting = new Map();
	for (const one of come) listAt(waiting, configurationText(resourceOf(one))).push(one);
	const unlike = gone.filter((one) => {
		const partner = waiting.get(configurationText(resourceOf(one)))?.pop();
		if (partner !== void 0) pairs.push([one, partner]);
		return partner === void 0;
	});
	const bySize = (a, b) => storageOf(resourceOf(b)) - storageOf(resourceOf(a));
	const rest = [...waiting.values()].flat().sort(bySize);
	return {
		pairs,
		lost: unlike.toSorted(bySize).filter((one) => {
			const [largest] = rest;
			if (largest === void 0 || storageOf(resourceOf(largest)) < storageOf(resourceOf(one))) return true;
			rest.shift();
			pairs.push([one, largest]);
			return false;
		})
	};
}
/** The list of a key, which is made when it is first asked for. */
function listAt(lists, key) {
	const list = lists.get(key) ?? [];
	lists.set(key, list);
	return list;
}
export { companionsOf, configurationText, listAt, matchVolumes, ownerOf, storageOf };
