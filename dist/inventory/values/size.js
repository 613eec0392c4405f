import { own } from "../../json.js";
import { componentType } from "../read/component-types/component-types.js";
// src/inventory/values/size.ts
/** Cloudcraft has a size in two fields. */
const PARTS = new Set(["instanceType", "instanceSize"]);
/** `c6g`, `24xlarge`, `u-6tb1`. A value that looks different is reported as an ordinary field. */
const PART = /^[A-Za-z0-9][A-Za-z0-9-]{0,49}$/;
/** Whether a field is a part of the size, and so already reported by it. */
function isPartOfSize({ path }) {
	return PARTS.has(path);
}
/**
* The whole size before and after, as AWS writes it: `db.m5.large`. Undefined when none of its fields differs, when a part is unknown
* on one side, or when the resources of one side have several sizes.
*/
function sizeChange(fields, before, after) {
	if (!fields.some(isPartOfSize)) return void 0;
	const [was, is] = [commonSize(before), commonSize(after)];
	return was === void 0 || is === void 0 || was === is ? void 0 : {
		before: was,
		after: is
	};
}
function commonSize(resources) {
	const sizes = new Set(resources.map(sizeOf));
	const [size] = sizes;
	return sizes.size === 1 ? size : void 0;
}
/** The document of a serverless database contains a size, but the database has none. */
function sizeOf({ type, properties }) {
	const [family, size] = [own(properties, "instanceType"), own(properties, "instanceSize")];
	if (!isPart(family) || !isPart(size) || own(properties, "role") === "serverless") return void 0;
	return `${componentType(type)?.sizePrefix ?? ""}${family}.${size}`;
}
function isPart(value) {
	return typeof value === "string" && PART.test(value);
}
export { isPartOfSize, sizeChange };
