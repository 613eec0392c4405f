import { own, ownText } from "../../json.js";
import { visibleLine } from "../../text.js";
import { ownNumber, ownPaint } from "./component.js";
import { linesOf, ownerOf, readLabels } from "./labels.js";
import { placeLegends } from "./legends.js";
import { readLines } from "./lines.js";
import { hulls, isOutlined } from "./outlines.js";
import { footprintOf, heightOf } from "./palette.js";
import { kindOf, readPlates } from "./plates.js";
import { placeOf, readRegistry } from "./registry.js";
import { textGround } from "./text-size.js";
// src/drawing/isometric/parse.ts
/**
* Reads a drawing from a Cloudcraft document: a snapshot or a saved blueprint (`{data: {…}}`), or only its sections (`{nodes: […]}`).
* Never throws: components that are malformed or have no position are left out. The order of the document's arrays does not matter.
*/
function parseDrawing(document) {
	const registry = readRegistry(document);
	const grounds = hulls(registry);
	const labels = readLabels(registry, cornerOf(grounds));
	const items = readItems(registry);
	return {
		items,
		plates: readPlates(registry, grounds),
		outlines: readOutlines(registry, grounds, obstaclesOf(items, labels)),
		labels,
		lines: readLines(registry, grounds)
	};
}
/** A label may be positioned relative to a group that has only an outline. */
function cornerOf(grounds) {
	return (entry) => {
		const rect = grounds.get(entry.id);
		return rect && [rect.minX, rect.minY];
	};
}
function readItems(registry) {
	const names = labelTexts(registry);
	return registry.entries.flatMap((entry) => {
		const place = isItem(entry) ? placeOf(registry, entry, () => void 0) : void 0;
		return place === void 0 ? [] : [toItem(entry, place, names)];
	});
}
/** A cluster with a size of its own is only a plate; one without is a plate and a solid on it. */
function isItem(entry) {
	if (entry.section !== "nodes" && entry.section !== "groups") return false;
	const kind = kindOf(entry);
	return (kind === void 0 || kind === "cluster" && !own(entry.raw, "mapSize")) && !isOutlined(entry) && entry.type !== "isotext" && entry.type !== "connector";
}
function toItem(entry, [x, y], names) {
	return {
		id: entry.id,
		type: entry.type,
		at: {
			x,
			y,
			z: 0
		},
		...footprintOf(entry.type, ownNumber(entry.raw, "width"), ownNumber(entry.raw, "depth")),
		height: heightOf(entry.type, ownNumber(entry.raw, "height")),
		name: visibleLine(ownText(entry.raw, "name") ?? names.get(entry.id) ?? "", 80),
		color: ownPaint(entry.raw, "color"),
		accent: ownPaint(entry.raw, "accentColor")
	};
}
/** Scanned components have no name of their own: it is the text positioned relative to them. */
function labelTexts(registry) {
	const names = new Map();
	for (const entry of registry.entries) {
		const owner = entry.type === "isotext" ? ownerOf(entry) : void 0;
		if (owner !== void 0 && !names.has(owner)) names.set(owner, linesOf(entry).join(" "));
	}
	return names;
}
function readOutlines(registry, grounds, obstacles) {
	const found = registry.entries.flatMap((entry) => {
		const rect = isOutlined(entry) ? grounds.get(entry.id) : void 0;
		return rect === void 0 ? [] : [{
			id: entry.id,
			type: entry.type,
			name: nameOf(entry),
			rect,
			entry
		}];
	});
	const legends = placeLegends(found, obstacles);
	return found.flatMap(({ entry, ...outline }) => {
		const legend = legends.get(entry.id);
		return legend === void 0 ? [] : [{
			...outline,
			color: ownPaint(entry.raw, "color"),
			legend
		}];
	});
}
/** The ground where a group's name would not be readable: under labels, and under or right behind solids. */
function obstaclesOf(items, labels) {
	return [...items.map(({ at, width, depth, height }) => {
		return {
			minX: at.x - height,
			minY: at.y - height,
			maxX: at.x + width,
			maxY: at.y + depth
		};
	}), ...labels.map(({ lines, size, at }) => textGround(lines, size, at.x, at.y))];
}
/** A group's name is written along its outline, which has less room than a label. */
const MAX_NAME = 40;
function nameOf(entry) {
	const name = ownText(entry.raw, "name") ?? (entry.type === "region" ? ownText(entry.raw, "region") : void 0);
	return visibleLine(name ?? entry.id, MAX_NAME);
}
export { parseDrawing };
