import { mayHold } from "../../../inventory/read/component-types/component-types.js";
import { regionGroupId } from "../../../inventory/read/murmur3.js";
import { isArray, isObject, own } from "../../../json.js";
import { isFrame, isGroup } from "../components/kinds.js";
import { byText } from "../declared.js";
import { isGlobal } from "../graph/regions.js";
import { idOf } from "./ids.js";
import { labelOf } from "./label.js";
import { paintOf } from "./paint.js";
// src/extras/convert/write/blueprint.ts
/**
* convert/write/: the blueprint document with ids, labels and colours.
* Not here: any decision; graph/ and layout/ have made them.
*/
/** Distance of a group's outline from its members in grid units; outer groups have more. */
const PADDING = {
	sg: .75,
	azurensg: 1,
	subnet: 1,
	networkacl: 1.5,
	vpc: 2.5,
	region: 4
};
/** Writes the diagram. Equal graphs give equal documents. */
function writeBlueprint(name, graph, flows, layout) {
	const members = allMembers(graph, layout);
	const ids = new Map(graph.components.map(({ address }) => [address, idOf(address)]));
	const written = graph.components.flatMap((component) => write(component, layout, ids, members));
	const regions = writeRegions(graph.components, ids);
	return { data: {
		name,
		version: 4,
		grid: "infinite",
		projection: "isometric",
		theme: { base: "light" },
		shareDocs: false,
		nodes: written.filter(({ isNode }) => isNode).map(({ fields }) => fields),
		groups: [...written.filter(({ isNode }) => !isNode).map(({ fields }) => fields), ...regions],
		edges: flows.flatMap((flow) => writeEdge(flow, ids)),
		text: graph.components.flatMap((component) => labelOf(component, ids.get(component.address) ?? "")),
		surfaces: [],
		connectors: [],
		icons: [],
		images: [],
		disabledLayers: []
	} };
}
function write(component, layout, ids, members) {
	const { address, type, name, region, fields, identity } = component;
	const place = layout.places.get(address);
	if (place === void 0 && !isFrame(type)) return [];
	const group = isGroup(type);
	return [{
		isNode: !group,
		fields: {
			type,
			id: ids.get(address) ?? "",
			...identity,
			...region === void 0 ? {} : { region },
			...place === void 0 ? {} : { mapPos: [place.x, place.y] },
			...place?.size === void 0 ? {} : { mapSize: [...place.size] },
			...type === "asg" ? { layout: "even" } : {},
			...group && type !== "asg" && name !== void 0 ? { name } : {},
			...isFrame(type) ? {
				shape: type === "sg" ? "dynamic" : "rectangular",
				padding: PADDING[type] ?? 1.5
			} : {},
			...withIds(fields, ids),
			...group ? { nodes: (members.get(address) ?? []).map((member) => ids.get(member) ?? "") } : {},
			...paintOf(type)
		}
	}];
}
/** The declared members, plus those that follow from the positions. */
function allMembers({ components, members }, { standings }) {
	const types = new Map(components.map(({ address, type }) => [address, type]));
	const all = new Map([...members].map(([group, list]) => [group, new Set(list)]));
	for (const [address, subnet] of standings) {
		if (!mayHold("subnet", types.get(address) ?? "") || !types.has(subnet)) continue;
		const set = all.get(subnet);
		if (set === void 0) all.set(subnet, new Set([address]));
		else set.add(address);
	}
	return new Map([...all].map(([group, set]) => [group, [...set].sort(byText)]));
}
function writeRegions(components, ids) {
	const regions = new Map();
	for (const { address, type, region } of components) {
		if (region === void 0 || isGlobal(type)) continue;
		const inside = regions.get(region);
		if (inside === void 0) regions.set(region, [ids.get(address) ?? ""]);
		else inside.push(ids.get(address) ?? "");
	}
	return [...regions].sort(([a], [b]) => byText(a, b)).map(([region, nodes]) => ({
		type: "region",
		id: regionGroupId(region),
		region,
		visible: true,
		shape: "rectangular",
		padding: PADDING["region"] ?? 4,
		nodes,
		...paintOf("region")
	}));
}
function writeEdge({ from, to, isWeak }, ids) {
	const [start, end] = [ids.get(from), ids.get(to)];
	if (start === void 0 || end === void 0) return [];
	return [{
		type: "edge",
		id: idOf(`edge ${from} ${to}`),
		from: start,
		to: end,
		color: "#000000",
		width: 2,
		dashed: isWeak,
		endCap: "arrow"
	}];
}
/** Replaces every `{address}` in rules and peerings with the component's id. */
function withIds(fields, ids) {
	return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, replaced(value, ids)]));
}
function replaced(value, ids) {
	if (isArray(value)) return value.map((item) => replaced(item, ids));
	if (!isObject(value)) return value;
	const address = own(value, "address");
	if (typeof address === "string") return ids.get(address) ?? "";
	return withIds(value, ids);
}
export { writeBlueprint };
