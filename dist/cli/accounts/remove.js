import { at } from "../../errors.js";
import { visibleLine } from "../../text.js";
import { CONNECTION_OPTIONS, connectApi } from "../cloud.js";
import { YES_OPTION, checkConfirmed } from "../confirmed.js";
import { findAccount } from "./find.js";
// src/cli/accounts/remove.ts
const removeAccount = {
	name: "accounts remove",
	usage: "ACCOUNT [--yes]",
	positionals: 1,
	options: {
		...YES_OPTION,
		json: {
			type: "boolean",
			text: "what was unlinked, as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	operations: ["deleteAwsAccount", "deleteAzureAccount"],
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const api = await connectApi(given, terminal);
		const { provider, account } = await findAccount(api, at(given.positionals, 0));
		const what = `${visibleLine(account.name)} (${provider}): ${account.id}`;
		await checkConfirmed(given, terminal, `Unlink ${what}?`);
		await api[provider].remove(account.id);
		const removed = {
			provider,
			id: account.id,
			name: account.name
		};
		if (given.flag("json")) terminal.document(`${JSON.stringify(removed, null, 2)}\n`);
		else terminal.say(`Unlinked ${what}`);
		return 0;
	}
};
export { removeAccount };
