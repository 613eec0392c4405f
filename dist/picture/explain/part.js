import { signedPixels } from "../decode/frame.js";
// src/picture/explain/part.ts
/** What lies beside a picture is white. */
const BEYOND = -1;
const OPAQUE = -16777216;
/**
* Paints the part of a picture that begins at `from`, opaque, `factor` times as large: a whole number, or less than one, where several
* pixels are reduced to their mean. The part may reach beyond the picture.
*/
function paintPart(frame, from, factor, target) {
	const columns = bordersOf(target.width, factor, from.x);
	const rows = bordersOf(target.height, factor, from.y);
	for (let y = 0, at = target.left; y < target.height; y++, at += target.stride) {
		const [top, bottom] = [rows[2 * y], rows[2 * y + 1]];
		if (factor < 1) reduceRows(frame, top, bottom, columns, target, at);
		else if (y === 0 || top !== rows[2 * y - 2]) enlargeRow(frame, top, columns, target, at);
		else target.canvas.copyWithin(at, at - target.stride, at - target.stride + target.width);
	}
}
/** Of each painted column or row: the first of the picture that it shows, and the one behind the last. */
function bordersOf(length, factor, from) {
	const borders = new Int32Array(2 * length);
	for (let i = 0; i < length; i++) {
		const first = Math.floor(i / factor);
		borders[2 * i] = from + first;
		borders[2 * i + 1] = from + Math.max(Math.floor((i + 1) / factor), first + 1);
	}
	return borders;
}
function enlargeRow(frame, y, columns, { canvas, width }, at) {
	const pixels = signedPixels(frame);
	const isInside = y >= 0 && y < frame.height;
	for (let x = 0; x < width; x++) {
		const column = columns[2 * x];
		const isBeyond = !isInside || column < 0 || column >= frame.width;
		canvas[at + x] = isBeyond ? BEYOND : pixels[y * frame.width + column];
	}
}
function reduceRows(frame, top, bottom, columns, { canvas, width }, at) {
	const pixels = signedPixels(frame);
	for (let x = 0; x < width; x++) {
		const [left, right] = [columns[2 * x], columns[2 * x + 1]];
		let [red, green, blue] = [
			0,
			0,
			0
		];
		for (let y = top; y < bottom; y++) for (let column = left; column < right; column++) {
			const pixel = y < 0 || y >= frame.height || column < 0 || column >= frame.width ? BEYOND : pixels[y * frame.width + column];
			red += pixel & 255;
			green += pixel >> 8 & 255;
			blue += pixel >> 16 & 255;
		}
		const count = (bottom - top) * (right - left);
		canvas[at + x] = OPAQUE | Math.round(red / count) | Math.round(green / count) << 8 | Math.round(blue / count) << 16;
	}
}
export { paintPart };
