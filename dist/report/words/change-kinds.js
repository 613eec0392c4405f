import "../../inventory/change.js";
import { isCompanion } from "../../inventory/read/component-types/component-types.js";
import { isConfirmed } from "../facts/counts.js";
import { fieldPredicate, fieldSuffix } from "./configuration.js";
import { countOf, memberName, nameOf } from "./type-names.js";
// src/report/words/change-kinds.ts
/** A kind that is missing here does not compile. */
const KINDS = {
	removed: {
		icon: "🔴",
		sign: "−",
		sentence: (change, quote) => `${nameOf(change.before, quote)}${poolSuffix(change, quote)} ${isConfirmed(change) ? "removed" : UNSEEN}`,
		predicate: (change) => isConfirmed(change) ? "removed" : UNSEEN,
		label: (change) => isConfirmed(change) ? void 0 : {
			of: change.before,
			mark: "removed",
			words: UNSEEN
		}
	},
	replaced: {
		icon: "🟠",
		sign: "⇄",
		sentence: (change, quote) => `${nameOf(change.before, quote)} replaced${replacement(change, quote)}`,
		predicate: () => "replaced by others like them",
		label: () => void 0
	},
	changed: {
		icon: "🟡",
		sign: "~",
		sentence: (change, quote) => `${nameOf(change.after, quote)} ${fieldPredicate(change, quote)}`,
		predicate: (change, quote) => fieldPredicate(change, quote),
		label: (change) => ({
			of: change.after,
			mark: "changed",
			words: brief(fieldPredicate(change, (text) => text))
		})
	},
	rollout: {
		icon: "🔁",
		sign: "⇄",
		sentence: (change, quote) => `${membersReplaced(change)} of ${exchanged(change, quote)}${rolloutRest(change, quote)}`,
		predicate: () => "",
		label: (change) => ({
			of: change.parent.after,
			mark: "replaced",
			words: `${replacedIn(change)} replaced`
		})
	},
	added: {
		icon: "🟢",
		sign: "+",
		sentence: (change, quote) => `${nameOf(change.after, quote)}${poolSuffix(change, quote)} ${isConfirmed(change) ? "added" : `is ${ONLY_AFTER}`}`,
		predicate: (change) => isConfirmed(change) ? "added" : ONLY_AFTER,
		label: (change) => isConfirmed(change) ? void 0 : {
			of: change.after,
			mark: "added",
			words: "only seen after"
		}
	},
	"membership-added": {
		icon: "🔗",
		sign: "+",
		relation: ["membership", "added"],
		sentence: ({ member, group }, quote) => `${nameOf(member.after, quote)} joined ${nameOf(group.after, quote)}`,
		predicate: () => "",
		label: ({ member, group }) => ({
			of: member.after,
			mark: "changed",
			words: `joined ${group.after.name}`
		})
	},
	"membership-removed": {
		icon: "🔗",
		sign: "−",
		relation: ["membership", "removed"],
		sentence: ({ member, group }, quote) => `${nameOf(member.after, quote)} left ${nameOf(group.after, quote)}`,
		predicate: () => "",
		label: ({ member, group }) => ({
			of: member.after,
			mark: "changed",
			words: `left ${group.after.name}`
		})
	},
	"connection-added": {
		icon: "🔗",
		sign: "+",
		relation: ["connection", "added"],
		sentence: ({ from, to }, quote) => `${nameOf(from.after, quote)} now connects to ${nameOf(to.after, quote)}`,
		predicate: () => "",
		label: () => void 0
	},
	"connection-removed": {
		icon: "🔗",
		sign: "−",
		relation: ["connection", "removed"],
		sentence: ({ from, to }, quote) => `${nameOf(from.after, quote)} no longer connects to ${nameOf(to.after, quote)}`,
		predicate: () => "",
		label: () => void 0
	}
};
const UNSEEN = "no longer seen";
const ONLY_AFTER = "only in the after-snapshot";
function wordsOf(change) {
	return KINDS[change.kind];
}
/** The marks of a line: a kind of change, or a move, which consists of two. */
function marksOf(kind) {
	return kind === "moved" ? {
		icon: "🔗",
		sign: "→"
	} : KINDS[kind];
}
/** `1 membership added`, `2 connections removed`: the relations among the changes, counted by kind. */
function relationCounts(changes) {
	return Object.entries(KINDS).flatMap(([kind, { relation }]) => {
		const count = relation === void 0 ? 0 : changes.filter((change) => change.kind === kind).length;
		if (relation === void 0 || count === 0) return [];
		const [what, how] = relation;
		return [`${count} ${what}${count === 1 ? "" : "s"} ${how}`];
	});
}
/** ` of autoscaling group web`: its group says more about an instance than its id. */
function poolSuffix({ pool }, quote) {
	return pool === void 0 ? "" : ` of ${nameOf(pool, quote)}`;
}
/** `resized` of `resized: m5.large → m5.xlarge`: a label has room for a word or two. */
function brief(predicate) {
	return predicate.split(/: |[;,→]/, 1)[0]?.trim() ?? "";
}
/** ` by NAME (reasons; confidence), field changes`. */
function replacement(change, quote) {
	const { before, after, because, confidence, fields } = change;
	const by = before.name === after.name ? twinId(change, quote) : ` by ${quote(after.name)}`;
	const percent = Math.round(confidence * 100);
	const sure = `(${because.join(", ")}${percent === 100 ? "" : `; ${percent} % sure`})`;
	const others = by === "" ? fields : fields.filter(({ path }) => path !== "name");
	return `${by} ${sure}${fieldSuffix({
		...change,
		fields: others
	}, quote)}`;
}
/** ` by i-0abc`: of several alike, only ids tell which. */
function twinId({ before, after, because }, quote) {
	if (!because.includes("one of several alike") || before.key === after.key) return "";
	return ` by ${quote(after.key.slice(after.key.search(/[^/:]*$/)))}`;
}
function replacedIn({ removed, added }) {
	return Math.min(removed.length, added.length);
}
/** `3 of 10 instances`, `the only task`; without a count of the members, `3 EC2 instances`. */
function membersReplaced(rollout) {
	const { parent, memberType, removed, members } = rollout;
	const replaced = replacedIn(rollout);
	if (members === void 0 || members.before < removed.length) return countOf(replaced, memberType);
	const name = memberName(parent.after.type, memberType, members.before);
	return members.before === 1 ? `the only ${name}` : `${replaced} of ${members.before} ${name}`;
}
/** `autoscaling group web replaced`; when the group itself was replaced, ` … by those of` the other group. */
function exchanged({ parent: { before, after } }, quote) {
	if (before.key === after.key || before.name === after.name) return `${nameOf(after, quote)} replaced`;
	return `${nameOf(before, quote)} replaced by those of ${quote(after.name)}`;
}
/** What a rollout did besides exchanging members: `, 2 stopped`, `, 2 EBS volumes of 750 GB did not come back`, and what differs. */
function rolloutRest(rollout, quote) {
	return `${lossText(rollout)}${scaled(rollout)}${fieldSuffix(rollout, quote)}`;
}
function lossText({ memberType, lost }) {
	if (lost === void 0) return "";
	const { count, sizes } = lost;
	return `, ${countOf(count, memberType)}${sizes === void 0 ? "" : ` of ${sizeRange(sizes)} GB`} did not come back`;
}
function sizeRange(sizes) {
	if (sizes.length <= 2) return sizes.join(" and ");
	return `${Math.min(...sizes)} to ${Math.max(...sizes)}`;
}
/** Members are started and stopped, their volumes are there or not. What is lost is told apart. */
function scaled({ memberType, removed, added, lost }) {
	const difference = added.length - removed.length + (lost?.count ?? 0);
	if (difference === 0) return "";
	const [came, went] = isCompanion(memberType) ? ["added", "removed"] : ["started", "stopped"];
	return difference > 0 ? `, ${difference} more ${came}` : `, ${-difference} ${went}`;
}
export { marksOf, relationCounts, rolloutRest, wordsOf };
