import { CONNECTION_OPTIONS, connectApi } from "../cloud.js";
import { readChoice } from "../option-values.js";
import { tableLines } from "../table.js";
// src/cli/accounts/iam.ts
/** The kinds of policy that the API serves. */
const POLICIES = ["minimal", "custom"];
const iam = {
	name: "accounts iam",
	usage: "[--policy minimal|custom] [--json]",
	positionals: 0,
	options: {
		policy: {
			type: "string",
			value: "KIND",
			text: "the IAM policy instead, as JSON: minimal (every action by name) or custom (with wildcards)"
		},
		json: {
			type: "boolean",
			text: "as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	operations: [
		"getMyAwsIamRoleParameters",
		"getMinimalIamPolicy",
		"getCustomIamPolicy"
	],
	async run(given, terminal) {
		const policy = readChoice(given, "policy", POLICIES);
		const isDocument = given.flag("json") || policy !== void 0;
		if (isDocument) terminal.reserveStdout();
		const api = await connectApi(given, terminal);
		const print = (answer) => terminal.document(`${JSON.stringify(answer, null, 2)}\n`);
		if (policy !== void 0) print(await api.aws.iamPolicy(policy));
		else {
			const parameters = await api.aws.iamParameters();
			if (isDocument) print(parameters);
			else for (const line of tableLines(rows(parameters), 1e3)) terminal.say(line);
		}
		return 0;
	}
};
function rows({ accountId, externalId, awsConsoleUrl }) {
	return [
		["account to trust", accountId],
		["external id", externalId],
		["set it up", awsConsoleUrl]
	];
}
export { iam };
