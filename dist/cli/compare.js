import { CURRENCIES } from "../cost.js";
import { tell } from "../deployment-diff.js";
import { at } from "../errors.js";
import { openRasteriser } from "../rasteriser.js";
import { GATE_NAMES, parseGates } from "../report/gate.js";
import { renderComment } from "../report/markdown.js";
import { terminalLines } from "../report/terminal.js";
import { lookFor } from "../report/terminal-look.js";
import { checkFolder, readRules, writeFolder } from "../snapshot.js";
import { VERSION } from "../version.js";
import { CONNECTION_OPTIONS } from "./cloud.js";
import { collectErrors } from "./collect.js";
import { OTHER_KEYS } from "./config.js";
import { explainSides } from "./explain.js";
import { readChoice } from "./option-values.js";
import { askPrices, readCost } from "./prices.js";
import { readFolder, readSides } from "./sides.js";
import process from "node:process";
// src/cli/compare.ts
const ENDINGS = [
	"success",
	"failure",
	"cancelled",
	"skipped"
];
const compare = {
	name: "compare",
	usage: "BEFORE AFTER [--out DIR] [--json] [--fail-on LIST] [--ignore-file F] [--baseline DIR] [--plan F]… [--job-status STATUS] [--cost] [--currency NAME] [--history DIR] [--explain KEY]",
	positionals: 2,
	options: {
		out: {
			type: "string",
			value: "DIR",
			text: "write report.json, report.html, comment.md and the pictures there"
		},
		json: {
			type: "boolean",
			text: "print report.json on stdout"
		},
		"ignore-file": {
			type: "string",
			value: "F",
			text: "rules for changes to leave out"
		},
		baseline: {
			type: "string",
			value: "DIR",
			text: "the after-snapshot of the previous deployment, to show what changed before this one began"
		},
		plan: {
			type: "string",
			multiple: true,
			value: "F",
			text: "the plan of the deployment: of Terraform, a change set or a Pulumi preview, as JSON; `*` and `**` are allowed"
		},
		"job-status": {
			type: "string",
			value: "STATUS",
			text: `how the deployment ended: ${ENDINGS.join(", ")}; after a failed one an announced change may be missing`
		},
		history: {
			type: "string",
			value: "DIR",
			text: "a folder that `history` wrote: says whether this deployment rolls an earlier one back"
		},
		explain: {
			type: "string",
			value: "KEY",
			text: "explain what a resource was compared with, and why it is or is not a change"
		},
		cost: {
			type: "boolean",
			text: "the change in monthly cost, at Cloudcraft's list prices; needs a read-write key"
		},
		currency: {
			type: "string",
			value: "NAME",
			text: `of the cost: ${CURRENCIES.join(", ")} (default USD)`
		},
		"fail-on": {
			type: "string",
			value: "LIST",
			text: `exit 2 on any of: ${GATE_NAMES.join(", ")}`
		},
		...CONNECTION_OPTIONS
	},
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const wanted = readWanted(given);
		const { gates, out, sides } = wanted;
		if (sides.before === void 0) terminal.complain(`warning: ${at(given.positionals, 0)} does not exist: there is nothing to compare with`);
		const options = {
			...await optionsFrom(given, wanted),
			...await askPrices(sides, wanted.currency, given, terminal)
		};
		const { tripped } = await tellHere(await compareSides(out !== void 0 || given.flag("json") ? sides : unpictured(sides), options, out !== void 0), gates, [
			...out === void 0 ? [] : [folder(out)],
			...given.flag("json") ? [json(terminal)] : [],
			screen(terminal, out, given.flag("json") ? process.stderr : process.stdout)
		]);
		const unclear = given.text("explain");
		if (unclear !== void 0) for (const line of explainSides(sides, unclear)) terminal.say(line);
		if (tripped.length > 0) terminal.say(`Gate tripped: ${tripped.join(", ")}`);
		return tripped.length > 0 ? 2 : 0;
	}
};
/** @throws the one error, or an AggregateError of everything that is wrong */
function readWanted(given) {
	const errors = collectErrors();
	const gates = errors.attempt(() => parseGates(given.text("fail-on") ?? ""));
	const currency = errors.attempt(() => readCost(given, gates ?? []));
	const deployment = errors.attempt(() => readChoice(given, "job-status", ENDINGS));
	const ignore = errors.attempt(() => ignoreFrom(given));
	const out = given.text("out");
	const read = [
		"plan",
		"baseline",
		"ignore-file"
	].flatMap((name) => given.texts(name));
	if (out !== void 0) errors.attempt(() => checkFolder(out, "report", { inputs: [...given.positionals, ...read] }));
	const sides = errors.attempt(() => readSides(at(given.positionals, 0), at(given.positionals, 1)));
	return {
		...errors.finishWith({
			gates,
			sides,
			ignore
		}),
		currency,
		deployment,
		out
	};
}
function ignoreFrom({ text, config }) {
	const file = text("ignore-file");
	const own = file === void 0 ? [] : [{
		origin: file,
		text: readRules(file)
	}];
	return {
		sources: [...config === void 0 ? [] : [{
			origin: config.file,
			text: config.text,
			besides: OTHER_KEYS
		}], ...own],
		now: new Date()
	};
}
function baselineIn(dir) {
	const snapshot = readFolder(dir);
	return {
		snapshot,
		since: snapshot.origin ?? { by: "deployment" }
	};
}
/** What else the comparison is given. A plan that cannot be used is reported. */
async function optionsFrom(given, { ignore, deployment }) {
	const patterns = given.texts("plan");
	const baseline = given.text("baseline");
	const history = given.text("history");
	const earlier = history === void 0 ? [] : await (await import("./history.js")).readEarlier(history);
	const options = {
		toolVersion: VERSION,
		earlier,
		ignore,
		...deployment !== void 0 && { deployment },
		...baseline !== void 0 && { baseline: baselineIn(baseline) }
	};
	if (patterns.length === 0) return options;
	const { readPlans } = await import("../plan-files.js");
	return {
		...options,
		plans: readPlans(patterns).plans
	};
}
/** A terminal shows nothing of the pictures where there are inventories: then nobody waits for them to be compared. */
function unpictured({ before, after, strict }) {
	const lean = ({ targets, ...snapshot }) => ({
		...snapshot,
		targets: targets.map(({ render, ...target }) => ({
			...target,
			...render !== void 0 && !(target.inventory instanceof Uint8Array) && { render }
		}))
	});
	return {
		before: before && lean(before),
		after: lean(after),
		strict
	};
}
/** @param drawn whether files are written, pictures included */
async function compareSides({ before, after, strict }, options, drawn) {
	const { tellWhatChanged } = await import("../lazy/told.js");
	const told = await tellWhatChanged(before, after, {
		...options,
		...drawn && { rasteriser: openRasteriser }
	});
	const failures = told.failures.filter((failure) => !told.costFailures?.includes(failure));
	if (strict && failures.length === 1) throw at(failures, 0);
	if (strict && failures.length > 1) throw new AggregateError(failures);
	return told;
}
/** Tells it on this machine: what fails here fails the command. Failures to see something are in the report. */
function tellHere(told, gates, channels) {
	const warn = (failure) => {
		throw failure;
	};
	const write = (report, links, tripped) => renderComment(report, {
		...links,
		tripped
	});
	return tell({
		...told,
		failures: []
	}, {
		gates,
		shelves: [],
		write,
		channels,
		warn
	});
}
/** report.json on stdout. */
function json(terminal) {
	return {
		name: "json",
		publish: async ({ files }) => terminal.document(String(files.get("report.json")))
	};
}
/** The folder of `--out`. */
function folder(out) {
	return {
		name: "folder",
		async publish({ files }) {
			writeFolder(out, files);
		}
	};
}
/**
* The report for a terminal, and where the rest of it is.
* @param stream where people read it, for colours and width
*/
function screen(terminal, out, stream = process.stdout) {
	return {
		name: "terminal",
		async publish({ report }) {
			for (const line of terminalLines(report, lookFor(terminal.env, stream))) terminal.say(line);
			if (out !== void 0) terminal.say(`Open ${out}/report.html`);
		}
	};
}
export { compare, folder, ignoreFrom, json, screen, tellHere };
