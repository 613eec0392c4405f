import { connectionsOf } from "./connections.js";
import { readDocument } from "./document.js";
import { identify, shortName } from "./identity.js";
import { canonicalText, isArray, isObject, own, ownText } from "./json.js";
// src/inventory/parse.ts
/** Drawn to frame the page; says nothing about the account. */
const NOT_RESOURCES = new Set(["region", "zone"]);
/**
* Reads a Cloudcraft document of any era and wrapper as an inventory: labels become names, ids become references, two drawings
* of one resource become one.
* @param origin what to call the document in an error.
* @throws ExpectedError INVENTORY_NOT_JSON, INVENTORY_NOT_BLUEPRINT, INVENTORY_TOO_LARGE
*/
function parseInventory(origin, bytes) {
	return toInventory(readDocument(origin, bytes));
}
function toInventory(document) {
	const labels = labelsOf(document);
	const drawn = [...document.nodes, ...document.groups].map((component) => toResource(component, labels));
	const { resources, positions } = mergeDrawings(drawn.filter((resource) => !NOT_RESOURCES.has(resource.type)));
	return {
		resources,
		positions,
		members: membersOf(drawn, positions),
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
		const key = resource.identity === "described" ? void 0 : `${resource.type} ${resource.key}`;
		const first = key === void 0 ? void 0 : byKey.get(key);
		const position = first ?? resources.length;
		if (first === void 0) resources.push(resource);
		else if (drawingOrder(resource, resources[first]) < 0) resources[first] = resource;
		if (key !== void 0) byKey.set(key, position);
		if (resource.id !== "") positions.set(resource.id, position);
	}
	return {
		resources,
		positions
	};
}
function drawingOrder(a, b) {
	const left = (a.label ?? "￿") + canonicalText(a.properties);
	const right = (b.label ?? "￿") + canonicalText(b.properties);
	return left < right ? -1 : left > right ? 1 : 0;
}
/** `nodes` lists members as component ids: unordered, with duplicates, and with ids that lead nowhere. */
function membersOf(drawn, positions) {
	const members = new Map();
	for (const group of drawn) {
		const list = own(group.properties, "nodes");
		const position = positions.get(group.id);
		if (!isArray(list) || position === void 0) continue;
		const found = new Set(members.get(position));
		for (const id of list) {
			const member = typeof id === "string" ? positions.get(id) : void 0;
			if (member !== void 0 && member !== position) found.add(member);
		}
		members.set(position, [...found]);
	}
	return members;
}
export { parseInventory };
