import { isObject, own, ownText } from "../../json.js";
import { visibleLine } from "../../text.js";
import { ownDirection, ownFlag, ownNumber, ownPaint } from "./component.js";
import { placeOf } from "./registry.js";
// src/drawing/isometric/labels.ts
/** Further lines of a label are left out. */
const MAX_LINES = 8;
/** The texts of a document, at their own positions or in front of what they label. */
function readLabels(registry, anchor) {
	return registry.entries.flatMap((entry) => {
		if (entry.type !== "isotext") return [];
		const place = placeOf(registry, entry, anchor);
		const lines = linesOf(entry);
		return place === void 0 || lines.length === 0 ? [] : [toLabel(entry, lines, place)];
	});
}
function toLabel(entry, lines, [x, y]) {
	const owner = ownerOf(entry);
	return {
		id: entry.id,
		type: entry.type,
		...owner === void 0 ? {} : { of: owner },
		lines,
		at: {
			x,
			y,
			z: 0
		},
		size: Math.min(Math.max(ownNumber(entry.raw, "textSize") ?? 16, 4), 400),
		direction: ownDirection(entry.raw),
		standing: ownFlag(entry.raw, "standing", false),
		isometric: ownFlag(entry.raw, "isometric", true),
		halo: ownFlag(entry.raw, "outline", false),
		color: ownPaint(entry.raw, "color")
	};
}
/** The id of the component that a text is positioned relative to. */
function ownerOf(entry) {
	const position = own(entry.raw, "mapPos");
	return isObject(position) ? ownText(position, "relTo") : void 0;
}
/** The lines of a label, as visible text; empty if there is nothing to show. */
function linesOf(entry) {
	const lines = (ownText(entry.raw, "text") ?? "").slice(0, 4e3).split(/\r\n|\r|\n/, MAX_LINES).map((line) => visibleLine(line, 80));
	return lines.some((line) => line !== "") ? lines : [];
}
export { linesOf, ownerOf, readLabels };
