import { boundsOf } from "../../isometric/geometry.js";
import { EM, LINE_HEIGHT } from "../../isometric/text.js";
import { printable, shortened } from "../../isometric/xml.js";
import { placesOf } from "../grounds.js";
import { MARKS } from "../mark-style.js";
import { signOf } from "./captions.js";
import { flatText } from "./labels.js";
import { textPaint, titlePaint } from "./paint.js";
// src/drawing/difference/blueprint/legend.ts
const SIZE = 32;
/** How far the last line is from what is drawn, in grid units. */
const DISTANCE = 2;
/** Title, counts in the colours of their marks, and notes: texts behind everything that is drawn. */
function legendOf(title, counts, notes, drawing) {
	const marks = MARKS.filter((mark) => counts[mark] > 0);
	const lines = [
		{
			text: shortened(printable(title), 160),
			color: titlePaint()
		},
		...marks.map((mark) => ({
			text: `${signOf(mark)} ${counts[mark].toLocaleString("en-US")} ${mark}`.trim(),
			color: textPaint(mark)
		})),
		...notes.map((note) => ({
			text: shortened(printable(note), 160),
			color: titlePaint()
		}))
	];
	const { minX, minY } = extentOf(drawing);
	const step = SIZE * EM * LINE_HEIGHT * 1.2;
	const top = minY - DISTANCE - lines.length * step;
	return lines.map(({ text, color }, index) => {
		const mapPos = [minX, Math.round((top + index * step) * 100) / 100];
		return {
			...flatText(`w:legend-${index + 1}`, text, SIZE),
			mapPos,
			color
		};
	});
}
function extentOf(drawing) {
	const rects = [...placesOf(drawing).values(), ...drawing.outlines.map(({ rect }) => rect)];
	return boundsOf(rects.flatMap(({ minX, minY, maxX, maxY }) => [{
		x: minX,
		y: minY
	}, {
		x: maxX,
		y: maxY
	}]));
}
export { legendOf };
