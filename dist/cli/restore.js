import { plain } from "../report/plain.js";
import { openBackupFolder } from "./backup-folder.js";
import { CONNECTION_OPTIONS, connectApi } from "./cloud.js";
import { YES_OPTION, checkConfirmed } from "./confirmed.js";
// src/cli/restore.ts
/** Of a long plan, as much as a person reads. */
const MAX_LINES = 200;
const restore = {
	name: "restore",
	summary: "brings back what a backup has and Cloudcraft has not; says what it would do first",
	usage: "DIR [--yes] [--overwrite] [--json]",
	positionals: 1,
	options: {
		...YES_OPTION,
		overwrite: {
			type: "boolean",
			text: "also replace what is there and differs"
		},
		json: {
			type: "boolean",
			text: "what is to be done and was done, as JSON on stdout"
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
		const backup = readBackup(openBackupFolder(given.positionals[0]));
		const cloudcraft = await connectApi(given, terminal);
		const work = await import("../lazy/restore.js");
		const { planRestore } = await import("../lazy/plan.js");
		const plan = planRestore(backup, await work.readCurrent(cloudcraft, backup), { overwrite: given.flag("overwrite") });
		const titles = plan.steps.map(work.stepTitle);
		show(plan, titles, terminal);
		const wanted = await askFor(plan, given, terminal);
		const outcome = wanted ? await work.restore(cloudcraft, plan, (text) => terminal.progress(plain(text))) : NOTHING;
		if (given.flag("json")) terminal.document(`${JSON.stringify({
			plan: titles,
			done: outcome.done
		}, null, 2)}\n`);
		if (outcome.failures.length > 0) throw new AggregateError(outcome.failures);
		terminal.say(wanted ? `Done: ${outcome.done}` : "There is nothing to do");
		return 0;
	}
};
const NOTHING = {
	done: 0,
	failures: []
};
function show({ unchanged }, titles, terminal) {
	for (const title of titles.slice(0, MAX_LINES)) terminal.say(plain(title));
	if (titles.length > MAX_LINES) terminal.say(`… and ${titles.length - MAX_LINES} more`);
	terminal.say(`${unchanged} are there as they were`);
}
/** @returns false when there is nothing to do @throws ExpectedError CONFIRMATION_MISSING, CONFIRMATION_REFUSED */
async function askFor({ steps }, given, terminal) {
	const work = steps.filter(({ kind }) => kind !== "leave").length;
	if (work === 0) return false;
	await checkConfirmed(given, terminal, work === 1 ? "Do this?" : `Do these ${work}?`);
	return true;
}
export { restore };
