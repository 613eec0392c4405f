import { at } from "../../errors.js";
import { surroundingsOf } from "../match/surroundings.js";
import { componentType, isCompanion, isContainer } from "../read/component-types/component-types.js";
// src/inventory/assess/doubt-types.ts
/** From this many of a type on, gone or new: one more where they are new, since a first deployment makes a few. */
const FEWEST = [2, 3];
/** From this many types on, a few of each are doubted together. Taking down one service with all its parts is fewer. */
const MANY_TYPES = 4;
/**
* Doubts types of which everything is on one side only: all of one type, or a few of each of several types at once. What something else
* explains is left out: members of a container that is known to be gone, volumes of instances that are.
* @param alone positions of the resources without a partner
*/
function doubtTypes(side, alone) {
	const [companions, others] = parted(unseenOnTheOtherSide(side, alone), ({ type }) => isCompanion(type));
	const doubted = doubtsAmong(side, others, new Map());
	if (companions.length === 0) return doubted;
	const known = withoutOwnersKnown(side, companions, doubted);
	return new Map([...doubted, ...doubtsAmong(side, known, countTypes(others))]);
}
/** What is of a type that the other side does not have. A resource that was paired with one of another type has not vanished. */
function unseenOnTheOtherSide({ inventory, other, partners }, alone) {
	const types = new Set(alone.map((position) => at(inventory.resources, position).type));
	for (const { type } of other.resources) types.delete(type);
	if (types.size === 0) return [];
	for (const [position, { type }] of inventory.resources.entries()) if (partners[position] !== -1) types.delete(type);
	return alone.map((position) => ({
		position,
		type: at(inventory.resources, position).type
	})).filter(({ type }) => types.has(type));
}
function doubtsAmong(side, all, elsewhere) {
	if (all.length === 0) return new Map();
	const isExplained = containersExplain(side);
	const unexplained = all.filter(({ position }) => !isExplained(position));
	const counts = countTypes(unexplained);
	const few = [...counts.values()].filter((count) => count < FEWEST[side.index]).length;
	const types = counts.size + elsewhere.size;
	const several = few > 0 && types >= MANY_TYPES ? severalTypes(side, types) : void 0;
	const warnings = new Map([...counts].flatMap(([type, count]) => {
		const warning = count >= FEWEST[side.index] ? wholeType(side, type, count) : several;
		return warning === void 0 ? [] : [[type, warning]];
	}));
	const ordered = unexplained.toSorted((a, b) => a.type < b.type ? -1 : a.type > b.type ? 1 : 0);
	return new Map(ordered.flatMap(({ position, type }) => {
		const warning = warnings.get(type);
		return warning === void 0 ? [] : [[position, warning]];
	}));
}
function countTypes(list) {
	const counts = new Map();
	for (const { type } of list) counts.set(type, (counts.get(type) ?? 0) + 1);
	return counts;
}
function wholeType({ index }, type, count) {
	return index === 0 ? {
		code: "type-vanished",
		type,
		text: `all ${count} are gone at once: deleted, or the scan may not see them any more`
	} : {
		code: "type-appeared",
		type,
		text: `all ${count} are new at once: created, or the before-snapshot could not see them`
	};
}
function severalTypes({ index }, types) {
	return index === 0 ? {
		code: "types-vanished",
		text: `everything of ${types} types is gone at once: deleted, or the scan may not see these types any more`
	} : {
		code: "types-appeared",
		text: `everything of ${types} types is new at once: created, or the before-snapshot could not see these types`
	};
}
/**
* A network, cluster or pool takes its members with it. That explains them where it is certain that the container itself went: other
* containers of its type were seen.
*/
function containersExplain({ inventory, other, partners }) {
	const seen = new Set(other.resources.map(({ type }) => type));
	const explains = (group) => {
		const { type } = at(inventory.resources, group);
		return isContainer(type) && componentType(type)?.firewall === void 0 && partners[group] === -1 && seen.has(type);
	};
	return (position) => (inventory.groups.get(position) ?? []).some(explains);
}
/** Companions of something that is known to have come or gone are left out: they did the same. */
function withoutOwnersKnown({ inventory, partners }, companions, doubted) {
	const around = surroundingsOf(inventory, companions.map(({ position }) => position));
	return companions.filter(({ position }) => {
		const near = around.get(position);
		const [owner, ...others] = new Set([...near?.from ?? [], ...near?.to ?? []]);
		return !(owner !== void 0 && others.length === 0 && partners[owner] === -1 && !doubted.has(owner));
	});
}
function parted(list, isFirst) {
	return [list.filter(isFirst), list.filter((one) => !isFirst(one))];
}
export { doubtTypes };
