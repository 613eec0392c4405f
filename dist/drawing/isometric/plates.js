import { isArray, own, ownText } from "../../json.js";
import { visibleLine } from "../../text.js";
import { ownFlag, ownNumber, ownPaint, toPair } from "./component.js";
import { grow } from "./ground-map.js";
import { isCluster } from "./outlines.js";
import { groundOf, placeOf } from "./registry.js";
// src/drawing/isometric/plates.ts
/** How far an autoscaling group's platform extends beyond its instances, in grid units; labels begin right in front of it. */
const PLATFORM_EDGE = .14;
const MAX_CORNERS = 200;
/** The surfaces on the ground: platforms of autoscaling groups, zones, areas, clusters, the backgrounds of icons. */
function readPlates(registry, hulls) {
	return registry.entries.flatMap((entry) => {
		const kind = kindOf(entry);
		const corners = kind && cornersOf(registry, entry, kind, hulls);
		return kind === void 0 || corners === void 0 || corners.length < 3 ? [] : [toPlate(entry, kind, corners)];
	});
}
function toPlate(entry, kind, corners) {
	return {
		id: entry.id,
		type: entry.type,
		kind,
		name: visibleLine(ownText(entry.raw, "name") ?? "", 80),
		corners,
		color: ownPaint(entry.raw, entry.type === "icon" ? "background" : "color"),
		border: ownPaint(entry.raw, "borderColor"),
		shadow: ownFlag(entry.raw, "shadow", false)
	};
}
/** The kind of plate that a component is drawn as; undefined if it is not drawn as a plate. */
function kindOf(entry) {
	if (isCluster(entry)) return "cluster";
	if (entry.type === "asg") return "platform";
	if (entry.type === "area" || entry.type === "icon") return "area";
	return entry.section === "surfaces" || entry.type === "zone" ? "zone" : void 0;
}
function cornersOf(registry, entry, kind, hulls) {
	const hull = hulls.get(entry.id);
	if (kind === "cluster") return hull && cornersOfRect(hull);
	const place = placeOf(registry, entry, () => void 0);
	if (place === void 0) return void 0;
	if (entry.type === "area") return polygon(entry, place);
	if (entry.type === "icon") return cornersOfRect(iconGround(entry, place));
	const ground = groundOf(entry, place);
	return cornersOfRect(kind === "platform" ? grow(ground, PLATFORM_EDGE) : ground);
}
function polygon(entry, [x, y]) {
	const points = own(entry.raw, "points");
	if (points === void 0 || !isArray(points)) return [];
	return points.slice(0, MAX_CORNERS).flatMap((point) => {
		const pair = toPair(point);
		return pair === void 0 ? [] : [{
			x: x + pair[0],
			y: y + pair[1],
			z: 0
		}];
	});
}
function iconGround(entry, [x, y]) {
	const size = Math.min(Math.max(ownNumber(entry.raw, "iconSize") ?? 3, 1), 40) / 4;
	return {
		minX: x,
		minY: y,
		maxX: x + size,
		maxY: y + size
	};
}
/** The four corners of a rectangle on the ground, in order. */
function cornersOfRect({ minX, minY, maxX, maxY }) {
	return [
		{
			x: minX,
			y: minY,
			z: 0
		},
		{
			x: maxX,
			y: minY,
			z: 0
		},
		{
			x: maxX,
			y: maxY,
			z: 0
		},
		{
			x: minX,
			y: maxY,
			z: 0
		}
	];
}
export { PLATFORM_EDGE, cornersOfRect, kindOf, readPlates };
