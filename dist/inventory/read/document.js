import { ExpectedError } from "../../errors.js";
import { isArray, isObject, own } from "../../json.js";
// src/inventory/read/document.ts
/** The sections of a blueprint that hold components; any of them may be missing. */
const SECTIONS = [
	"nodes",
	"groups",
	"edges",
	"surfaces",
	"text",
	"icons",
	"images",
	"connectors"
];
/** 100,000 resources take about 120 MB; beyond this limit the parser would need more memory than a runner has. */
const MAX_BYTES = 268435456;
/**
* Reads a blueprint out of what files and servers hold: a snapshot `{tags, data}`, a saved blueprint `{id, data, …}`, the bare
* `{nodes, …}`, or an event whose `body` is one of these as text.
* @param origin what to call the document in an error: a file name or a target.
* @throws ExpectedError INVENTORY_TOO_LARGE, INVENTORY_NOT_JSON, INVENTORY_NOT_BLUEPRINT
*/
function readDocument(origin, bytes) {
	if (bytes.byteLength > MAX_BYTES) {
		const size = Math.round(bytes.byteLength / 1024 / 1024);
		throw new ExpectedError("INVENTORY_TOO_LARGE", `${origin} has ${size} MiB; the limit is 256`, "Narrow the snapshot with filter or exclude");
	}
	return sectionsOf(origin, unwrap(origin, parseJson(origin, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString())));
}
function parseJson(origin, text) {
	try {
		return JSON.parse(text.startsWith("﻿") ? text.slice(1) : text);
	} catch (error) {
		const detail = error instanceof SyntaxError ? error.message.replace(/\s+/g, " ").slice(0, 120) : "unreadable";
		throw new ExpectedError("INVENTORY_NOT_JSON", `${origin} is not JSON`, "Give an inventory as Cloudcraft sends it", detail);
	}
}
function unwrap(origin, root) {
	if (!isObject(root)) throw notBlueprint(origin, `it holds ${describe(root)}`);
	const body = own(root, "body");
	if (typeof body === "string") return unwrap(origin, parseJson(origin, body));
	const data = own(root, "data");
	if (data !== void 0 && !isObject(data)) throw notBlueprint(origin, `its data is ${describe(data)}`);
	return data ?? root;
}
/**
* Checks the parsed `data` of a document section by section.
* @throws ExpectedError INVENTORY_NOT_BLUEPRINT
*/
function sectionsOf(origin, data) {
	if (!SECTIONS.some((section) => Object.hasOwn(data, section))) throw notBlueprint(origin, "it has none of the sections nodes, groups, edges, text");
	const entries = SECTIONS.map((section) => [section, componentsOf(origin, section, own(data, section))]);
	const absent = new Set(SECTIONS.filter((section) => (own(data, section) ?? null) === null));
	return {
		...Object.fromEntries(entries),
		absent
	};
}
function componentsOf(origin, section, list) {
	if (list === void 0 || list === null) return [];
	if (!isArray(list)) throw notBlueprint(origin, `${section} is ${describe(list)}, not a list`);
	if (list.every(isObject)) return list;
	const odd = list.findIndex((component) => !isObject(component));
	throw notBlueprint(origin, `${section}[${odd}] is ${describe(list[odd])}, not a component`);
}
function describe(value) {
	if (value === null || value === void 0) return "nothing";
	return isArray(value) ? "a list" : typeof value === "object" ? "an object" : `a ${typeof value}`;
}
function notBlueprint(origin, why) {
	return new ExpectedError("INVENTORY_NOT_BLUEPRINT", `${origin} is not a Cloudcraft document: ${why}`, "Give the JSON of a snapshot or of a blueprint");
}
export { readDocument };
