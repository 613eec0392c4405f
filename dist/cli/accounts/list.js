import { CONNECTION_OPTIONS, connectCloud } from "../cloud.js";
import { tableLines } from "../table.js";
// src/cli/accounts/list.ts
const accounts = {
	name: "accounts",
	usage: "[--json]",
	positionals: 0,
	options: {
		json: {
			type: "boolean",
			text: "as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	operations: ["listMyAwsAccounts", "listMyAzureAccounts"],
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const list = await (await connectCloud(given, terminal)).accounts();
		if (given.flag("json")) terminal.document(`${JSON.stringify(list, null, 2)}\n`);
		else if (list.length === 0) terminal.say("The key sees no linked account.");
		else for (const line of tableLines(list.map(({ id, provider, name }) => [
			id,
			provider,
			name
		]))) terminal.say(line);
		return 0;
	}
};
export { accounts };
