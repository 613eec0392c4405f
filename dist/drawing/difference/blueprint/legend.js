import { visibleLine } from "../../../text.js";
import { EM, LINE_HEIGHT } from "../../isometric/text-size.js";
import { extentOf } from "../grounds.js";
import { MARKS } from "../mark-style.js";
import { signOf } from "./captions.js";
import { flatText } from "./labels.js";
import { textPaint, titlePaint } from "./paint.js";
// src/drawing/difference/blueprint/legend.ts
const SIZE = 32;
const MAX_CHARACTERS = 160;
/** Distance of the last line from the drawing, in grid units. */
const DISTANCE = 2;
/** Title, counts in the colours of their marks, and notes, as texts behind the drawing. */
function legendOf(title, counts, notes, drawing) {
	const marks = MARKS.filter((mark) => counts[mark] > 0);
	const lines = [
		{
			text: visibleLine(title, MAX_CHARACTERS),
			color: titlePaint()
		},
		...marks.map((mark) => ({
			text: `${signOf(mark)} ${counts[mark].toLocaleString("en-US")} ${mark}`.trim(),
			color: textPaint(mark)
		})),
		...notes.map((note) => ({
			text: visibleLine(note, MAX_CHARACTERS),
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
export { legendOf };
