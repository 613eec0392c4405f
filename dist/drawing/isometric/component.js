import { isArray, isObject, own, ownText } from "../../json.js";
// src/drawing/isometric/component.ts
/** Larger than any diagram; beyond it floating point loses the details. */
const MAX_COORDINATE = 1e5;
/** A number: Cloudcraft writes numbers as such or as text. */
function ownNumber(object, key) {
	return toNumber(own(object, key));
}
/** A boolean: Cloudcraft writes booleans as such or as text. */
function ownFlag(object, key, otherwise) {
	const value = own(object, key);
	if (value === true || value === "true") return true;
	return value === false || value === "false" ? false : otherwise;
}
/** Two coordinates in grid units, if both are numbers of a plausible size. */
function toPair(value) {
	if (value === void 0 || !isArray(value)) return void 0;
	const [x, y] = [toNumber(value[0]), toNumber(value[1])];
	if (x === void 0 || y === void 0) return void 0;
	return Math.abs(x) > MAX_COORDINATE || Math.abs(y) > MAX_COORDINATE ? void 0 : [x, y];
}
/** A colour of a document: one text for both projections (old), or `{isometric, 2d}` with possible nulls (new). */
function ownPaint(object, key) {
	const value = own(object, key);
	if (typeof value === "string") return {
		isometric: value,
		flat: value
	};
	if (!isObject(value)) return {};
	const isometric = ownText(value, "isometric");
	const flat = ownText(value, "2d");
	return {
		...isometric === void 0 ? {} : { isometric },
		...flat === void 0 ? {} : { flat }
	};
}
function ownDirection(object) {
	const value = own(object, "direction");
	return value === "right" || value === "up" || value === "left" ? value : "down";
}
/** The ids in a group's `nodes`, sorted and without duplicates, since order and repetition have no meaning there. */
function memberIds(object) {
	const nodes = own(object, "nodes");
	if (nodes === void 0 || !isArray(nodes)) return [];
	return [...new Set(nodes.filter((id) => typeof id === "string"))].sort();
}
function toNumber(value) {
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isFinite(number) ? number : void 0;
}
export { memberIds, ownDirection, ownFlag, ownNumber, ownPaint, toPair };
