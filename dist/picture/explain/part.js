import { at } from "../../errors.js";
import { signedPixels } from "../decode/frame.js";
// src/picture/explain/part.ts
/** Everything beyond a picture is white. */
const BEYOND = -1;
const OPAQUE = -16777216;
/**
* Paints the part of a picture that begins at `from`, opaque and scaled by `factor`: a whole number, or less than one, where several
* pixels are averaged. The part may extend beyond the picture.
*/
function paintPart(frame, from, factor, area) {
	const brush = {
		frame,
		pixels: signedPixels(frame),
		columns: bordersOf(area.width, factor, from.x),
		area
	};
	const rows = bordersOf(area.height, factor, from.y);
	for (let y = 0, to = area.left; y < area.height; y++, to += area.stride) {
		const [top, bottom] = [at(rows, 2 * y), at(rows, 2 * y + 1)];
		if (factor < 1) reduceRows(brush, top, bottom, to);
		else if (y === 0 || top !== rows[2 * y - 2]) enlargeRow(brush, top, to);
		else area.canvas.copyWithin(to, to - area.stride, to - area.stride + area.width);
	}
}
/** For each painted column or row, the first column or row of the picture that it shows, and the exclusive end. */
function bordersOf(length, factor, from) {
	const borders = new Int32Array(2 * length);
	for (let i = 0; i < length; i++) {
		const first = Math.floor(i / factor);
		borders[2 * i] = from + first;
		borders[2 * i + 1] = from + Math.max(Math.floor((i + 1) / factor), first + 1);
	}
	return borders;
}
/** Paints one row of the picture, from the position `to` of the canvas on. */
function enlargeRow({ frame, pixels, columns, area }, y, to) {
	const isInside = y >= 0 && y < frame.height;
	for (let x = 0; x < area.width; x++) {
		const column = columns[2 * x];
		const isBeyond = !isInside || column < 0 || column >= frame.width;
		area.canvas[to + x] = isBeyond ? BEYOND : pixels[y * frame.width + column];
	}
}
/** Averages the rows from `top` up to `bottom` into one row of the canvas. */
function reduceRows({ frame, pixels, columns, area }, top, bottom, to) {
	for (let x = 0; x < area.width; x++) {
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
		area.canvas[to + x] = OPAQUE | Math.round(red / count) | Math.round(green / count) << 8 | Math.round(blue / count) << 16;
	}
}
export { paintPart };
