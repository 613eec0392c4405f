import { isNear, signedPixels } from "./frame.js";
import { isWithinReach } from "./smoothed.js";
// src/picture/seeker.ts
function seekerOf(view) {
	const { displacements, otherOwners, isExact } = view;
	const { width, height } = view.frame;
	const { width: otherWidth, height: otherHeight } = view.other;
	const [pixels, others] = [signedPixels(view.frame), signedPixels(view.other)];
	const columns = displacements.map(({ dx }) => placesOf(width, view.scale, dx));
	const rows = displacements.map(({ dy }) => placesOf(height, view.scale, dy));
	let tried = [];
	let last = -1;
	const isSeenBy = (displacement, x, y) => {
		const column = columns[displacement][x];
		const row = rows[displacement][y];
		if (column < 1 || row < 1 || column >= otherWidth - 1 || row >= otherHeight - 1) return false;
		const there = row * otherWidth + column;
		const owner = otherOwners.match[there];
		if (owner !== 0 && otherOwners.displacementOf[owner] !== displacement) return false;
		const at = y * width + x;
		const pixel = pixels[at];
		if (isNear(pixel, others[there])) {
			if ((x === 0 || isNear(pixels[at - 1], others[there - 1])) && (x === width - 1 || isNear(pixels[at + 1], others[there + 1]))) return true;
		}
		return !isExact && isWithinReach(pixel, others, there, otherWidth);
	};
	return {
		enter: (displacements) => {
			tried = displacements;
			if (!tried.includes(last)) last = tried[0] ?? -1;
		},
		displacementAt: (x, y) => {
			if (last >= 0 && isSeenBy(last, x, y)) return last;
			for (const displacement of tried) {
				if (displacement === last || !isSeenBy(displacement, x, y)) continue;
				last = displacement;
				return displacement;
			}
		},
		coverAt: (x, y) => {
			for (const displacement of tried) {
				const column = columns[displacement][x];
				const row = rows[displacement][y];
				if (column < 0 || row < 0 || column >= otherWidth || row >= otherHeight) return 0;
				const owner = otherOwners.match[row * otherWidth + column];
				if (owner !== 0 && otherOwners.displacementOf[owner] !== displacement) return owner;
			}
		}
	};
}
/** Where each column or row is in the other picture; the middle of a pixel lies half a pixel from its begin. */
function placesOf(length, scale, offset) {
	const places = new Int32Array(length);
	for (let place = 0; place < length; place++) places[place] = Math.floor((place + .5) * scale + offset + 1e-6);
	return places;
}
export { seekerOf };
