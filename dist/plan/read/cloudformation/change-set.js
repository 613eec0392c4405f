import { isArray, isObject, own, ownText } from "../../../json.js";
import { announce, knownBefore } from "../announce.js";
import { refused } from "../refusal.js";
import { actionOf, changedAttributes, contextOf } from "./resource-change.js";
// src/plan/read/cloudformation/change-set.ts
const MAX_CHANGES = 1e5;
/**
* Reads what `aws cloudformation describe-change-set` prints: one document a page, and one for each nested change set.
* @throws ExpectedError PLAN_ERRORED, PLAN_TOO_MANY
*/
function readChangeSets(file, pages) {
	for (const page of pages) checkStatus(file, page);
	const sets = gather(pages);
	const count = [...sets.values()].reduce((sum, { changes }) => sum + changes.length, 0);
	if (count > MAX_CHANGES) throw refused("PLAN_TOO_MANY", `${file} announces ${count} changes; the limit is ${MAX_CHANGES}`, "Give one stack at a time");
	const paths = pathsOf(sets);
	const raw = [...sets.values()].flatMap((set) => set.changes.map((change) => rawChange(set, change, paths.get(set.id) ?? "")));
	const [first] = sets.values();
	const scope = first && {
		provider: "aws",
		...first.hint
	};
	return {
		file,
		tool: "cloudformation",
		complete: isComplete(sets),
		...scope && { scope },
		announcements: raw.flatMap((change) => announce(change) ?? []),
		known: raw.flatMap((change) => knownBefore(change) ?? [])
	};
}
/** A change set without changes is one that failed, with this reason. */
const NO_CHANGES = /didn't contain changes|no updates are to be performed/i;
function checkStatus(file, page) {
	if (own(page, "Status") !== "FAILED" || NO_CHANGES.test(ownText(page, "StatusReason") ?? "")) return;
	throw refused("PLAN_ERRORED", `${file} is a change set that could not be made: changes are missing in it`, "Make the change set again");
}
function gather(pages) {
	const sets = new Map();
	for (const page of pages) {
		const id = ownText(page, "ChangeSetId") ?? ownText(page, "ChangeSetName") ?? "";
		const known = sets.get(id);
		const [, , , region, account] = (ownText(page, "StackId") ?? ownText(page, "ChangeSetId") ?? "").split(":");
		sets.set(id, {
			id,
			stack: ownText(page, "StackName") ?? known?.stack ?? "",
			hint: {
				...known?.hint,
				...region && { region },
				...account && { account }
			},
			isWhole: (known?.isWhole ?? false) || ownText(page, "NextToken") === void 0,
			changes: distinct([...known?.changes ?? [], ...resourceChanges(page)])
		});
	}
	return sets;
}
function resourceChanges(page) {
	const list = own(page, "Changes");
	if (list === void 0 || !isArray(list)) return [];
	return list.flatMap((change) => {
		const found = isObject(change) ? own(change, "ResourceChange") : void 0;
		return isObject(found) ? [found] : [];
	});
}
/** A page that was written twice. */
function distinct(changes) {
	const byText = (change) => [
		"LogicalResourceId",
		"ResourceType",
		"Action",
		"PhysicalResourceId"
	].map((key) => ownText(change, key)).join("\n");
	return [...new Map(changes.map((change) => [byText(change), change])).values()];
}
const NESTED = "AWS::CloudFormation::Stack";
/** The logical ids that lead to each set: `Network/`; empty for the root. */
function pathsOf(sets) {
	const parents = new Map();
	for (const { id, changes } of sets.values()) for (const change of changes) {
		const nested = ownText(change, "ChangeSetId");
		if (nested !== void 0 && !parents.has(nested)) parents.set(nested, [id, ownText(change, "LogicalResourceId") ?? ""]);
	}
	return new Map([...sets.keys()].map((id) => [id, pathTo(id, parents)]));
}
function pathTo(id, parents) {
	let path = "";
	const seen = new Set();
	for (let step = parents.get(id); step !== void 0 && !seen.has(step[0]); step = parents.get(step[0])) {
		seen.add(step[0]);
		path = `${step[1]}/${path}`;
	}
	return path;
}
/** Every page, and for every nested stack that changes its own set. */
function isComplete(sets) {
	return [...sets.values()].every(({ isWhole, changes }) => isWhole && changes.every((change) => hasItsSet(change, sets)));
}
function hasItsSet(change, sets) {
	return own(change, "ResourceType") !== NESTED || sets.has(ownText(change, "ChangeSetId") ?? " ");
}
function rawChange(set, change, path) {
	const logical = ownText(change, "LogicalResourceId") ?? "";
	const policy = ownText(change, "PolicyAction") ?? "";
	const [before, after] = [contextOf(change, "BeforeContext"), contextOf(change, "AfterContext")];
	return {
		address: `${path}${logical}`,
		kind: ownText(change, "ResourceType") ?? "",
		action: actionOf(change),
		before,
		after: own(change, "Action") === "Remove" ? void 0 : after,
		said: [ownText(change, "PhysicalResourceId")],
		made: madeNames(set.stack, logical),
		hint: set.hint,
		mayReplace: ownText(change, "Replacement") === "Conditional" || own(change, "Action") === "Dynamic",
		retains: policy.endsWith("Retain") || policy === "RetainExceptOnCreate",
		conditional: own(change, "Action") === "Dynamic",
		changed: changedAttributes(change)
	};
}
/** What CloudFormation calls a resource that has no name of its own: `stack-Queue-1ABC…`; buckets in small letters. */
function madeNames(stack, logical) {
	return stack === "" || logical === "" ? [] : [{
		text: `${stack}-${logical}-`,
		form: "stack"
	}];
}
function isChangeSet(root) {
	if (!isObject(root) || !isArray(own(root, "Changes") ?? null)) return false;
	return [
		"ChangeSetId",
		"ChangeSetName",
		"StackId",
		"StackName"
	].some((key) => Object.hasOwn(root, key));
}
export { isChangeSet, readChangeSets };
