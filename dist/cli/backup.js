import { visibleLine } from "../text.js";
import { VERSION } from "../version.js";
import { checkBackupFolder, inBackupFolder } from "./backup-folder.js";
import { CONNECTION_OPTIONS, connectApi } from "./cloud.js";
import { readNeeded } from "./option-values.js";
// src/cli/backup.ts
const backup = {
	name: "backup",
	usage: "--out DIR [--prune] [--json]",
	positionals: 0,
	options: {
		out: {
			type: "string",
			value: "DIR",
			text: "the folder of the backup"
		},
		prune: {
			type: "boolean",
			text: "also remove from the backup what has been deleted in Cloudcraft"
		},
		json: {
			type: "boolean",
			text: "what was done, as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	operations: [...[
		"getMyInformation",
		"listMyTeams",
		"listMyBlueprints",
		"retrieveBlueprint"
	], ...["listMyAwsAccounts", "listMyAzureAccounts"]],
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const out = readNeeded(given, "backup", "out", "DIR");
		checkBackupFolder(out);
		const { baseUrl } = await readConnection(given.text("api-url"), terminal.env);
		const cloudcraft = await connectApi(given, terminal);
		const { takeBackup } = await import("../extras/backup/take.js");
		const outcome = await inBackupFolder(out, (store) => takeBackup(cloudcraft, store, {
			host: new URL(baseUrl).host,
			toolVersion: VERSION,
			takenAt: new Date().toISOString(),
			prune: given.flag("prune"),
			progress: (text) => terminal.progress(visibleLine(text))
		}));
		if (given.flag("json")) terminal.document(`${JSON.stringify(outcome, null, 2)}\n`);
		const { fetched, unchanged, gone, accounts } = outcome;
		const goneText = gone === 0 ? "" : `, ${gone} no longer in Cloudcraft (${given.flag("prune") ? "removed" : "kept"})`;
		terminal.say(`${fetched} blueprints fetched, ${unchanged} unchanged${goneText}; ${accounts} linked accounts`);
		terminal.say(`The backup is in ${visibleLine(out, 1e3)}`);
		return 0;
	}
};
/** The connection, for the host: a backup belongs to one. */
async function readConnection(apiUrl, env) {
	const { connectionFromEnv } = await import("../lazy/connection.js");
	return connectionFromEnv(env, apiUrl);
}
export { backup };
