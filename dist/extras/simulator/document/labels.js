import { isGroup } from "./kinds.js";
// src/extras/simulator/document/labels.ts
const TEXT_SIZE = 16;
/** Members of a pool stand under the pool's own label. */
const POOLED = new Set(["ecstask", "ekspod"]);
/** Groups that are drawn with a label; all others carry a name of their own. */
const LABELLED_GROUPS = new Set(["asg"]);
/** The text that a scan writes at a resource: its name, or else its id. Undefined for members of a pool and for named groups. */
function labelTextOf(resource, isGroup) {
	if (POOLED.has(resource.type) || resource.within.some((group) => group.startsWith("asg/"))) return resource.type === "asg" ? resource.name : void 0;
	if (isGroup && !LABELLED_GROUPS.has(resource.type)) return void 0;
	return resource.name ?? resource.cloudId;
}
/** Grid units that a label takes along the x axis. */
function labelWidth(text) {
	return .01 * TEXT_SIZE * text.length;
}
/** How much a node takes along the x axis: the block or its label, and some air. */
function cellWidth(resource) {
	return Math.max(3, labelWidth(labelTextOf(resource, isGroup(resource.type)) ?? "") + .8);
}
/** The label of a component: an `isotext` relative to it. The offset centres it on a node, and on the first 2 units of an asg. */
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
