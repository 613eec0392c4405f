import { isObject, own, ownText } from "../../../json.js";
import { visibleLine } from "../../../text.js";
import { ownNumber } from "../../isometric/component.js";
import { textPaint } from "./paint.js";
// src/drawing/difference/blueprint/labels.ts
/** The text size of a scan's own labels, and of those added where a scan has none. */
const SIZE = 16;
const SMALL = 11;
/** The width of a letter, in grid units per unit of text size, with which Cloudcraft centres labels. */
const LETTER = .01;
const MAX_NAME = 60;
/** A label of up to this many characters keeps its size. */
const LONG = 22;
/** A label of the document with its owner's suffix after the name, centred as before. */
function suffixedLabel(label, suffix) {
	const { link: _link, ...kept } = label;
	if (suffix === void 0) return {
		...kept,
		color: textPaint("unchanged")
	};
	const [name, size] = [ownText(label, "text") ?? "", ownNumber(label, "textSize") ?? SIZE];
	const text = `${name} ${suffix.text}`;
	const textSize = sizeFor(text, name, size);
	const growth = widthOf(text, textSize) - widthOf(name, size);
	return {
		...kept,
		text,
		textSize,
		color: textPaint(suffix.mark),
		mapPos: shifted(own(label, "mapPos"), -growth / 2)
	};
}
/** A long label becomes smaller instead of wider, or it would run across its neighbours. */
function sizeFor(text, name, size) {
	const room = Math.max(LONG, [...name].length);
	return Math.max(Math.min(SMALL, size), Math.min(size, Math.round(size * room / [...text].length)));
}
function widthOf(text, size) {
	return LETTER * size * [...text].length;
}
function shifted(mapPos, by) {
	if (!isObject(mapPos)) return mapPos ?? null;
	const offset = own(mapPos, "offset");
	const [x = 0, y = 1] = Array.isArray(offset) ? offset.map(Number) : [];
	return {
		...mapPos,
		offset: [tidy(x + by), y]
	};
}
/** A label for a changed resource without one: the label it had or, if `named`, its name, and the suffix. */
function writtenLabel(owner, { type, label, name }, suffix, named) {
	const own = visibleLine(label ?? (named ? name : ""), MAX_NAME);
	const text = `${own} ${suffix.text}`.trim();
	const textSize = own === "" ? SMALL : sizeFor(text, own, SIZE);
	const [width, y] = type === "asg" ? [2, 1.14] : [1, 1];
	const offset = [tidy((width - widthOf(text, textSize)) / 2), y];
	return {
		...flatText(`w:label-${owner}`, text, textSize),
		mapPos: {
			relTo: owner,
			offset
		},
		color: textPaint(suffix.mark)
	};
}
/** A text that lies on the ground like the labels of a scan. */
function flatText(id, text, textSize) {
	return {
		type: "isotext",
		id,
		text,
		textSize,
		isometric: true,
		standing: false,
		direction: "down",
		outline: true
	};
}
function tidy(value) {
	return Math.round(value * 1e4) / 1e4;
}
export { flatText, suffixedLabel, writtenLabel };
