import { isGroup } from "./kinds.js";
// src/extras/simulator/document/labels.ts
const TEXT_SIZE = 16;
/** Members of a pool have no label of their own. */
const POOLED = new Set([
	"ecstask",
	"ekspod",
	"azureakspod"
]);
/** Groups with a label; all others have a name. */
const LABELLED_GROUPS = new Set(["asg"]);
/** The label text of a resource: its name, or else its id. Undefined for members of a pool and named groups. */
function labelTextOf(resource, isGroup) {
	if (POOLED.has(resource.type) || resource.within.some((group) => group.startsWith("asg/"))) return resource.type === "asg" ? resource.name : void 0;
	if (isGroup && !LABELLED_GROUPS.has(resource.type)) return void 0;
	return resource.name ?? resource.cloudId;
}
/** The width of a label in grid units. */
function labelWidth(text) {
	return .01 * TEXT_SIZE * text.length;
}
/** The width of a node's cell: the block or its label, plus a gap. */
function cellWidth(resource) {
	return Math.max(3, labelWidth(labelTextOf(resource, isGroup(resource.type)) ?? "") + .8);
}
/** The label of a component: an `isotext` relative to it, centred on a node or on the first 2 units of an asg. */
function writeLabel(id, text, owner) {
	const isAsg = owner.type === "asg";
	const offset = [(isAsg ? 2 : 1) / 2 - .005 * TEXT_SIZE * text.length, isAsg ? 1.1400000000000001 : 1];
	return {
		id,
		text,
		type: "isotext",
		color: "#000000",
		mapPos: {
			relTo: owner.id,
			offset
		},
		outline: true,
		standing: false,
		textSize: TEXT_SIZE,
		direction: "down",
		isometric: true
	};
}
export { cellWidth, labelTextOf, labelWidth, writeLabel };
