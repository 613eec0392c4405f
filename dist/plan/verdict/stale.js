import { visibleLine } from "../../text.js";
import { meansTheSame } from "../fields/spelling.js";
import { isGlobal } from "../kinds.js";
import { canBeIn } from "../match/eligible.js";
import { addressKey } from "../match/entry.js";
import { seenValue } from "./values.js";
// src/plan/verdict/stale.ts
/** Resources that the before-snapshot shows in another state than the one the plan was made for. */
function staleResources(known, places, targets) {
	return known.flatMap((entry) => {
		const { source, resource } = entry;
		const found = places.get(addressKey(source, resource.address));
		if (found !== void 0) return differences(entry, found, targets);
		return isMissing(entry, targets) ? [{
			address: visibleLine(resource.address, 500),
			path: ""
		}] : [];
	});
}
function differences({ resource }, { target, position }, targets) {
	const actual = targets[target]?.before.inventory.resources[position];
	if (actual === void 0 || !resource.types.includes(actual.type)) return [];
	return [...resource.fields].flatMap(([path, planned]) => {
		const value = seenValue(actual, path);
		if (value === void 0 || meansTheSame(value, planned)) return [];
		if (path === "name" && actual.label === void 0) return [];
		return [{
			address: visibleLine(resource.address, 500),
			path,
			planned,
			actual: value
		}];
	});
}
/** Only an id can be missed, and only where others of the type were read. */
function isMissing({ resource }, targets) {
	const { types, place, candidates } = resource;
	if (!(candidates.arns.length + candidates.azureIds.length + candidates.ids.length > 0) || place.region === void 0 && !isGlobal(types)) return false;
	const possible = targets.filter((target) => target.isRead && canBeIn(resource, target));
	return possible.length > 0 && possible.every(({ before }) => types.some((type) => before.types.has(type)));
}
export { staleResources };
