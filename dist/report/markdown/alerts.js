import { targetTitle } from "../../snapshot/target.js";
import { hasFailed, levelOf, surely } from "../judgement.js";
import { ALERT_TITLES } from "../words/alert-titles.js";
import { entriesOf } from "../words/entries.js";
import { tagTexts } from "../words/tags.js";
import { typeNames } from "../words/type-names.js";
import { sentence } from "../words/words.js";
import { item, withTables } from "./field-table.js";
import { code, prose } from "./markdown.js";
// src/report/markdown/alerts.ts
/** A warning names its cause, which may quote an answer. */
const MAX_WARNING_LENGTH = 500;
/** The alerts that list changes, by the level that has one, in the order in which they are read. */
const ALERTS = {
	loss: {
		colour: "CAUTION",
		...ALERT_TITLES.loss,
		lists: (change) => surely(change, "destructive")
	},
	exposure: {
		colour: "WARNING",
		...ALERT_TITLES.exposure,
		lists: (change) => surely(change, "exposure")
	},
	high: {
		colour: "WARNING",
		...ALERT_TITLES.high,
		lists: (change) => levelOf(change) === "high"
	}
};
const ALERTED = [
	"loss",
	"exposure",
	"high"
];
/** Whether an alert lists the change, so that the list of changes need not. What is in doubt has no alert: the list marks it. */
function isAlerted(change) {
	return ALERTED.some((level) => level === levelOf(change));
}
/** Says which gates tripped; empty where none did. */
function gateAlert(tripped) {
	if (tripped.length === 0) return "";
	return alert("CAUTION", `**The gate tripped** on ${tripped.map((gate) => code(gate)).join(", ")}: this job fails.`, []);
}
function deploymentAlert({ deployment }) {
	if (deployment === void 0 || !hasFailed(deployment)) return "";
	return alert("WARNING", `**The deployment ended as ${code(deployment)}**: this is what it changed up to then.`, []);
}
/** The changes of one level, over all targets: empty where there are none. */
function levelAlert({ targets }, extent, level) {
	const { colour, title, lists, tag } = ALERTS[level];
	const found = targets.flatMap((target) => {
		const changes = target.changes.filter(lists);
		return changes.length === 0 ? [] : [{
			target,
			changes
		}];
	});
	const count = found.reduce((sum, { changes }) => sum + changes.length, 0);
	if (count === 0) return "";
	const entries = found.slice(0, extent.alerts).flatMap(({ target, changes }) => entriesOf(changes, code).map((entry) => ({
		...entry,
		target
	}))).slice(0, extent.alerts);
	const lines = withTables(entries.map(({ text, detailed, target, tags }) => ({
		text: `${prefix(target, targets)}${text(extent.names)}${besides(tags, tag)}`,
		detailed
	})), extent);
	const rest = count - entries.reduce((sum, { changes }) => sum + changes, 0);
	return alert(colour, `**${title}**`, [...lines, ...more(rest)]);
}
/** ` — also newly open to the internet`: what a change is besides what its alert is about. */
function besides(tags, title) {
	const others = tagTexts(tags.filter((tag) => tag !== title), "changed");
	return others.length === 0 ? "" : ` — **also ${others.map(({ text }) => text).join(", ")}**`;
}
/** What is missing or in doubt. Nothing here is called changed or unchanged. */
function doubtAlert({ targets }, { alerts }) {
	const doubts = targets.flatMap((target) => target.warnings.map((warning) => ({
		target,
		warning
	})));
	if (doubts.length === 0) return "";
	const lines = doubts.slice(0, alerts).map(({ target, warning: { type, text } }) => {
		const said = `${type === void 0 ? "" : `${typeNames(type)}: `}${prose(text, MAX_WARNING_LENGTH)}`;
		return `${prefix(target, targets)}${sentence(said)}`;
	});
	return alert("WARNING", `**${ALERT_TITLES.doubt.title}**`, [...lines, ...more(doubts.length - lines.length)]);
}
function prefix({ target }, targets) {
	return targets.length === 1 ? "" : `${code(targetTitle(target))}: `;
}
function more(count) {
	return count > 0 ? [`… and ${count} more, all in report.json and the review`] : [];
}
/** GitHub colours a quote that begins like this; elsewhere it is an ordinary quote. */
function alert(colour, title, lines) {
	const [only] = lines;
	const said = lines.length === 1 ? [`${title}: ${only}`] : [title, ...lines.map(item)];
	return [`[!${colour}]`, ...said].join("\n").replace(/^(?=.)/gm, "> ").replace(/^$/gm, ">");
}
export { ALERTED, deploymentAlert, doubtAlert, gateAlert, isAlerted, levelAlert };
