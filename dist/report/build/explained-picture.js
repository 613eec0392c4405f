import { toFrame } from "../../picture/decode/frame.js";
import { readPixels } from "../../picture/decode/read-pixels.js";
import { giveBack } from "../../picture/decode/spare-memory.js";
import { explainDifference } from "../../picture/explain/explanation.js";
import { changePlaces } from "./change-places.js";
import { cropRegions } from "./crops.js";
import { nameRegions } from "./region-names.js";
import { shownLayout } from "./shown-layout.js";
// src/report/build/explained-picture.ts
/**
* Separates what changed in a picture from what only moved, names the regions by the resources in them, and crops the changed ones.
* Pictures that are too large keep plain regions without names.
*/
function explainPicture(before, after, comparison, options) {
	const plain = comparison.regions.map((region) => ({
		kind: "changed",
		...region,
		resources: []
	}));
	const nothing = {
		answer: answerTo(comparison),
		regions: plain,
		movedPixels: 0,
		crops: []
	};
	if (comparison.totalPixels > 4e7) return nothing;
	if (comparison.changedPixels === 0) return {
		...nothing,
		...AT_REST,
		...placesInEqual(before, after, options)
	};
	const pixels = [readPixels(before.file), readPixels(after.file)];
	const explained = explainFrames([before, toFrame(pixels[0])], [after, toFrame(pixels[1])], comparison, options);
	for (const { data } of pixels) giveBack(data);
	return {
		...nothing,
		...explained
	};
}
const AT_REST = {
	scale: 1,
	displacement: {
		dx: 0,
		dy: 0
	}
};
/** What can be said without an explanation, or with one. */
function answerTo({ changedPixels, isIdentical }, explanation) {
	if (isIdentical) return "identical";
	if (changedPixels === 0) return "no-visible-difference";
	if (explanation === void 0 || explanation.regions.some(({ kind }) => kind === "changed")) return "places";
	return isMoved(explanation) ? "only-layout-moved" : "no-visible-difference";
}
function isMoved({ movedPixels, regions }) {
	return movedPixels > 0 || regions.length > 0;
}
function explainFrames([before, was], [after, is], comparison, options) {
	const layouts = [layoutOf(before, was, options), layoutOf(after, is, options)];
	const placed = placesIn(layouts, options);
	const explanation = explainDifference(was, is, comparison.cells);
	if (explanation === void 0) return placed;
	const found = explanation.regions;
	const names = namesOf(found, layouts, [before, after]);
	const crops = cropRegions(was, is, found, options.prefix);
	const regions = found.map((region, index) => toReport(region, [was, is], names[index] ?? [], crops));
	const { scale, displacements, movedPixels } = explanation;
	const { dx, dy } = displacements[0] ?? AT_REST.displacement;
	return {
		answer: answerTo(comparison, explanation),
		regions,
		scale,
		displacement: {
			dx,
			dy
		},
		movedPixels,
		crops,
		...placed
	};
}
/** Identical pictures are decoded only when there are changes to find in them. */
function placesInEqual(before, after, options) {
	if (options.changes === void 0 || options.changes.length === 0) return {};
	const frame = toFrame(readPixels(after.file));
	return placesIn([layoutOf(before, frame, options), layoutOf(after, frame, options)], options);
}
function placesIn([before, after], { changes = [] }) {
	const places = changePlaces(before, after, changes);
	return places === void 0 ? {} : { places };
}
/** With more resources, each is only a few pixels large, and laying them out would take longer than the comparison. */
const MOST_NAMED = 5e3;
function layoutOf({ inventory, document }, frame, { projection }) {
	return inventory === void 0 || inventory.resources.length > MOST_NAMED ? void 0 : shownLayout(document, frame, projection);
}
/** A region is named by the resources there before and after, on the sides where it is visible. */
function namesOf(regions, layouts, sides) {
	const [was, is] = ["before", "after"].map((side, i) => nameRegions(regions.map((region) => region[side]), layouts[i]).map((ids) => ids.flatMap((id) => keyOf(id, sides[i]?.inventory) ?? [])));
	return regions.map(({ seenIn }, index) => {
		const keys = [...seenIn === "after" ? [] : was?.[index] ?? [], ...seenIn === "before" ? [] : is?.[index] ?? []];
		return [...new Set(keys)];
	});
}
function keyOf(id, inventory) {
	return inventory?.resources[inventory.positions.get(id) ?? -1]?.key;
}
function toReport(region, [was, is], resources, crops) {
	const { kind, seenIn, changedPixels, isLine } = region;
	const box = seenIn === "before" ? inside(region.before, was) : inside(region.after, is);
	const crop = crops.find((one) => one.region === region);
	const line = isLine && { line: true };
	return {
		kind,
		seenIn,
		...box,
		changedPixels,
		...line,
		resources,
		...crop && { crop: { file: crop.file } }
	};
}
/** The part of a box that is inside the picture, at least one pixel. */
function inside({ x, y, width, height }, frame) {
	const left = Math.min(Math.max(0, Math.floor(x)), frame.width - 1);
	const top = Math.min(Math.max(0, Math.floor(y)), frame.height - 1);
	const right = Math.min(Math.max(left + 1, Math.ceil(x + width)), frame.width);
	const bottom = Math.min(Math.max(top + 1, Math.ceil(y + height)), frame.height);
	return {
		x: left,
		y: top,
		width: right - left,
		height: bottom - top
	};
}
export { explainPicture };
