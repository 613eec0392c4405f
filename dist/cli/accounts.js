import { plain } from "../report/plain.js";
import { CONNECTION_OPTIONS, connect } from "./cloud.js";
// src/cli/accounts.ts
const accounts = {
	name: "accounts",
	summary: "lists the accounts that are linked to Cloudcraft",
	usage: "[--json]",
	positionals: 0,
	options: {
		json: {
			type: "boolean",
			text: "as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const list = await (await connect(given, terminal)).accounts();
		if (given.flag("json")) terminal.document(`${JSON.stringify(list, null, 2)}\n`);
		else if (list.length === 0) terminal.say("The key sees no linked account.");
		for (const { name, provider, id } of given.flag("json") ? [] : list) terminal.say(`${id}  ${provider.padEnd(5)}  ${plain(name)}`);
		return 0;
	}
};
export { accounts };
