import { SECRET_KEYS } from "../../../inventory/read/secrets.js";
import { isArray, isObject, own, ownText } from "../../../json.js";
import { toPair } from "../../isometric/component.js";
import { isCluster, isOutlined } from "../../isometric/outlines.js";
import { linePaint, solidPaint } from "./paint.js";
// src/drawing/difference/blueprint/components.ts
/** Grants, what would make Cloudcraft scan anew, links to elsewhere, and a key that no document needs. */
const LEFT_OUT = new Set([...SECRET_KEYS, ...[
	"liveAccount",
	"liveOptions",
	"link",
	"locked",
	"__proto__"
]]);
/** A component as it is, less secrets, in the colours of its mark and at a place of its own. */
function markedComponent(raw, section, mark, ground) {
	const component = withoutSecrets(raw);
	const isFrame = isFrameIn(component, section);
	const { mapPos, ...unplaced } = component;
	const fixed = isFrame ? void 0 : placeOf(mapPos, ground);
	return {
		...unplaced,
		...fixed !== void 0 && { mapPos: fixed },
		...isFrame ? { color: linePaint(mark) } : solidPaint(mark),
		...mark === "removed" && section === "nodes" && { transparent: true },
		...own(component, "type") === "asg" && platform(component)
	};
}
/** A zone, an area or an icon: nothing became of it. */
function backdrop(raw) {
	const component = withoutSecrets(raw);
	const painted = ["color", "borderColor"].filter((key) => Object.hasOwn(component, key));
	return {
		...component,
		...Object.fromEntries(painted.map((key) => [key, linePaint("unchanged")]))
	};
}
/** Whether a component is a line around its members, without a place of its own. */
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
/** Cloudcraft lays out the members of an `even` platform itself: what is gone from it would take the place of what is there. */
function platform(asg) {
	return {
		layout: "manual",
		...toPair(own(asg, "mapSize")) === void 0 && { mapSize: [2, 1] }
	};
}
/** A place relative to another is made a fixed one: that other may not be there. */
function placeOf(mapPos, ground) {
	const fixed = toPair(mapPos);
	if (fixed !== void 0) return [...fixed];
	return ground === void 0 ? void 0 : [ground.minX, ground.minY];
}
function withoutSecrets(value, depth = 0) {
	if (depth > 500) return null;
	if (isArray(value)) return value.map((item) => withoutSecrets(item, depth + 1));
	if (!isObject(value)) return value;
	const entries = Object.entries(value).filter(([key]) => !LEFT_OUT.has(key));
	return Object.fromEntries(entries.map(([key, item]) => [key, withoutSecrets(item, depth + 1)]));
}
export { backdrop, isFrameIn, markedComponent };
