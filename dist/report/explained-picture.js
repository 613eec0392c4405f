import { MOST_EXPLAINED_PIXELS, explainDifference } from "../picture/explanation.js";
import { toFrame } from "../picture/frame.js";
import { readPixels } from "../picture/read-pixels.js";
import { changePlaces } from "./change-places.js";
import { cropRegions } from "./crops.js";
import { nameRegions } from "./region-names.js";
// src/report/explained-picture.ts
/**
* Tells what changed in a picture from what only moved, names the regions by the resources that stand there, and cuts out the changed
* ones. Pictures that are too large for that keep plain regions without names.
*/
function explainPicture(before, after, comparison, options) {
	const nothing = {
		regions: comparison.regions.map((region) => ({
			kind: "changed",
			...region,
			resources: []
		})),
		movedPixels: 0,
		crops: []
	};
	if (comparison.totalPixels > MOST_EXPLAINED_PIXELS) return nothing;
	if (comparison.changedPixels === 0) return {
		...nothing,
		...placesInEqual(before, after, options)
	};
	const [was, is] = [toFrame(readPixels(before.file)), toFrame(readPixels(after.file))];
	const placed = placesIn([before, was], [after, is], options);
	const explanation = explainDifference(was, is);
	if (explanation === void 0) return {
		...nothing,
		...placed
	};
	const found = isAtRest(explanation) ? inPlace(comparison) : explanation.regions;
	const names = namesOf(found, [before, was], [after, is], options.projection);
	const crops = cropRegions(was, is, found, options.prefix);
	return {
		regions: found.map((region, index) => toReport(region, [was, is], names[index] ?? [], crops)),
		movedPixels: explanation.movedPixels,
		crops,
		...placed
	};
}
/** Pictures that are the same are decoded only when there is something to find in them. */
function placesInEqual(before, after, options) {
	if (options.changes === void 0 || options.changes.length === 0) return {};
	const frame = toFrame(readPixels(after.file));
	return placesIn([before, frame], [after, frame], options);
}
function placesIn(before, after, { changes = [], projection }) {
	const places = changePlaces(placedSide(before), placedSide(after), changes, projection);
	return places === void 0 ? {} : { places };
}
function placedSide([{ inventory, document }, frame]) {
	return {
		frame,
		document: inventory !== void 0 && inventory.resources.length <= MOST_NAMED ? document : void 0
	};
}
function isAtRest({ scale, displacements }) {
	return scale === 1 && displacements.every(({ dx, dy }) => dx === 0 && dy === 0);
}
/** Where nothing moved, the comparison pixel by pixel knows best: it leaves smoothed edges out. */
function inPlace({ regions }) {
	return regions.map(({ changedPixels, ...box }) => ({
		kind: "changed",
		seenIn: "both",
		before: box,
		after: box,
		changedPixels
	}));
}
/** Of more resources none is larger than a few pixels, and to lay them all out would take longer than the comparison. */
const MOST_NAMED = 5e3;
/** A region is named by what stood there before, where it could be seen then, and by what stands there after. */
function namesOf(regions, before, after, projection) {
	const was = keysIn(regions.map((region) => region.before), before, projection);
	const is = keysIn(regions.map((region) => region.after), after, projection);
	return regions.map(({ seenIn }, index) => {
		const keys = [...seenIn === "after" ? [] : was[index] ?? [], ...seenIn === "before" ? [] : is[index] ?? []];
		return [...new Set(keys)];
	});
}
function keysIn(boxes, [{ inventory, document }, frame], projection) {
	if (inventory === void 0 || document === void 0 || inventory.resources.length > MOST_NAMED) return boxes.map(() => []);
	return nameRegions(boxes, document, frame, projection).map((ids) => ids.flatMap((id) => inventory.resources[inventory.positions.get(id) ?? -1]?.key ?? []));
}
function toReport(region, [was, is], resources, crops) {
	const { kind, seenIn, changedPixels } = region;
	const box = seenIn === "before" ? inside(region.before, was) : inside(region.after, is);
	const crop = crops.find((one) => one.region === region);
	return {
		kind,
		seenIn,
		...box,
		changedPixels,
		resources,
		...crop && { crop: { file: crop.file } }
	};
}
/** The part of a box that lies in the picture, at least one pixel of it. */
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
