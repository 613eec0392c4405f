import { array, check, exactOptional, maxLength, minValue, number, object, picklist, pipe, regex, safeInteger, string } from "../../vendor/valibot.js";
// src/report/facts/map-shape.ts
const NodeId = pipe(string(), regex(/^n\d{1,3}$/));
const GroupId = pipe(string(), regex(/^g\d{1,3}$/));
/** Names are escaped wherever they are shown, so only their length is limited. */
const Name = pipe(string(), maxLength(400));
const Type = pipe(string(), maxLength(100));
const Mark = picklist([
	"added",
	"removed",
	"changed",
	"replaced",
	"unchanged"
]);
const Count = pipe(number(), safeInteger(), minValue(0));
const MapObject = object({
	nodes: pipe(array(object({
		id: NodeId,
		type: Type,
		name: Name,
		mark: Mark,
		group: exactOptional(GroupId),
		count: exactOptional(Count)
	})), maxLength(60)),
	groups: pipe(array(object({
		id: GroupId,
		type: Type,
		name: Name,
		mark: Mark,
		parent: exactOptional(GroupId)
	})), maxLength(60)),
	edges: pipe(array(object({
		from: NodeId,
		to: NodeId,
		mark: picklist([
			"added",
			"removed",
			"unchanged"
		])
	})), maxLength(200)),
	left: Count
});
/** A change map from outside: ids are unique, and no group is its own ancestor. */
const MapShape = pipe(MapObject, check((map) => isSound(map), "ids are not unique, unknown, or parents of themselves"));
function isSound({ nodes, groups, edges }) {
	const nodeIds = new Set(nodes.map(({ id }) => id));
	const parents = new Map(groups.map(({ id, parent }) => [id, parent]));
	return nodeIds.size === nodes.length && parents.size === groups.length && nodes.every(({ group }) => group === void 0 || parents.has(group)) && groups.every(({ parent }) => parent === void 0 || parents.has(parent)) && edges.every(({ from, to }) => nodeIds.has(from) && nodeIds.has(to)) && groups.every(({ id }) => endsAtTop(id, parents));
}
function endsAtTop(id, parents) {
	let at = id;
	for (let step = 0; step <= parents.size; step++) {
		if (at === void 0) return true;
		at = parents.get(at);
	}
	return false;
}
export { MapShape };
