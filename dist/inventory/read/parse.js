import { at } from "../../errors.js";
import { canonicalText, isObject, own, ownText } from "../../json.js";
import { composed } from "../../text.js";
import { isFrame } from "./component-types/component-types.js";
import { connectionsOf } from "./connections.js";
import { readDocument } from "./document.js";
import { identify, ownName, shortName } from "./identity.js";
import { groupsOf, membersOf } from "./memberships.js";
import { RESOURCE_SECTIONS } from "./resource.js";
// src/inventory/read/parse.ts
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
	const drawn = RESOURCE_SECTIONS.flatMap((section) => document[section].map((component) => toResource(component, section, labels)));
	const { resources, positions, byKey } = mergeDrawings(drawn);
	const members = membersOf(drawn, positions, resources.length);
	let groups;
	return {
		resources,
		positions,
		byKey,
		members,
		get groups() {
			groups ??= groupsOf(members);
			return groups;
		},
		connections: connectionsOf(document, positions),
		absentSections: RESOURCE_SECTIONS.filter((section) => document.absent.has(section)),
		hasLabels: labels.size > 0,
		hasAutoConnections: document.edges.some((edge) => own(edge, "type") === "autoedge")
	};
}
/** A scanned node has no name of its own: its name is the text that is placed relative to it. */
function labelsOf(document) {
	const labels = new Map();
	for (const text of document.text) {
		const place = own(text, "mapPos");
		const owner = isObject(place) ? ownText(place, "relTo") : void 0;
		const written = ownText(text, "text");
		if (owner === void 0 || written === void 0) continue;
		const label = composed(written);
		const other = labels.get(owner);
		if (other === void 0 || label < other) labels.set(owner, label);
	}
	return labels;
}
function toResource(written, section, labels) {
	const component = withComposedNames(written);
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
		name: label ?? ownName(component, type) ?? shortName(identity),
		region: ownText(component, "region"),
		section,
		properties: component
	};
}
/** What people write into a component and what it is recognised by. */
const NAMES = [
	"name",
	"arn",
	"resourceId"
];
/** Names in one Unicode form: scans have them as whoever typed them did. */
function withComposedNames(component) {
	let result = component;
	for (const field of NAMES) {
		const name = ownText(component, field);
		const same = name === void 0 ? void 0 : composed(name);
		if (same !== void 0 && same !== name) result = {
			...result,
			[field]: same
		};
	}
	return result;
}
/** An ARN that occurs twice is one resource drawn twice. Which drawing is kept must not depend on the order of the document. */
function mergeDrawings(drawn) {
	const resources = [];
	const positions = new Map();
	const byKey = new Map();
	for (const resource of drawn) {
		if (isFrame(resource.type)) continue;
		const key = identityKey(resource, resources, byKey);
		const first = key === void 0 ? void 0 : byKey.get(key);
		const position = first ?? resources.length;
		if (first === void 0) resources.push(resource);
		else if (drawingText(resource) < drawingText(at(resources, first))) resources[first] = resource;
		if (key !== void 0) byKey.set(key, position);
		if (resource.id !== "") positions.set(resource.id, position);
	}
	return {
		resources,
		positions,
		byKey
	};
}
/** The key; with the type before it once a resource of another type has the same key. Undefined without an identity. */
function identityKey({ identity, key, type }, resources, byKey) {
	if (identity === "described") return void 0;
	const first = byKey.get(key);
	return first === void 0 || resources[first]?.type === type ? key : `${type} ${key}`;
}
/** The content of a drawing, without its id and place, which are new in every snapshot. */
function drawingText({ label, properties }) {
	const { id: _id, mapPos: _mapPos, nodes: _nodes, ...content } = properties;
	return (label ?? "￿") + canonicalText(content);
}
export { parseInventory };
