import { isObject, own, ownText } from "../../json.js";
import { ownDirection, ownFlag, ownNumber, ownPaint } from "./component.js";
import { placeOf } from "./registry.js";
import { printable, shortened } from "./xml.js";
// src/drawing/isometric/labels.ts
/** More lines than this are not a label any more. */
const MAX_LINES = 8;
/** The texts of a document, each where it stands or in front of what it names. */
function readLabels(registry, anchor) {
	return registry.entries.flatMap((entry) => {
		if (entry.type !== "isotext") return [];
		const place = placeOf(registry, entry, anchor);
		const lines = linesOf(entry);
		return place === void 0 || lines.length === 0 ? [] : [toLabel(entry, lines, place)];
	});
}
function toLabel(entry, lines, [x, y]) {
	const target = targetOf(entry);
	return {
		id: entry.id,
		type: entry.type,
		...target === void 0 ? {} : { of: target },
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
/** The id of the component that a text stands relative to. */
function targetOf(entry) {
	const position = own(entry.raw, "mapPos");
	return isObject(position) ? ownText(position, "relTo") : void 0;
}
/** The text of a label, line by line, ready to be shown. */
function linesOf(entry) {
	const lines = (ownText(entry.raw, "text") ?? "").slice(0, 4e3).split(/\r\n|\r|\n/, MAX_LINES).map((line) => shortened(printable(line).trim()));
	return lines.some((line) => line !== "") ? lines : [];
}
export { linesOf, readLabels, targetOf };
