import { own, ownText } from "../../json.js";
import { ownNumber, ownPaint } from "./component.js";
import { linesOf, readLabels, targetOf } from "./labels.js";
import { placeLegends } from "./legends.js";
import { readLines } from "./lines.js";
import { hulls, isOutlined } from "./outlines.js";
import { footprintOf, heightOf } from "./palette.js";
import { kindOf, readPlates } from "./plates.js";
import { placeOf, readRegistry } from "./registry.js";
import { textGround } from "./text.js";
import { printable, shortened } from "./xml.js";
// src/drawing/isometric/parse.ts
/**
* Reads what a picture shows out of a Cloudcraft document: a snapshot or a saved blueprint (`{data: {…}}`), or the bare
* sections (`{nodes: […]}`). Never throws: what is missing, odd or has no place is left out. The order of the document's
* arrays does not matter.
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
/** A label may stand relative to a group that has no place but its outline. */
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
/** A cluster with a size of its own is a plate; one without is a plate and a solid on it. */
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
		name: shortened(printable(ownText(entry.raw, "name") ?? names.get(entry.id) ?? "")),
		color: ownPaint(entry.raw, "color"),
		accent: ownPaint(entry.raw, "accentColor")
	};
}
/** Scanned components have no name: theirs is the text that stands relative to them. */
function labelTexts(registry) {
	const names = new Map();
	for (const entry of registry.entries) {
		const target = entry.type === "isotext" ? targetOf(entry) : void 0;
		if (target !== void 0 && !names.has(target)) names.set(target, linesOf(entry).join(" "));
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
/** The ground where a group's name would not be read: under labels, and under or right behind solids. */
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
function nameOf(entry) {
	const name = ownText(entry.raw, "name") ?? (entry.type === "region" ? ownText(entry.raw, "region") : void 0);
	return shortened(printable(name ?? entry.id), 40);
}
export { parseDrawing };
