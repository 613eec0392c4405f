import { ExpectedError } from "../../errors.js";
import { visibleLine } from "../../text.js";
import { CONNECTION_OPTIONS, connectApi } from "../cloud.js";
import { collectErrors } from "../collect.js";
import { readNeeded } from "../option-values.js";
import { FIELD_OPTIONS, checkFields, readClientSecret, shownAccount } from "./fields.js";
// src/cli/accounts/add.ts
const NAME = "accounts add";
const addAccount = {
	name: NAME,
	usage: "aws|azure --name NAME [options]",
	positionals: 1,
	options: {
		...FIELD_OPTIONS,
		region: {
			type: "string",
			value: "REGION",
			text: "AWS: the region to test the role in (default us-east-1)"
		},
		json: {
			type: "boolean",
			text: "the new account as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	operations: ["addAwsAccount", "addAzureAccount"],
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const provider = readProvider(given.positionals[0]);
		const account = provider === "aws" ? await addAws(given, terminal) : await addAzure(given, terminal);
		if (given.flag("json")) terminal.document(`${JSON.stringify(shownAccount(provider, account), null, 2)}\n`);
		else terminal.say(`Linked ${visibleLine(account.name)} (${provider}): ${account.id}`);
		return 0;
	}
};
function readProvider(text) {
	if (text === "aws" || text === "azure") return text;
	throw new ExpectedError("PROVIDER_UNKNOWN", `"${visibleLine(text ?? "")}" is not a provider`, "Use aws or azure");
}
async function addAws(given, terminal) {
	const errors = collectErrors();
	errors.attempt(() => checkFields(given, "aws"));
	const name = errors.attempt(() => readNeeded(given, NAME, "name", "NAME")) ?? "";
	const roleArn = errors.attempt(() => readNeeded(given, NAME, "role-arn", "ARN")) ?? "";
	errors.finish();
	return (await connectApi(given, terminal)).aws.add({
		name,
		roleArn,
		region: given.text("region")
	});
}
async function addAzure(given, terminal) {
	const errors = collectErrors();
	errors.attempt(() => checkFields(given, "azure"));
	const needed = (name, value = "UUID") => errors.attempt(() => readNeeded(given, NAME, name, value)) ?? "";
	const fields = {
		name: needed("name", "NAME"),
		subscriptionId: needed("subscription-id"),
		directoryId: needed("directory-id"),
		applicationId: needed("application-id")
	};
	errors.finish();
	const clientSecret = await readClientSecret(given, terminal);
	if (clientSecret === void 0) throw new ExpectedError("CLIENT_SECRET_MISSING", "An Azure account needs a client secret", "Set CLOUDCRAFT_AZURE_CLIENT_SECRET or pipe it in");
	return (await connectApi(given, terminal)).azure.add({
		...fields,
		clientSecret
	});
}
export { addAccount };
