import { isArray, isObject, own } from "../../../json.js";
import { blueprintOf } from "../../isometric/registry.js";
import { factsOf } from "../facts.js";
import { MAX_CHANGES, keptOf } from "../kept.js";
import { countsOf, notesOf } from "../scene.js";
import { unionOf } from "../union.js";
import { suffixesOf } from "./captions.js";
import { documentIds, ownId } from "./ids.js";
import { legendOf } from "./legend.js";
import { idOf, partsOf } from "./parts.js";
// src/drawing/difference/blueprint/difference-blueprint.ts
const MOST = 5e3;
const MAX_CHARACTERS = 8e6;
/**
* Both inventories as one Cloudcraft document in the layout of the drawn difference: unchanged components in grey, added, changed and
* replaced ones in the colours of their marks, and removed ones where they would be. It contains no access grants, and nothing that
* makes Cloudcraft scan it again. Equal inputs give equal documents, whatever the order of their parts.
*/
function differenceBlueprint(compared, options) {
	const { before, after } = compared;
	const facts = factsOf(compared);
	const union = unionOf(before, after, facts);
	const matter = {
		union,
		before,
		after,
		suffixes: suffixesOf(union, before, after, options.captions ?? [])
	};
	if (union.document.nodes.length + union.document.groups.length <= (options.most ?? MOST)) {
		const data = write(partsOf(matter), matter, facts, options);
		if (JSON.stringify(data).length <= MAX_CHARACTERS) return {
			data,
			warnings: []
		};
	}
	const text = `of ${union.facts.size.toLocaleString("en-US")} resources only those that changed and their neighbours are in the blueprint`;
	return {
		data: reduced(matter, facts, options),
		warnings: [{
			code: "blueprint-reduced",
			text
		}]
	};
}
/** Includes fewer and fewer of the changes until the document is small enough: names and fields may be of any length. */
function reduced(matter, facts, options) {
	for (let limit = MAX_CHANGES;; limit = Math.floor(limit / 4)) {
		const data = write(partsOf(matter, keptOf(matter.union, facts, limit)), matter, facts, options);
		if (JSON.stringify(data).length <= MAX_CHARACTERS || limit === 0) return data;
	}
}
function write(parts, matter, facts, { name }) {
	const notes = notesOf(facts).map(({ text }) => text);
	const text = [...parts.text, ...legendOf(name, countsOf(facts), notes, matter.union.drawing)];
	const sections = {
		...parts,
		text
	};
	const ids = documentIds(Object.values(sections).flatMap((list) => list.map(wishOf)));
	const renamed = Object.entries(sections).map(([section, list]) => [section, renamedAll(list, ids)]);
	const { nodes, groups, edges, surfaces, icons, text: texts } = Object.fromEntries(renamed);
	return {
		name,
		...formatOf(matter.after.document),
		grid: "infinite",
		theme: { base: "light" },
		shareDocs: false,
		nodes,
		groups,
		edges,
		surfaces,
		text: texts,
		icons,
		images: [],
		connectors: [],
		disabledLayers: []
	};
}
/** Components that only the difference has are called after the component they belong to. */
function wishOf(component) {
	const name = idOf(component);
	const [from, to] = [own(component, "from"), own(component, "to")];
	if (typeof from === "string" && typeof to === "string") return [name, `${ownId(from)[1]}-${ownId(to)[1]}`];
	const [, kind, owner] = /^w:(label|frame)-(.*)$/s.exec(name) ?? [];
	return owner === void 0 ? ownId(name) : [name, `${kind}-${ownId(owner)[1]}`];
}
function renamedAll(list, ids) {
	return list.map((component) => renamed(component, ids)).sort((a, b) => idOf(a) < idOf(b) ? -1 : 1);
}
function renamed(component, ids) {
	const { nodes, from, to, mapPos, ...others } = component;
	const idFor = (name) => ids.get(String(name)) ?? "";
	const members = nodes !== void 0 && isArray(nodes) ? { nodes: nodes.map(idFor).sort() } : {};
	const ends = from === void 0 || to === void 0 ? {} : {
		from: idFor(from),
		to: idFor(to)
	};
	const place = isObject(mapPos) ? {
		...mapPos,
		relTo: idFor(own(mapPos, "relTo"))
	} : mapPos;
	return {
		...others,
		id: idFor(component["id"]),
		...ends,
		...place !== void 0 && { mapPos: place },
		...members
	};
}
/** The format version and the projection of the snapshot. */
function formatOf(document) {
	const data = blueprintOf(document);
	const version = own(data, "version");
	return {
		version: typeof version === "number" && Number.isSafeInteger(version) && version > 0 && version < 100 ? version : 4,
		projection: own(data, "projection") === "2d" ? "2d" : "isometric"
	};
}
export { differenceBlueprint };
