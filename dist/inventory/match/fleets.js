import { at } from "../../errors.js";
import { ONE_OF_SEVERAL, VOLUME_OF_ONE } from "../change.js";
import { both } from "../read/both.js";
import { componentType } from "../read/component-types/component-types.js";
import { accountOf } from "../read/identity.js";
import { companionsOf, configurationText, listAt, matchVolumes, storageOf } from "./companions.js";
import { resourceAt, stillLeft } from "./leftovers.js";
import { givenName } from "./names.js";
import { pair } from "./pairing.js";
import { namespacesOf } from "./place.js";
// src/inventory/match/fleets.ts
/** Machines that serve in fleets whose frame may not be drawn: nodes of a cluster, or a scan without autoscaling groups. */
const MACHINES = new Set(["ec2", "azurevm"]);
/** Nobody can know which of several alike has replaced which. */
const CONFIDENCE = .8;
/**
* Pairs machines of a fleet that was rolled over, though no pool is drawn: several that are called alike in one network or, without
* names, are configured alike in the same groups. Their volumes come and go with them, as those of a pool do.
*/
function pairFleets(left, pairing, reasons, pooled) {
	const [exchanged, churned] = [new Set(), new Set()];
	const exchanges = exchangesIn(left, pooled);
	if (exchanges.length === 0) return {
		exchanged,
		churned
	};
	const companions = both(left, companionsOf);
	const volumesOf = (side, machine) => volumes(left[side], companions[side].get(machine) ?? []);
	const accept = (before, after, because) => {
		pair(pairing, before, after);
		reasons.set(before, {
			confidence: CONFIDENCE,
			because: [because]
		});
		exchanged.add(before);
	};
	for (const exchange of exchanges) {
		const machines = pairsOf(left, exchange, volumesOf);
		for (const [before, after] of machines) {
			accept(before, after, ONE_OF_SEVERAL);
			const { pairs } = matchVolumes(volumesOf(0, before), volumesOf(1, after), resourceOf);
			for (const [gone, come] of pairs) accept(gone.position, come.position, VOLUME_OF_ONE);
		}
		const [gone, come] = both(exchange, (members, side) => members.flatMap((one) => volumesOf(side, one)));
		for (const [volume] of matchVolumes(gone, come, resourceOf).pairs) churned.add(volume.position);
	}
	return {
		exchanged,
		churned
	};
}
/** What went and what came in each fleet of which something did both. */
function exchangesIn(left, pooled) {
	const [befores, afters] = both(left, (side, index) => fleetsIn(side, pooled[index]));
	const exchanges = [...befores].flatMap(([key, gone]) => {
		const come = afters.get(key);
		return come === void 0 ? [] : [{
			key,
			gone,
			come
		}];
	});
	const stayed = exchanges.some(({ gone, come }) => isAlone(gone, come)) ? likenessesOfSurvivors(left[0]) : new Set();
	return exchanges.flatMap(({ key, gone, come }) => isAlone(gone, come) && !stayed.has(key) ? [] : [[gone, come]]);
}
function isAlone(gone, come) {
	return gone.length === 1 && come.length === 1;
}
/** Leftover machines outside of pools, by what makes them interchangeable. */
function fleetsIn(side, pooled) {
	const fleets = new Map();
	for (const position of stillLeft(side)) {
		if (!MACHINES.has(resourceAt(side, position).type) || pooled.has(position)) continue;
		const key = likeness(side, position);
		if (key !== void 0) listAt(fleets, key).push(position);
	}
	return fleets;
}
function likenessesOfSurvivors(side) {
	const isSurvivor = (type, position) => MACHINES.has(type) && side.partners[position] !== -1;
	return new Set(side.inventory.resources.flatMap(({ type }, position) => isSurvivor(type, position) ? [likeness(side, position)] : []));
}
/** Undefined for a machine about which nothing is known: without a name and a group of its own it is like no other. */
function likeness(side, position) {
	const resource = resourceAt(side, position);
	const name = givenName(resource);
	const where = side.shared(name === void 0 ? groupsOf(side, position) : namespacesOf(side, position)).sort();
	if (name === void 0 && where.length === 0) return void 0;
	const what = name === void 0 ? `configured ${configurationText(resource)}` : `called ${name}`;
	return [
		resource.type,
		resource.region,
		accountOf(resource),
		what,
		...where
	].join("\n");
}
/** The groups that say what a machine is for: networks and firewalls, but no subnet, since a fleet stands in several. */
function groupsOf(side, position) {
	const groups = side.inventory.groups.get(position) ?? [];
	const isFirewall = (group) => componentType(resourceAt(side, group).type)?.firewall === "any";
	return [...namespacesOf(side, position), ...groups.filter(isFirewall)];
}
/** Machines that went and came: those alike in configuration and volumes first. What is left over has no partner. */
function pairsOf(left, [gone, come], volumesOf) {
	const waiting = new Map();
	const textOf = (side, position) => [resourceAt(left[side], position), ...volumesOf(side, position).map(resourceOf)].map(configurationText).join("\n");
	for (const after of inOrder(left[1], come).toReversed()) listAt(waiting, textOf(1, after)).push(after);
	const pairs = [];
	const unlike = inOrder(left[0], gone).filter((before) => {
		const after = waiting.get(textOf(0, before))?.pop();
		if (after !== void 0) pairs.push([before, after]);
		return after === void 0;
	});
	const rest = inOrder(left[1], [...waiting.values()].flat());
	return [...pairs, ...unlike.slice(0, rest.length).map((before, i) => [before, at(rest, i)])];
}
function inOrder(side, positions) {
	const keyOf = (position) => resourceAt(side, position).key;
	return positions.toSorted((a, b) => keyOf(a) < keyOf(b) ? -1 : 1);
}
function resourceOf({ resource }) {
	return resource;
}
/** In an order that does not depend on that of the document: the largest first. */
function volumes(side, positions) {
	return inOrder(side, positions).map((position) => ({
		position,
		resource: resourceAt(side, position)
	})).sort((a, b) => storageOf(b.resource) - storageOf(a.resource));
}
export { pairFleets };
