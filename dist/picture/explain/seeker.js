import { isNear, signedPixels } from "../decode/frame.js";
import { isWithinReach } from "./smoothed.js";
// src/picture/explain/seeker.ts
function seekerOf(view) {
	const { displacements, otherOwners, isExact } = view;
	const { width, height } = view.frame;
	const { width: otherWidth, height: otherHeight } = view.other;
	const [pixels, others] = [signedPixels(view.frame), signedPixels(view.other)];
	const columns = displacements.map(({ dx }) => placesOf(width, view.scale, dx));
	const rows = displacements.map(({ dy }) => placesOf(height, view.scale, dy));
	let tried = [];
	let last = -1;
	/** Whether a pixel in column x looks like one of the other picture: a smoothed edge may, or else both its neighbours have to as well. */
	const isSame = (x, at, there) => {
		if (!isExact && isWithinReach(pixels[at], others, there, otherWidth)) return true;
		return isNear(pixels[at], others[there]) && (x === 0 || isNear(pixels[at - 1], others[there - 1])) && (x === width - 1 || isNear(pixels[at + 1], others[there + 1]));
	};
	/** What is seen there was found elsewhere: it cannot be two things. */
	const isOwnedByOther = (there, displacement) => {
		const owner = otherOwners.match[there];
		return owner !== 0 && otherOwners.displacementOf[owner] !== displacement;
	};
	/** How far a displacement puts the pixels of a row from `from` on where they are seen. */
	const seenUpTo = (displacement, y, from, to) => {
		const places = columns[displacement];
		const row = rows[displacement][y];
		if (row < 1 || row >= otherHeight - 1) return from;
		for (let x = from; x < to; x++) {
			const column = places[x];
			if (column < 1 || column >= otherWidth - 1) return x;
			const [at, there] = [y * width + x, row * otherWidth + column];
			if (isOwnedByOther(there, displacement) || !isSame(x, at, there)) return x;
		}
		return to;
	};
	return {
		enter: (displacements) => {
			tried = displacements;
			if (!tried.includes(last)) last = tried[0] ?? -1;
		},
		foundUpTo: (y, from, to) => {
			const end = last < 0 ? from : seenUpTo(last, y, from, to);
			if (end > from) return {
				displacement: last,
				end
			};
			for (const displacement of tried) {
				const end = displacement === last ? from : seenUpTo(displacement, y, from, to);
				if (end === from) continue;
				last = displacement;
				return {
					displacement,
					end
				};
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
