import { targetTitle } from "../../snapshot/target.js";
import { plural, typeName } from "../words/type-names.js";
import { sentence } from "../words/words.js";
import { entriesOf } from "./entries.js";
import { item, withTables } from "./field-table.js";
import { code, prose } from "./markdown.js";
// src/report/markdown/alerts.ts
/** A warning names its cause, which may quote an answer. */
const MAX_WARNING_LENGTH = 500;
/** Whether an alert tells of it, so that the list need not. What is in doubt is told as such. */
function needsPerson({ tags }) {
	return !tags.includes("unconfirmed") && (tags.includes("destructive") || tags.includes("exposure"));
}
/** What a gate was asked to trip on has happened. */
function gateAlert(tripped) {
	if (tripped.length === 0) return "";
	return alert("CAUTION", `**The gate tripped** on ${tripped.map((gate) => code(gate)).join(", ")}: this job fails.`, []);
}
function deploymentAlert({ deployment }) {
	if (deployment === void 0 || deployment === "success") return "";
	return alert("WARNING", `**The deployment ended as ${code(deployment)}**: this is what it changed up to then.`, []);
}
/** Data that may be lost: removals of what holds data come first of all. */
function destructiveAlert(report, extent) {
	return tagAlert(report, extent, "destructive", "CAUTION", "**Data may be lost**");
}
function exposureAlert(report, extent) {
	return tagAlert(report, extent, "exposure", "WARNING", "**Newly open to the internet**");
}
function tagAlert({ targets }, extent, tag, level, title) {
	const found = targets.flatMap((target) => {
		const changes = target.changes.filter((change) => needsPerson(change) && tellsOf(change, tag));
		return changes.length === 0 ? [] : [{
			target,
			changes
		}];
	});
	const count = found.reduce((sum, { changes }) => sum + changes.length, 0);
	if (count === 0) return "";
	const entries = found.slice(0, extent.alerts).flatMap(({ target, changes }) => entriesOf(changes).map((entry) => ({
		...entry,
		target
	}))).slice(0, extent.alerts);
	const lines = withTables(entries.map(({ text, table, target }) => ({
		text: `${prefix(target, targets)}${text(extent.names)}`,
		table
	})), extent);
	const rest = count - entries.reduce((sum, { changes }) => sum + changes, 0);
	return alert(level, title, [...lines, ...more(rest)]);
}
/** What loses data and opens up is told once, as the worse of the two. */
function tellsOf({ tags }, tag) {
	return tags.includes(tag) && (tag === "destructive" || !tags.includes("destructive"));
}
/** What is missing or in doubt: nothing here is called changed, or unchanged. */
function doubtAlert({ targets }, { alerts }) {
	const doubts = targets.flatMap((target) => target.warnings.map((warning) => ({
		target,
		warning
	})));
	if (doubts.length === 0) return "";
	const lines = doubts.slice(0, alerts).map(({ target, warning: { type, text } }) => {
		const said = `${type === void 0 ? "" : `${plural(typeName(type))}: `}${prose(text, MAX_WARNING_LENGTH)}`;
		return `${prefix(target, targets)}${sentence(said)}`;
	});
	return alert("WARNING", "**Not certain**", [...lines, ...more(doubts.length - lines.length)]);
}
function prefix({ target }, targets) {
	return targets.length === 1 ? "" : `${code(targetTitle(target))}: `;
}
function more(count) {
	return count > 0 ? [`… and ${count} more, all in report.json and the review`] : [];
}
/** GitHub draws a quote that begins so in a colour of its own; elsewhere it is a quote. */
function alert(level, title, lines) {
	const [only] = lines;
	const said = lines.length === 1 ? [`${title}: ${only}`] : [title, ...lines.map(item)];
	return [`[!${level}]`, ...said].join("\n").replace(/^(?=.)/gm, "> ").replace(/^$/gm, ">");
}
export { deploymentAlert, destructiveAlert, doubtAlert, exposureAlert, gateAlert, needsPerson };
