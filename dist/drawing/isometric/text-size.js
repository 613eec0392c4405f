// src/drawing/isometric/text-size.ts
/** Height of an em in grid units per unit of Cloudcraft's text size; a little more than `textWidth` assumes, for legibility. */
const EM = .021;
/** Distance from one line of text to the next, in ems. */
const LINE_HEIGHT = 1.15;
/** The width in grid units that Cloudcraft assumes when it centres a label: a hundredth of the text size per character. */
function textWidth(text, size) {
	return .01 * size * [...text].length;
}
/** The ground that a text covers when it runs to the right of `(x, y)` in direction `down`. */
function textGround(lines, size, x, y) {
	return {
		minX: x,
		minY: y,
		maxX: x + Math.max(0, ...lines.map((line) => textWidth(line, size))),
		maxY: y + lines.length * size * EM * LINE_HEIGHT
	};
}
export { EM, LINE_HEIGHT, textGround, textWidth };
