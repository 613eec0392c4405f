import { SECRET_KEYS } from "../../../inventory/read/secrets.js";
import { isArray, isObject, own, ownText } from "../../../json.js";
import { toPair } from "../../isometric/component.js";
import { isCluster, isOutlined } from "../../isometric/outlines.js";
import { linePaint, solidPaint } from "./paint.js";
// src/drawing/difference/blueprint/components.ts
/** Access grants, whatever would make Cloudcraft scan again, links to elsewhere, and a key that no document needs. */
const LEFT_OUT = new Set([...SECRET_KEYS, ...[
	"liveAccount",
	"liveOptions",
	"link",
	"locked",
	"__proto__"
]]);
/** A component without secrets, in the colours of its mark and at an absolute position. */
function markedComponent(raw, section, mark, ground) {
	const component = publishable(raw);
	const isFrame = isFrameIn(component, section);
	const { mapPos, ...unplaced } = component;
	const fixed = isFrame ? void 0 : absolutePosition(mapPos, ground);
	return {
		...unplaced,
		...fixed !== void 0 && { mapPos: fixed },
		...isFrame ? { color: linePaint(mark) } : solidPaint(mark),
		...mark === "removed" && section === "nodes" && { transparent: true },
		...own(component, "type") === "asg" && platform(component)
	};
}
/** A zone, an area or an icon: always unchanged. */
function backdrop(raw) {
	const component = publishable(raw);
	const painted = ["color", "borderColor"].filter((key) => Object.hasOwn(component, key));
	return {
		...component,
		...Object.fromEntries(painted.map((key) => [key, linePaint("unchanged")]))
	};
}
/** Whether a component is a line around its members, without a position of its own. */
function isFrameIn(component, section) {
	const type = ownText(component, "type") ?? "";
	const entry = {
		id: "",
		type,
		section,
		raw: component
	};
	return isOutlined(entry) && !isCluster(entry) && type !== "asg";
}
/** Cloudcraft lays out the members of an `even` platform itself, and removed members would displace the others. */
function platform(asg) {
	return {
		layout: "manual",
		...toPair(own(asg, "mapSize")) === void 0 && { mapSize: [2, 1] }
	};
}
/** A position relative to another component becomes absolute: that component may be missing. */
function absolutePosition(mapPos, ground) {
	const fixed = toPair(mapPos);
	if (fixed !== void 0) return [...fixed];
	return ground === void 0 ? void 0 : [ground.minX, ground.minY];
}
/** The component without the keys that a published document must not have, at any depth. */
function publishable(component, depth = 0) {
	const entries = Object.entries(component).filter(([key]) => !LEFT_OUT.has(key));
	return Object.fromEntries(entries.map(([key, value]) => [key, publishableValue(value, depth + 1)]));
}
function publishableValue(value, depth) {
	if (depth > 500) return null;
	if (isArray(value)) return value.map((item) => publishableValue(item, depth + 1));
	return isObject(value) ? publishable(value, depth) : value;
}
export { backdrop, isFrameIn, markedComponent };
