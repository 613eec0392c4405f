import { ExpectedError, at } from "../errors.js";
import { stepTitle } from "../extras/backup.js";
import { visibleLine } from "../text.js";
import { openBackupFolder } from "./backup-folder.js";
import { CONNECTION_OPTIONS, connectApi } from "./cloud.js";
import { YES_OPTION, checkConfirmed } from "./confirmed.js";
import { existsSync } from "node:fs";
// src/cli/restore.ts
/** Longer plans are cut. */
const MAX_LINES = 200;
const restore = {
	name: "restore",
	usage: "DIR [--yes] [--overwrite] [--partial] [--json]",
	positionals: 1,
	options: {
		...YES_OPTION,
		overwrite: {
			type: "boolean",
			text: "also replace what exists and differs"
		},
		partial: {
			type: "boolean",
			text: "also from an incomplete backup"
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
		const { readBackup } = await import("../lazy/read.js");
		const dir = at(given.positionals, 0);
		if (!existsSync(dir)) throw new ExpectedError("BACKUP_MISSING", `${visibleLine(dir)} does not exist`, "Give a folder that `backup` wrote");
		const store = openBackupFolder(dir);
		const backup = readBackup(store, { partial: given.flag("partial") });
		const target = await connectApi(given, terminal);
		const progress = (text) => terminal.progress(visibleLine(text));
		const { readCurrent } = await import("../extras/backup/current.js");
		const { planRestore } = await import("../extras/backup/plan.js");
		const plan = planRestore(backup, await readCurrent(target, backup, store.sha256, progress), { overwrite: given.flag("overwrite") });
		const titles = plan.steps.map(stepTitle);
		show(plan, titles, terminal);
		const { restore: take } = await import("../extras/backup/restore.js");
		const { done, steps, failures } = await askFor(plan, given, terminal) ? await take(target, plan, progress) : NOTHING;
		if (given.flag("json")) terminal.document(`${JSON.stringify({
			plan: titles,
			done,
			failures: told(failures)
		}, null, 2)}\n`);
		terminal.say(steps === 0 ? "There is nothing to do" : `Done: ${done} of ${steps}`);
		if (failures.length > 0) throw new AggregateError(failures);
		return 0;
	}
};
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
function show({ unchanged }, titles, terminal) {
	for (const title of titles.slice(0, MAX_LINES)) terminal.say(visibleLine(title));
	if (titles.length > MAX_LINES) terminal.say(`… and ${titles.length - MAX_LINES} more`);
	terminal.say(`${unchanged} exist unchanged`);
}
/** @returns false when there is nothing to do @throws ExpectedError CONFIRMATION_MISSING, CONFIRMATION_REFUSED */
async function askFor({ steps }, given, terminal) {
	const work = steps.filter(({ kind }) => kind !== "leave").length;
	if (work === 0) return false;
	await checkConfirmed(given, terminal, work === 1 ? "Do this?" : `Do these ${work}?`);
	return true;
}
export { restore };
