import { ExpectedError, at } from "../../errors.js";
import { visibleLine } from "../../text.js";
import { CONNECTION_OPTIONS, connectApi } from "../cloud.js";
import { ACCESS_OPTIONS, FIELD_OPTIONS, checkFields, readAccess, readClientSecret, shownAccount } from "./fields.js";
import { findAccount } from "./find.js";
// src/cli/accounts/update.ts
const CHANGES = Object.keys({
	...FIELD_OPTIONS,
	...ACCESS_OPTIONS
});
const updateAccount = {
	name: "accounts update",
	usage: "ACCOUNT [options]",
	positionals: 1,
	options: {
		...FIELD_OPTIONS,
		...ACCESS_OPTIONS,
		json: {
			type: "boolean",
			text: "the account as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	operations: ["updateAwsAccount", "updateAzureAccount"],
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		if (!CHANGES.some((name) => given.flag(name))) throw new ExpectedError("OPTION_MISSING", "There is nothing to change", `Give one of --${CHANGES.join(", --")}`);
		const api = await connectApi(given, terminal);
		const linked = await findAccount(api, at(given.positionals, 0));
		checkFields(given, linked.provider);
		const account = await change(api, linked, given, given.flag("client-secret-stdin") ? await readClientSecret(given, terminal) : void 0);
		if (given.flag("json")) terminal.document(`${JSON.stringify(shownAccount(linked.provider, account), null, 2)}\n`);
		else terminal.say(`Updated ${visibleLine(account.name)} (${linked.provider}): ${account.id}`);
		return 0;
	}
};
/** The API replaces all fields, so those that are not given are sent unchanged. */
function change(api, { provider, account }, given, clientSecret) {
	const shared = {
		name: given.text("name") ?? account.name,
		...readAccess(given)
	};
	if (provider === "aws") return api.aws.update(account.id, {
		...shared,
		roleArn: given.text("role-arn") ?? account.roleArn
	});
	return api.azure.update(account.id, {
		...shared,
		subscriptionId: given.text("subscription-id") ?? account.subscriptionId,
		directoryId: given.text("directory-id") ?? account.directoryId,
		applicationId: given.text("application-id") ?? account.applicationId,
		clientSecret
	});
}
export { updateAccount };
