import { own, ownText } from "../../json.js";
import { ownFlag, ownNumber, ownPaint } from "./component.js";
import { grow } from "./ground-map.js";
import { isOutlined } from "./outlines.js";
import { PLATFORM_EDGE } from "./plates.js";
import { groundOf, placeOf } from "./registry.js";
// src/drawing/isometric/lines.ts
/** The overlap, in grid units, that two sides need for one straight line between them. */
const FACING = .3;
/** The connections of a document of which both ends are drawn. */
function readLines(registry, hulls) {
	const groundOfEnd = (id) => {
		const entry = registry.byId.get(id);
		if (entry === void 0) return void 0;
		if (isOutlined(entry)) return hulls.get(id);
		const place = placeOf(registry, entry, () => void 0);
		if (place === void 0) return hulls.get(id);
		const [minX, minY] = place;
		if (entry.type === "asg") return grow(groundOf(entry, place), PLATFORM_EDGE);
		return entry.type === "connector" ? {
			minX,
			minY,
			maxX: minX,
			maxY: minY
		} : groundOf(entry, place);
	};
	const lines = registry.entries.filter((entry) => entry.section === "edges").flatMap((entry) => toLine(entry, groundOfEnd));
	return lines.filter((line, index) => !isSame(line, lines[index - 1]));
}
function toLine(entry, groundOfEnd) {
	const from = ownText(entry.raw, "from") ?? "";
	const to = ownText(entry.raw, "to") ?? "";
	const [start, end] = [groundOfEnd(from), groundOfEnd(to)];
	const points = start && end && from !== to ? route(start, end) : [];
	if (points.length < 2) return [];
	const width = Math.min(Math.max(ownNumber(entry.raw, "width") ?? 2, 1), 8);
	const dashed = ownFlag(entry.raw, "dashed", false);
	const arrow = own(entry.raw, "endCap") === "arrow";
	const color = ownPaint(entry.raw, "color");
	return [{
		id: entry.id,
		type: entry.type,
		from,
		to,
		points,
		width,
		dashed,
		arrow,
		color
	}];
}
function isSame(line, other) {
	return other !== void 0 && line.from === other.from && line.to === other.to && line.type === other.type;
}
/** The route from one ground to another: straight where they face each other, else with two bends; empty if they overlap. */
function route(start, end) {
	if (isPoint(start) || isPoint(end)) return clipped(start, end);
	const alongX = shared(start.minX, start.maxX, end.minX, end.maxX);
	const alongY = shared(start.minY, start.maxY, end.minY, end.maxY);
	if (alongX !== void 0 && alongY !== void 0) return [];
	const gapX = gap(start.minX, start.maxX, end.minX, end.maxX);
	const gapY = gap(start.minY, start.maxY, end.minY, end.maxY);
	return Math.abs(gapY) >= Math.abs(gapX) ? downwards(start, end) : downwards(turned(start), turned(end)).map(turnedPoint);
}
/** Leaves along y, crosses halfway, arrives along y. */
function downwards(start, end) {
	const forward = start.maxY <= end.minY;
	const startY = forward ? start.maxY : start.minY;
	const endY = forward ? end.minY : end.maxY;
	const straight = shared(start.minX, start.maxX, end.minX, end.maxX);
	if (straight !== void 0) return [at(straight, startY), at(straight, endY)];
	const [startX, endX] = [(start.minX + start.maxX) / 2, (end.minX + end.maxX) / 2];
	const middle = (startY + endY) / 2;
	return [
		at(startX, startY),
		at(startX, middle),
		at(endX, middle),
		at(endX, endY)
	];
}
/** A coordinate inside both ranges, one of their centres if possible. */
function shared(firstMin, firstMax, secondMin, secondMax) {
	const low = Math.max(firstMin, secondMin);
	const high = Math.min(firstMax, secondMax);
	if (high - low < FACING) return void 0;
	return [(firstMin + firstMax) / 2, (secondMin + secondMax) / 2].find((centre) => centre > low && centre < high) ?? (low + high) / 2;
}
function gap(firstMin, firstMax, secondMin, secondMax) {
	return Math.max(0, secondMin - firstMax, firstMin - secondMax);
}
/** A straight line between centres, from edge to edge: for connectors, which are bend points that the author placed. */
function clipped(start, end) {
	const [from, to] = [centre(start), centre(end)];
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	const first = reach(start, from, to) * length;
	const last = reach(end, to, from) * length;
	if (length - first - last <= .01) return [];
	const along = (distance) => {
		const share = distance / length;
		return at(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
	};
	return [along(first), along(length - last)];
}
/** The share of the line from a rectangle's centre to another point that is inside the rectangle. */
function reach(rect, from, target) {
	const byX = (rect.maxX - rect.minX) / 2 / Math.abs(target.x - from.x);
	const byY = (rect.maxY - rect.minY) / 2 / Math.abs(target.y - from.y);
	return Math.min(1, Math.min(Number.isNaN(byX) ? Infinity : byX, Number.isNaN(byY) ? Infinity : byY));
}
function centre(rect) {
	return at((rect.minX + rect.maxX) / 2, (rect.minY + rect.maxY) / 2);
}
function isPoint(rect) {
	return rect.minX === rect.maxX && rect.minY === rect.maxY;
}
function at(x, y) {
	return {
		x,
		y,
		z: 0
	};
}
function turned(rect) {
	return {
		minX: rect.minY,
		minY: rect.minX,
		maxX: rect.maxY,
		maxY: rect.maxX
	};
}
function turnedPoint({ x, y, z }) {
	return {
		x: y,
		y: x,
		z
	};
}
export { readLines };
