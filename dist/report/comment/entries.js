import { subjectsOf } from "../../inventory/order.js";
import { reportLines } from "../lines.js";
import { code } from "../markdown.js";
import { countOf } from "../type-names.js";
import { fieldPredicate, sentence, sentenceFor } from "../words.js";
import { fieldTable } from "./field-table.js";
// src/report/comment/entries.ts
/** Connections and memberships that are put into words; of a hundred thousand nobody reads more. */
const MAX_RELATIONS = 5e3;
/** This many that differ only in their names are one line. */
const MANY = 4;
/** What is gone is named more fully than what is new. */
const REMOVED_NAMES = 4;
/** Changes as lines, in their order, rollouts and relations last. Lines that nobody asks for are not written. */
function entriesOf(changes) {
	const likenesses = new Map(changes.filter((change) => !isRelation(change)).map((change) => [change, likeness(change)]));
	const groups = new Map();
	for (const [change, like] of likenesses) {
		const group = groups.get(like);
		if (group === void 0) groups.set(like, [change]);
		else group.push(change);
	}
	const entries = [...likenesses].flatMap(([change, like]) => {
		const alike = groups.get(like) ?? [];
		if (alike.length < (change.kind === "rollout" ? 2 : MANY)) return singles([change]);
		return alike[0] === change ? [together(alike)] : [];
	});
	const isRoutine = ({ kind }) => kind === "rollout";
	const [telling, routine] = [entries.filter((entry) => !isRoutine(entry)), entries.filter(isRoutine)];
	return [
		...telling,
		...routine,
		...relations(changes.filter(isRelation).slice(0, MAX_RELATIONS))
	];
}
function isRelation({ kind }) {
	return kind.startsWith("membership-") || kind.startsWith("connection-");
}
function singles(changes) {
	return changes.map((change) => {
		const { kind, tags } = change;
		const table = (rows) => fieldTable(change, rows);
		return {
			kind,
			tags,
			text: once(() => sentenceFor(change, code)),
			isCut: NEVER,
			table,
			changes: 1
		};
	});
}
/** What left one group and joined another has moved, so these are read together. */
function relations(changes) {
	return reportLines(changes, code).map(({ kind, tags, text }) => {
		return {
			kind,
			tags,
			text: () => text,
			isCut: NEVER,
			table: () => "",
			changes: kind === "moved" ? 2 : 1
		};
	});
}
const NEVER = () => false;
function once(write) {
	let text;
	return () => {
		text ??= write();
		return text;
	};
}
/** Equal for changes that one line can tell; all others have a likeness of their own. */
function likeness(change) {
	if (change.kind === "rollout") return `rollout\n${change.parent.after.id}`;
	if (change.kind !== "added" && change.kind !== "removed" && change.kind !== "changed") return change;
	return `${change.kind}\n${subjectsOf(change)[0]?.type}\n${change.tags.join()}\n${"fields" in change ? JSON.stringify([change.fields, change.size]) : ""}`;
}
function predicate(change) {
	const isUnconfirmed = change.tags.includes("unconfirmed");
	if (change.kind === "added") return isUnconfirmed ? "only in the after-snapshot" : "added";
	if (change.kind === "removed") return isUnconfirmed ? "no longer seen" : "removed";
	return change.kind === "changed" ? fieldPredicate(change, code) : "";
}
/** `40 SQS queues added (a, b, c and 37 more)`. */
function together(changes) {
	const [first] = changes;
	if (first.kind === "rollout") return rolledTogether(changes.filter((change) => change.kind === "rollout"));
	const { kind, tags } = first;
	const subject = `${kind === "changed" ? "each of " : ""}${countOf(changes.length, subjectsOf(first)[0]?.type ?? "")}`;
	const said = sentence(`${subject} ${predicate(first)}`);
	const room = (names) => kind === "removed" ? names * REMOVED_NAMES : names;
	const text = (names) => `${said} (${nameList(changes, room(names))})`;
	const isCut = (names) => changes.length > room(names);
	return {
		kind,
		tags,
		text,
		isCut,
		table: (rows) => fieldTable(first, rows),
		changes: changes.length
	};
}
function nameList(changes, count) {
	const shown = changes.slice(0, count).map((change) => code(subjectsOf(change)[0]?.name ?? ""));
	const rest = changes.length - shown.length;
	return `${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
/** An instance and its volumes are replaced as one: the instances tell, the volumes come along. */
function rolledTogether(rollouts) {
	const [first, ...others] = [...rollouts].sort((a, b) => Number(a.memberType === "ebs") - Number(b.memberType === "ebs"));
	const along = others.map(({ memberType, removed, added }) => countOf(Math.min(removed.length, added.length), memberType));
	const [entry] = singles([first]);
	const tags = [...new Set(rollouts.flatMap((one) => one.tags))];
	return {
		...entry,
		tags,
		text: (names) => `${entry.text(names)}, along with ${along.join(", ")}`,
		changes: rollouts.length
	};
}
export { entriesOf, isRelation };
