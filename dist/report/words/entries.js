import { ONE_OF_SEVERAL, VOLUME_OF_ONE } from "../../inventory/change.js";
import { isPooled, subjectsOf } from "../../inventory/change-kinds.js";
import { factsOf, isRelation } from "../facts/change-kinds.js";
import { byImportance, levelOf } from "../judgement.js";
import { once } from "../once.js";
import { reportLines } from "./lines.js";
import { together } from "./together.js";
import { sentenceFor } from "./words.js";
// src/report/words/entries.ts
/** Connections and memberships that are put into words, out of what may be a hundred thousand. */
const MAX_RELATIONS = 5e3;
/** This many that differ only in their names are one line. */
const MANY = 4;
/** Changes as lines, the most important first, rollouts and relations last. A line is written when its text is first asked for. */
function entriesOf(changes, quote) {
	const likenesses = new Map(changes.filter((change) => !isRelation(change)).toSorted(byImportance).map((change) => [change, likeness(change)]));
	const groups = new Map();
	for (const [change, like] of likenesses) {
		const group = groups.get(like);
		if (group === void 0) groups.set(like, [change]);
		else group.push(change);
	}
	const entries = [...likenesses].flatMap(([change, like]) => {
		const alike = groups.get(like) ?? [];
		if (alike.length < (isOfPool(change) || isOfFleet(change) ? 2 : MANY)) return [single(change, quote)];
		return alike[0] === change ? [together(alike, quote)] : [];
	});
	const isRollout = ({ group }) => group === "rollouts";
	return [
		...entries.filter((entry) => !isRollout(entry)),
		...entries.filter(isRollout),
		...relations(changes.filter(isRelation).slice(0, MAX_RELATIONS), quote)
	];
}
function single(change, quote) {
	const { kind, tags } = change;
	const text = once(() => sentenceFor(change, quote));
	return {
		kind,
		tags,
		level: levelOf(change),
		group: factsOf(change).group,
		text,
		isCut: NEVER,
		detailed: change,
		changes: 1
	};
}
/** Relations are read together, since what left one group and joined another has moved. */
function relations(changes, quote) {
	return reportLines(changes, quote).map(({ kind, tags, level, text }) => {
		return {
			kind,
			tags,
			level,
			group: "relations",
			text: () => text,
			isCut: NEVER,
			changes: kind === "moved" ? 2 : 1
		};
	});
}
const NEVER = () => false;
/** A key that is equal for changes that share a line; a change that needs a line of its own is its own key. */
function likeness(change) {
	if (change.kind === "rollout") return `rollout\n${change.parent.after.id}`;
	const judged = `${change.tags.join()} ${JSON.stringify(change.exposure) ?? ""}`;
	if ("pool" in change) return `${change.kind}\n${judged}\n${change.pool?.id}`;
	if (isOfFleet(change)) return fleetLikeness(change);
	if (change.kind !== "added" && change.kind !== "removed" && change.kind !== "changed") return change;
	return `${change.kind}\n${subjectsOf(change)[0]?.type}\n${judged}\n${"fields" in change ? JSON.stringify([change.fields, change.size]) : ""}`;
}
/** Members that come and go with their pool share a line about the pool. */
function isOfPool(change) {
	return change.kind === "rollout" || isPooled(change);
}
/** Members of a fleet that no pool is drawn for, and their volumes: nobody knows which has replaced which. */
function isOfFleet(change) {
	return change.kind === "replaced" && change.because.some((reason) => FLEET_REASONS.has(reason));
}
const FLEET_REASONS = new Set([ONE_OF_SEVERAL, VOLUME_OF_ONE]);
/** The names of volumes are their ids, which differ without saying anything. */
function fleetLikeness({ before, tags, fields, size, because, exposure }) {
	const others = fields.filter(({ path }) => path !== "name");
	return JSON.stringify([
		"fleet",
		before.type,
		tags,
		others,
		size,
		because,
		exposure
	]);
}
export { entriesOf };
