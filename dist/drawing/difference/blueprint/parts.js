import { isObject, own, ownText } from "../../../json.js";
import { groundsOf } from "../grounds.js";
import { memberNames } from "../union.js";
import { backdrop, isFrameIn, markedComponent } from "./components.js";
import { flatText, suffixedLabel, writtenLabel } from "./labels.js";
import { linePaint, textPaint } from "./paint.js";
// src/drawing/difference/blueprint/parts.ts
/** The union's components with their marks: only those in `kept`, or all of them without it. */
function partsOf(matter, kept) {
	const { union } = matter;
	const isKept = (component) => kept === void 0 || kept.has(idOf(component));
	const grounds = groundsOf(union.drawing);
	const nodes = union.document.nodes.filter(isKept).map((node) => toComponent(node, "nodes", matter, grounds));
	const kinds = kept === void 0 ? union.document : {
		...union.document,
		surfaces: [],
		icons: []
	};
	const [surfaces, icons] = [kinds.surfaces.map(backdrop), kinds.icons.map(backdrop)];
	const groups = union.document.groups.filter(isKept).map((group) => toComponent(group, "groups", matter, grounds));
	const there = new Set([
		...nodes,
		...groups,
		...surfaces,
		...icons
	].map(idOf));
	const lost = lostFrames(groups, grounds, matter);
	const standing = lost.map(({ label }) => label);
	for (const id of standing.map(idOf)) there.add(id);
	return {
		nodes,
		groups: groups.map((group) => withMembers(group, there, lost)),
		edges: edgesOf(union, there),
		surfaces,
		icons,
		text: [...labelsOf(matter, there, kept === void 0), ...standing]
	};
}
function idOf(component) {
	return String(own(component, "id"));
}
function markOf({ facts }, name) {
	return facts.get(name)?.mark ?? "unchanged";
}
function resourceOf({ union, before, after }, name) {
	const fact = union.facts.get(name);
	return fact && (after.inventory.resources[fact.after] ?? before.inventory.resources[fact.before]);
}
/** The union gives every component a name; scanned nodes have theirs only in a label, so it is taken out again. */
function toComponent(component, section, matter, grounds) {
	const id = idOf(component);
	const { name, ...nameless } = markedComponent(component, section, markOf(matter.union, id), grounds.get(id));
	const suffix = matter.suffixes.get(id);
	if (suffix !== void 0 && isFrameIn(component, section)) return {
		...nameless,
		name: `${String(name ?? "")} ${suffix.text}`.trim()
	};
	return Object.hasOwn(resourceOf(matter, id)?.properties ?? component, "name") && name !== void 0 ? {
		...nameless,
		name
	} : nameless;
}
/** Cloudcraft does not draw an empty frame, so a text at its position on the shelf becomes its member. */
function lostFrames(groups, grounds, { suffixes }) {
	return groups.flatMap((group) => {
		const id = idOf(group);
		const [ground, suffix] = [grounds.get(id), suffixes.get(id)];
		if (ground === void 0 || suffix === void 0 || !isFrameIn(group, "groups")) return [];
		return [{
			group: id,
			label: {
				...flatText(`w:frame-${id}`, ownText(group, "name") ?? suffix.text, 16),
				mapPos: [ground.minX, ground.minY],
				color: textPaint(suffix.mark)
			}
		}];
	});
}
function withMembers(group, there, lost) {
	const own = lost.filter((one) => one.group === idOf(group)).map(({ label }) => idOf(label));
	const members = memberNames(group).filter((id) => there.has(id) && id !== idOf(group));
	return {
		...group,
		nodes: [...new Set([...members, ...own])]
	};
}
function edgesOf({ connections }, there) {
	return connections.filter(({ from, to }) => there.has(from) && there.has(to)).map(({ from, to, mark }) => ({
		type: "edge",
		id: `w:edge ${mark === "removed" ? "removed" : "here"} ${from} ${to}`,
		from,
		to,
		color: linePaint(mark),
		width: mark === "unchanged" ? 2 : 3,
		dashed: mark === "removed",
		endCap: "arrow"
	}));
}
/** The existing labels with suffixes, and new ones for changed components without a label. */
function labelsOf(matter, there, isWhole) {
	const { union, suffixes, after } = matter;
	const frames = new Set(union.document.groups.filter((group) => isFrameIn(group, "groups")).map(idOf));
	const open = new Map([...suffixes].filter(([name]) => there.has(name) && !frames.has(name)));
	const found = [];
	const sorted = [...union.document.text].sort((first, second) => idOf(first) < idOf(second) ? -1 : 1);
	for (const label of sorted) {
		const mapPos = own(label, "mapPos");
		const owner = mapPos !== void 0 && isObject(mapPos) ? String(own(mapPos, "relTo")) : void 0;
		if (owner === void 0 ? !isWhole : !there.has(owner)) continue;
		found.push(suffixedLabel(label, open.get(owner ?? "")));
		open.delete(owner ?? "");
	}
	const written = [...open].flatMap(([name, suffix]) => {
		const resource = resourceOf(matter, name);
		return resource === void 0 ? [] : [writtenLabel(name, resource, suffix, !after.inventory.hasLabels)];
	});
	return [...found, ...written];
}
export { idOf, partsOf };
