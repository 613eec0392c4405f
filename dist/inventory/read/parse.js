import { canonicalText, isArray, isObject, own, ownText } from "../../json.js";
import { connectionsOf } from "./connections.js";
import { readDocument } from "./document.js";
import { identify, shortName } from "./identity.js";
// src/inventory/read/parse.ts
/** Drawn to frame the page; says nothing about the account. */
const NOT_RESOURCES = new Set(["region", "zone"]);
/**
* Reads a Cloudcraft document of any era and wrapper as an inventory: labels become names, ids become references, two drawings
* of one resource become one.
* @param origin what to call the document in an error.
* @throws ExpectedError INVENTORY_NOT_JSON, INVENTORY_NOT_BLUEPRINT, INVENTORY_TOO_LARGE
*/
function parseInventory(origin, bytes) {
	return inventoryFrom(readDocument(origin, bytes));
}
/** The inventory of a document that is already read. */
function inventoryFrom(document) {
	const labels = labelsOf(document);
	const drawn = [...document.nodes, ...document.groups].map((component) => toResource(component, labels));
	const { resources, positions, byKey } = mergeDrawings(drawn);
	return {
		resources,
		positions,
		byKey,
		members: membersOf(drawn, positions, resources.length),
		connections: connectionsOf(document, positions),
		hasLabels: labels.size > 0,
		hasAutoConnections: document.edges.some((edge) => own(edge, "type") === "autoedge")
	};
}
/** A scanned node has no name of its own: the text that is placed relative to it is its name. */
function labelsOf(document) {
	const labels = new Map();
	for (const text of document.text) {
		const place = own(text, "mapPos");
		const owner = isObject(place) ? ownText(place, "relTo") : void 0;
		const label = ownText(text, "text");
		if (owner === void 0 || label === void 0) continue;
		const other = labels.get(owner);
		if (other === void 0 || label < other) labels.set(owner, label);
	}
	return labels;
}
function toResource(component, labels) {
	const type = ownText(component, "type") ?? "unknown";
	const rawId = own(component, "id");
	const id = typeof rawId === "string" ? rawId : typeof rawId === "number" ? String(rawId) : "";
	const label = labels.get(id);
	const identity = identify(component, type, label);
	return {
		id,
		key: identity.key,
		identity: identity.kind,
		type,
		label,
		name: label ?? ownText(component, "name") ?? shortName(identity),
		region: ownText(component, "region"),
		properties: component
	};
}
/** One ARN twice in a document is one resource drawn twice; which drawing speaks for it does not depend on their order. */
function mergeDrawings(drawn) {
	const resources = [];
	const positions = new Map();
	const byKey = new Map();
	for (const resource of drawn) {
		if (NOT_RESOURCES.has(resource.type)) continue;
		const key = identityKey(resource, resources, byKey);
		const first = key === void 0 ? void 0 : byKey.get(key);
		const position = first ?? resources.length;
		if (first === void 0) resources.push(resource);
		else if (drawingText(resource) < drawingText(resources[first])) resources[first] = resource;
		if (key !== void 0) byKey.set(key, position);
		if (resource.id !== "") positions.set(resource.id, position);
	}
	return {
		resources,
		positions,
		byKey
	};
}
/** The key alone, as long as no resource of another type has it, too; undefined for what has no identity. */
function identityKey({ identity, key, type }, resources, byKey) {
	if (identity === "described") return void 0;
	const first = byKey.get(key);
	return first === void 0 || resources[first]?.type === type ? key : `${type} ${key}`;
}
/** What a drawing says of its resource; its id and place are new in every snapshot. */
function drawingText({ label, properties }) {
	const { id: _id, mapPos: _mapPos, nodes: _nodes, ...content } = properties;
	return (label ?? "￿") + canonicalText(content);
}
/** `nodes` lists members as component ids: unordered, with duplicates, and with ids that lead nowhere. */
function membersOf(drawn, positions, count) {
	const members = new Map();
	const lastGroup = new Int32Array(count).fill(-1);
	for (const { id, properties } of drawn) {
		const list = own(properties, "nodes");
		const group = positions.get(id);
		if (!isArray(list) || group === void 0) continue;
		const found = members.get(group) ?? [];
		for (const member of [group, ...found]) lastGroup[member] = group;
		members.set(group, addMembers(found, list, group, positions, lastGroup));
	}
	return members;
}
function addMembers(found, list, group, positions, lastGroup) {
	for (const id of list) {
		const member = typeof id === "string" ? positions.get(id) : void 0;
		if (member === void 0 || lastGroup[member] === group) continue;
		lastGroup[member] = group;
		found.push(member);
	}
	return found;
}
export { parseInventory };
