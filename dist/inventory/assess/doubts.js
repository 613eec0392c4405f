import { at } from "../../errors.js";
import { both } from "../read/both.js";
import { doubtTypes } from "./doubt-types.js";
// src/inventory/assess/doubts.ts
/**
* Doubts what is on one side only, as a class: everything, a section, a type, several types. The scan may have lost a permission, or the
* snapshots may have been asked for differently. Both directions are alike: what was not seen before looks new.
*/
function doubtsAbout(before, after, pairing) {
	const sides = [{
		index: 0,
		inventory: before,
		other: after,
		partners: pairing.afterOf
	}, {
		index: 1,
		inventory: after,
		other: before,
		partners: pairing.beforeOf
	}];
	const unconfirmed = both(sides, doubtsOfSide);
	return {
		warnings: [...new Set(unconfirmed.flatMap((doubts) => [...doubts.values()])), ...missingLayers(before, after)],
		unconfirmed
	};
}
function doubtsOfSide(side) {
	const { inventory, other, partners } = side;
	const alone = [...inventory.resources.keys()].filter((position) => partners[position] === -1);
	if (alone.length === 0) return new Map();
	if (other.resources.length === 0) {
		const warning = emptySide(side);
		return new Map(alone.map((position) => [position, warning]));
	}
	const inSections = missingSections(side, alone);
	const rest = inSections.size === 0 ? alone : alone.filter((position) => !inSections.has(position));
	return new Map([...inSections, ...doubtTypes(side, rest)]);
}
function emptySide({ index }) {
	const [where, what] = index === 0 ? ["after", "gone"] : ["before", "new"];
	const text = `the ${where}-snapshot holds no resource at all: all are ${what}, or it could not see them`;
	return {
		code: `empty-${where}`,
		text
	};
}
/** A document without a section says nothing about what would stand there; one with an empty section says that there is nothing. */
function missingSections({ index, inventory, other }, alone) {
	const where = index === 0 ? "after" : "before";
	const warnings = new Map(other.absentSections.map((section) => [section, {
		code: "section-missing",
		text: `the ${where}-snapshot has no ${section} at all: what the other one has there may merely not have been read`
	}]));
	if (warnings.size === 0) return new Map();
	return new Map(alone.flatMap((position) => {
		const warning = warnings.get(at(inventory.resources, position).section);
		return warning === void 0 ? [] : [[position, warning]];
	}));
}
function missingLayers(before, after) {
	const warnings = [];
	const bothFilled = before.resources.length > 0 && after.resources.length > 0;
	const snapshot = (hadIt) => hadIt ? "before" : "after";
	if (bothFilled && before.hasLabels !== after.hasLabels) warnings.push({
		code: "labels-missing",
		text: `only the ${snapshot(before.hasLabels)}-snapshot has labels: names are not compared`
	});
	if (bothFilled && before.hasAutoConnections !== after.hasAutoConnections) {
		const text = `only the ${snapshot(before.hasAutoConnections)}-snapshot has automatic connections: they are not compared`;
		warnings.push({
			code: "autoedges-missing",
			text
		});
	}
	return warnings;
}
export { doubtsAbout };
