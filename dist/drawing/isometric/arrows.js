import { css } from "./colour.js";
import { project } from "./geometry.js";
import { towards } from "./ground.js";
import { textGround } from "./text-size.js";
import { inkOf } from "./theme.js";
import { digits } from "./xml.js";
// src/drawing/isometric/arrows.ts
const BEND_RADIUS = .25;
const HEAD_LENGTH = .36;
const HEAD_WIDTH = .28;
/** Gap between an arrow's tip and what it points at. */
const AIR = .08;
/** A connection on the ground, with its arrow where no solid hides it. */
function drawLine(line, end, theme) {
	const colour = css(inkOf(line.color, "#000000", theme));
	const dashes = line.dashed ? " stroke-dasharray=\"7 5\"" : "";
	const points = line.arrow ? shortenedBy(line.points, hiddenLength(line.points, end, theme)) : line.points;
	const shaft = line.arrow ? shortenedBy(points, HEAD_LENGTH * .8) : points;
	const pen = `fill="none" stroke="${colour}" stroke-width="${digits(line.width)}" stroke-linejoin="round"`;
	return `<path d="${bentPath(shaft, theme)}" ${pen}${dashes}/>${line.arrow ? head(points, colour, theme) : ""}`;
}
/** An arrow stops before the ground that a solid hides, or that its label is written on. */
function hiddenLength(points, { item, label }, theme) {
	const [before, tip] = [points.at(-2), points.at(-1)];
	if (before === void 0 || tip === void 0) return AIR;
	if (tip.x - before.x + (tip.y - before.y) <= 0) return AIR + writtenLength(tip, label);
	if (item === void 0 || theme.projection === "2d") return AIR;
	return AIR + Math.min(item.height, item.width / 2, item.depth / 2);
}
/** How far the label extends in front of the solid where the arrow arrives. */
function writtenLength(tip, label) {
	if (label === void 0) return 0;
	const { minX, minY, maxX, maxY } = textGround(label.lines, label.size, label.at.x, label.at.y);
	return tip.x > minX && tip.x < maxX && tip.y < maxY && tip.y > minY - .3 ? maxY - tip.y : 0;
}
function shortenedBy(points, length) {
	const [before, tip] = [points.at(-2), points.at(-1)];
	if (before === void 0 || tip === void 0) return points;
	const whole = Math.hypot(tip.x - before.x, tip.y - before.y);
	const share = Math.min(length, whole * .9) / (whole || 1);
	const end = {
		x: tip.x + (before.x - tip.x) * share,
		y: tip.y + (before.y - tip.y) * share,
		z: tip.z
	};
	return [...points.slice(0, -1), end];
}
function head(points, colour, theme) {
	const [before, tip] = [points.at(-2), points.at(-1)];
	const length = before && tip ? Math.hypot(tip.x - before.x, tip.y - before.y) : 0;
	if (before === void 0 || tip === void 0 || length === 0) return "";
	const [alongX, alongY] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
	const corner = (side) => ({
		x: tip.x - alongX * HEAD_LENGTH - alongY * side,
		y: tip.y - alongY * HEAD_LENGTH + alongX * side,
		z: tip.z
	});
	return `<path d="M${[
		tip,
		corner(HEAD_WIDTH / 2),
		corner(-.28 / 2)
	].map((point) => pixel(point, theme)).join("L")}Z" fill="${colour}"/>`;
}
function bentPath(points, theme) {
	return `M${points.map((point, index) => {
		const [before, after] = [points[index - 1], points[index + 1]];
		if (before === void 0 || after === void 0) return pixel(point, theme);
		const [enter, leave] = [towards(point, before, BEND_RADIUS), towards(point, after, BEND_RADIUS)];
		return `${pixel(enter, theme)}Q${pixel(point, theme)} ${pixel(leave, theme)}`;
	}).join("L")}`;
}
function pixel(point, theme) {
	const { x, y } = project(point, theme.projection);
	return `${digits(x)} ${digits(y)}`;
}
export { drawLine };
