import { parseDrawing } from "../diagram/parse.js";
import { isNear } from "../picture/frame.js";
import { placesOfItems } from "./item-places.js";
// src/report/region-names.ts
/** Nobody reads more names beside one picture. */
const MOST_NAMES = 5;
/**
* How many of the items have to be seen where the document puts them. In pictures that follow the layout it is nearly all; in those of another
* layout less than half, most of it by chance.
*/
const LEAST_SEEN = .8;
/** Touching is not standing there: so much of the item, or of the region, has to be in common. */
const LEAST_COVERED = .3;
/**
* Says which components stand in each region of a picture: their ids in the document, the one most in it first, at most five. The layout of a
* picture is known from measurements only, so it is checked against the picture first; where that disagrees no region is named.
* Regions are in pixels of the frame. Never throws, whatever the document.
*/
function nameRegions(regions, document, frame, projection) {
	const places = placesOfItems(parseDrawing(document), frame, projection);
	if (shareSeen(places, frame) < .8) return regions.map(() => []);
	return regions.map((region) => namesIn(region, places));
}
/** The share of items whose faces differ from the ground around them where the layout puts both. */
function shareSeen(places, frame) {
	if (places.length === 0) return 0;
	return places.filter((place) => isSeen(place, frame)).length / places.length;
}
function isSeen({ inside, outside }, frame) {
	const ground = outside.flatMap((point) => pixelAt(frame, point) ?? []);
	const differing = inside.flatMap((point) => pixelAt(frame, point) ?? []).filter((face) => !ground.some((pixel) => isNear(face, pixel)));
	return ground.length > 0 && differing.length >= 2;
}
function pixelAt({ width, height, pixels }, point) {
	const [x, y] = [Math.floor(point.x), Math.floor(point.y)];
	return x < 0 || y < 0 || x >= width || y >= height ? void 0 : pixels[y * width + x];
}
function namesIn(region, places) {
	return places.map(({ id, box }) => ({
		id,
		common: commonArea(region, box),
		least: Math.min(areaOf(region), areaOf(box))
	})).filter(({ common, least }) => common > 0 && common >= least * LEAST_COVERED).sort((a, b) => b.common - a.common || (a.id < b.id ? -1 : 1)).slice(0, MOST_NAMES).map(({ id }) => id);
}
function commonArea(one, other) {
	const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
	const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
	return Math.max(width, 0) * Math.max(height, 0);
}
function areaOf({ width, height }) {
	return width * height;
}
export { LEAST_SEEN, nameRegions, shareSeen };
