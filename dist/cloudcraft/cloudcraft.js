import { addAwsAccount, listAwsAccounts, removeAwsAccount, updateAwsAccount } from "./aws-accounts.js";
import { addAzureAccount, listAzureAccounts, removeAzureAccount, updateAzureAccount } from "./azure-accounts.js";
import { exportBlueprint, exportBudget } from "./blueprint-files.js";
import { createBlueprint, deleteBlueprint, listBlueprints, readBlueprint, updateBlueprint } from "./blueprints.js";
import { readIamParameters, readIamPolicy } from "./iam.js";
import { listLinkedAccounts } from "./linked-accounts.js";
import { openSession } from "./session.js";
import { requestSnapshot } from "./snapshots.js";
import { listTeams } from "./teams.js";
import { readUser } from "./users.js";
// src/cloudcraft/cloudcraft.ts
/**
* cloudcraft/: the client of Cloudcraft's API. Start here; client.ts is the part that comparisons need.
* A call is an operation (operations.ts) that becomes requests (call.ts): each waits for its turn (pace.ts), goes over the wire
* (exchange.ts, the only file that knows got), and the outcome decides what is next (policy.ts). Errors: failure.ts, refusal.ts.
* Answers are validated with valibot, files by their signatures.
* Not here: what a document means (inventory/), when a snapshot is taken (snapshot/), the simulated server (extras/simulator/).
*/
/**
* The whole API, with one key and its rate limit. Makes no request. Every function throws ExpectedError, with a code and a remedy, or
* the reason of `signal`. Neither errors nor the returned object contain the key.
* https://docs.datadoghq.com/cloudcraft/api/
* @throws ExpectedError API_KEY_MISSING, API_KEY_MALFORMED, API_URL_INVALID, API_URL_INSECURE, PROXY_INVALID
*/
function connect(options) {
	const session = openSession({
		...options,
		baseUrl: options.baseUrl ?? ""
	});
	const to = binder(session);
	return {
		user: to(readUser),
		teams: to(listTeams),
		/** Both lists at once. */
		accounts: to(listLinkedAccounts),
		blueprints: {
			list: to(listBlueprints),
			create: to(createBlueprint),
			get: to(readBlueprint),
			update: to(updateBlueprint),
			delete: to(deleteBlueprint),
			export: to(exportBlueprint),
			budget: to(exportBudget)
		},
		aws: {
			list: to(listAwsAccounts),
			add: to(addAwsAccount),
			update: to(updateAwsAccount),
			remove: to(removeAwsAccount),
			iamParameters: to(readIamParameters),
			iamPolicy: to(readIamPolicy),
			snapshot: snapshotOf(session, "aws")
		},
		azure: {
			list: to(listAzureAccounts),
			add: to(addAzureAccount),
			update: to(updateAzureAccount),
			remove: to(removeAzureAccount),
			snapshot: snapshotOf(session, "azure")
		}
	};
}
/** The session is kept in closures, so that printing the object does not show the key. */
function binder(session) {
	return (operation) => async (...args) => operation(session, ...args);
}
function snapshotOf(session, provider) {
	return async (accountId, region, format, options = {}) => requestSnapshot(session, {
		provider,
		accountId,
		region
	}, format, options);
}
export { connect };
