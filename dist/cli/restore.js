import { ExpectedError, at } from "../errors.js";
import { stepTitle } from "../extras/backup.js";
import { visibleLine } from "../text.js";
import { openBackupFolder } from "./backup-folder.js";
import { CONNECTION_OPTIONS, connectApi } from "./cloud.js";
import { YES_OPTION, checkConfirmed } from "./confirmed.js";
import { existsSync } from "node:fs";
// src/cli/restore.ts
/** Longer lists are truncated. */
const MAX_LINES = 200;
const restore = {
	name: "restore",
	usage: "DIR [--yes | --dry-run] [--overwrite] [--partial] [--json]",
	positionals: 1,
	options: {
		...YES_OPTION,
		"dry-run": {
			type: "boolean",
			text: "only show what would be done"
		},
		overwrite: {
			type: "boolean",
			text: "also replace what exists and differs"
		},
		partial: {
			type: "boolean",
			text: "also from an incomplete or damaged backup, without what cannot be read"
		},
		json: {
			type: "boolean",
			text: "the plan and what was done, as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	operations: [
		"createBlueprint",
		"updateBlueprint",
		"addAwsAccount",
		"updateAwsAccount",
		"updateAzureAccount"
	],
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const { store, backup } = await readFolder(given);
		name(backup, terminal);
		const target = await connectApi(given, terminal);
		const progress = (text) => terminal.progress(visibleLine(text));
		const { readCurrent } = await import("../extras/backup/current.js");
		const { planRestore } = await import("../extras/backup/plan.js");
		const plan = planRestore(backup, await readCurrent(target, backup, store.sha256, progress), { overwrite: given.flag("overwrite") });
		const titles = plan.steps.map(stepTitle);
		show(plan, titles, terminal);
		const { restore: take } = await import("../extras/backup/restore.js");
		const outcome = await askFor(plan, given, terminal) ? await take(target, plan, progress) : NOTHING;
		const { done, failures } = outcome;
		const leftOut = told(backup.damage);
		if (given.flag("json")) terminal.document(`${JSON.stringify({
			plan: titles,
			leftOut,
			done,
			failures: told(failures)
		}, null, 2)}\n`);
		terminal.say(ending(plan, outcome, given));
		if (failures.length > 0) throw new AggregateError(failures);
		return 0;
	}
};
/** @throws ExpectedError BACKUP_MISSING; what `readBackup` throws */
async function readFolder(given) {
	const { readBackup } = await import("../lazy/read.js");
	const dir = at(given.positionals, 0);
	if (!existsSync(dir)) {
		const what = `${visibleLine(dir)} does not exist`;
		throw new ExpectedError("BACKUP_MISSING", what, "Give a folder that `backup` wrote");
	}
	const store = openBackupFolder(dir);
	return {
		store,
		backup: readBackup(store, { partial: given.flag("partial") })
	};
}
const NOTHING = {
	done: 0,
	steps: 0,
	failures: []
};
function told(failures) {
	return failures.map(({ code, message }) => ({
		code,
		message
	}));
}
/** Lists what is left out. */
function name({ damage }, terminal) {
	for (const { message } of damage.slice(0, MAX_LINES)) terminal.complain(visibleLine(`left out: ${message}`, 1e3));
	if (damage.length > MAX_LINES) terminal.complain(`… and ${damage.length - MAX_LINES} more`);
}
function show({ unchanged }, titles, terminal) {
	for (const title of titles.slice(0, MAX_LINES)) terminal.say(visibleLine(title));
	if (titles.length > MAX_LINES) terminal.say(`… and ${titles.length - MAX_LINES} more`);
	terminal.say(`${unchanged} exist unchanged`);
}
function ending(plan, { done, steps }, given) {
	const work = workOf(plan);
	if (work === 0) return "There is nothing to do";
	return given.flag("dry-run") ? `Dry run: nothing was changed. Steps to do: ${work}` : `Done: ${done} of ${steps}`;
}
function workOf({ steps }) {
	return steps.filter(({ kind }) => kind !== "leave").length;
}
/** @returns false if there is nothing to do @throws ExpectedError CONFIRMATION_MISSING, CONFIRMATION_REFUSED */
async function askFor(plan, given, terminal) {
	const work = workOf(plan);
	if (work === 0 || given.flag("dry-run")) return false;
	await checkConfirmed(given, terminal, work === 1 ? "Do this?" : `Do these ${work}?`);
	return true;
}
export { restore };
