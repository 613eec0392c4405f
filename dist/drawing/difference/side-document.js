import { isArray, isObject, own, ownText } from "../../json.js";
import { readRegistry } from "../isometric/registry.js";
// src/drawing/difference/side-document.ts
/** Renames one side's components. Connections are not included, since they are drawn from the inventories. */
function sideDocument(read, { names, shown }) {
	const { inventory } = read;
	const nameOf = (id) => {
		const position = inventory.positions.get(id);
		return position === void 0 ? `c:${id}` : names[position];
	};
	const nodes = [];
	const { groups, ...others } = decorations(read, nameOf);
	for (const [position, resource] of inventory.resources.entries()) {
		const id = names[position];
		if (id === void 0) continue;
		const members = membersOf(inventory, position, names);
		const component = {
			...resource.properties,
			id,
			type: resource.type,
			name: resource.name,
			...shown.has(id) && { visible: true },
			...members && { nodes: members },
			...relocated(resource.properties, nameOf)
		};
		if (members === void 0) nodes.push(component);
		else groups.push(component);
	}
	return {
		...others,
		nodes,
		groups
	};
}
function membersOf(inventory, position, names) {
	const list = own(inventory.resources[position]?.properties ?? {}, "nodes");
	if (list === void 0 || !isArray(list)) return void 0;
	return (inventory.members.get(position) ?? []).flatMap((member) => names[member] ?? []);
}
/** A position relative to another component refers to it by id, which is renamed as well. */
function relocated(raw, nameOf) {
	const position = own(raw, "mapPos");
	const anchor = isObject(position) ? ownText(position, "relTo") : void 0;
	if (!isObject(position) || anchor === void 0) return {};
	return { mapPos: {
		...position,
		relTo: nameOf(anchor) ?? ""
	} };
}
/** Components that are not resources: regions, zones, icons, and texts. */
function decorations({ document, inventory }, nameOf) {
	const found = {
		groups: [],
		surfaces: [],
		icons: [],
		text: []
	};
	for (const { id, type, section, raw } of readRegistry(document).entries) {
		if (inventory.positions.has(id)) continue;
		const component = {
			...raw,
			id: `c:${id}`,
			...relocated(raw, nameOf)
		};
		if (type === "region") found.groups.push({
			...component,
			nodes: regionMembers(raw, nameOf)
		});
		else if (section === "surfaces" || section === "icons" || section === "text") found[section].push(component);
	}
	return found;
}
function regionMembers(region, nameOf) {
	const nodes = own(region, "nodes");
	if (nodes === void 0 || !isArray(nodes)) return [];
	return nodes.flatMap((id) => typeof id === "string" ? nameOf(id) ?? [] : []);
}
export { sideDocument };
