import { array, boolean, exactOptional, maxLength, maxValue, minValue, number, object, picklist, pipe, regex, safeInteger, string } from "../../vendor/valibot.js";
import { ValueShape } from "./value-shape.js";
// src/report/facts/plan-shape.ts
/** More than all plans of a run may announce. */
const MAX_LISTED = 1e6;
const MAX_SOURCES = 1e3;
const Position = pipe(number(), safeInteger(), minValue(0));
/** Addresses, reasons and names are anybody's text. */
const Text = pipe(string(), maxLength(2e3));
const Place = {
	target: Position,
	change: Position
};
const Source = object({
	file: Text,
	digest: exactOptional(pipe(string(), regex(/^[0-9a-f]{64}$/))),
	tool: exactOptional(picklist([
		"terraform",
		"opentofu",
		"cloudformation",
		"pulumi"
	])),
	toolVersion: exactOptional(Text),
	complete: boolean(),
	error: exactOptional(Text)
});
const Announcement = object({
	source: Position,
	address: Text,
	type: Text,
	action: picklist([
		"create",
		"update",
		"replace",
		"delete"
	]),
	outcome: picklist([
		"happened",
		"otherwise",
		"not-seen",
		"unknown",
		"invisible"
	]),
	target: exactOptional(Position),
	change: exactOptional(Position),
	changes: exactOptional(pipe(array(Position), maxLength(1e3))),
	confidence: exactOptional(pipe(number(), minValue(0), maxValue(1))),
	because: pipe(array(Text), maxLength(100))
});
const Stale = object({
	address: Text,
	path: Text,
	planned: exactOptional(ValueShape),
	actual: exactOptional(ValueShape)
});
const PlanShape = object({
	sources: pipe(array(Source), maxLength(MAX_SOURCES)),
	announcements: pipe(array(Announcement), maxLength(MAX_LISTED)),
	unplanned: pipe(array(object(Place)), maxLength(MAX_LISTED)),
	follows: pipe(array(object({
		...Place,
		of: Text
	})), maxLength(MAX_LISTED)),
	stale: pipe(array(Stale), maxLength(MAX_LISTED))
});
/** Whether every position names something that is there. */
function namesWhatIsThere(plan, targets) {
	const isThere = (target, change) => change < (targets[target]?.changes.length ?? 0);
	return plan.announcements.every(({ source, target, change, changes = [] }) => {
		const positions = change === void 0 ? changes : [change, ...changes];
		if (source >= plan.sources.length) return false;
		if (target === void 0) return positions.length === 0;
		return target < targets.length && positions.every((position) => isThere(target, position));
	}) && [...plan.unplanned, ...plan.follows].every(({ target, change }) => isThere(target, change));
}
export { PlanShape, namesWhatIsThere };
