import { fit } from "../../drawing/isometric/geometry.js";
import { parseDrawing } from "../../drawing/isometric/parse.js";
import { sceneBounds } from "../../drawing/isometric/scene.js";
import { isNear } from "../../picture/decode/colour-distance.js";
import { placesOfItems } from "./item-places.js";
// src/report/build/shown-layout.ts
/**
* The share of items that must be visible where the document puts them. In pictures that follow the layout it is nearly 1; in pictures of
* another layout less than half, mostly by chance.
*/
const LEAST_SEEN = .8;
/**
* Lays a document out as Cloudcraft does: the whole scene fitted into the picture and centred. This is known from measurements only, so it
* is checked against the picture; undefined where they disagree. Never throws, whatever the document.
*/
function shownLayout(document, frame, projection) {
	const { width, height } = frame;
	const drawing = parseDrawing(document);
	const fit$1 = fit(sceneBounds(drawing, projection), width, height);
	const places = placesOfItems(drawing, fit$1, projection);
	const seen = places.filter((place) => isSeen(place, frame)).length;
	return places.length > 0 && seen / places.length >= LEAST_SEEN ? {
		drawing,
		projection,
		fit: fit$1,
		width,
		height,
		places
	} : void 0;
}
/** Whether an item's faces differ from the ground around it where the layout puts both. */
function isSeen({ inside, outside }, frame) {
	const ground = outside.flatMap((point) => pixelAt(frame, point) ?? []);
	const differing = inside.flatMap((point) => pixelAt(frame, point) ?? []).filter((face) => !ground.some((pixel) => isNear(face, pixel)));
	return ground.length > 0 && differing.length >= 2;
}
function pixelAt({ width, height, pixels }, point) {
	const [x, y] = [Math.floor(point.x), Math.floor(point.y)];
	return x < 0 || y < 0 || x >= width || y >= height ? void 0 : pixels[y * width + x];
}
export { shownLayout };
