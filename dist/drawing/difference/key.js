import { digits, escapeXml } from "../isometric/xml.js";
import { badge } from "./badges.js";
import { widthInEms } from "./letters.js";
import { MARKS, hatchOf, letterColours, markColour, markPaint } from "./mark-style.js";
// src/drawing/difference/key.ts
/** The key of the marks with their counts, followed by the notes, in rows. */
function drawKey(counts, notes, style) {
	const { room, size, theme } = style;
	const row = size * 2.2;
	const swatch = size * 1.9;
	const ink = letterColours(theme).loud;
	let [x, y, widest] = [
		0,
		0,
		0
	];
	const parts = [];
	const put = (width, draw) => {
		if (x > 0 && x + width > room) [x, y] = [0, y + row];
		parts.push(draw(x, y));
		x += width + size * 1.4;
		widest = Math.max(widest, x);
	};
	const text = (line, left, top) => `<text x="${digits(left)}" y="${digits(top + row * .5 + size * .36)}" font-size="${digits(size)}" fill="${ink}">${escapeXml(line)}</text>`;
	const entry = (line, drawn) => put(swatch + size * .5 + widthInEms(line) * size, (left, top) => {
		return drawn({
			x: left,
			y: top + (row - swatch * .8) / 2
		}) + text(line, left + swatch + size * .5, top);
	});
	for (const mark of MARKS.filter((one) => counts[one] > 0)) entry(`${counts[mark].toLocaleString("en-US")} ${mark}`, (at) => swatchOf(mark, at, swatch, style));
	for (const note of notes) entry(note.text, (at) => noteSwatch(note, at, swatch, style));
	return {
		svg: parts.join(""),
		width: widest,
		height: y + row
	};
}
function swatchOf(mark, { x, y }, size, { prefix, theme }) {
	const [width, height] = [size, size * .8];
	const fill = mark === "unchanged" ? markPaint(mark, theme).color : hatchOf(mark, prefix);
	return `<rect x="${digits(x)}" y="${digits(y)}" width="${digits(width)}" height="${digits(height)}" rx="3" fill="${fill}" stroke="${markColour(mark, theme)}" stroke-width="1.2"/>` + badge(mark, {
		x: x + width / 2,
		y: y + height / 2,
		radius: size * .3
	}, theme);
}
/** A question mark, a line with a sign, or a sign alone: as the picture shows it. */
function noteSwatch({ what, mark }, { x, y }, size, { theme }) {
	const middle = {
		x: x + size / 2,
		y: y + size * .4
	};
	const line = `<path d="M${digits(x)} ${digits(middle.y)}H${digits(x + size)}" fill="none" stroke="${markColour(mark, theme)}" stroke-width="3"/>`;
	const sign = badge(mark, {
		...middle,
		radius: size * .3
	}, theme, what === "doubt");
	return what === "connection" ? line + sign : sign;
}
export { drawKey };
