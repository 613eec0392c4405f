import { addAwsAccount, listAwsAccounts, removeAwsAccount, updateAwsAccount } from "./aws-accounts.js";
import { addAzureAccount, listAzureAccounts, removeAzureAccount, updateAzureAccount } from "./azure-accounts.js";
import { exportBlueprint, exportBudget } from "./blueprint-files.js";
import { createBlueprint, deleteBlueprint, listBlueprints, readBlueprint, updateBlueprint } from "./blueprints.js";
import { readIamParameters, readIamPolicy } from "./iam.js";
import { listLinkedAccounts } from "./linked-accounts.js";
import { openSession } from "./session.js";
import { takeSnapshot } from "./snapshots.js";
import { listTeams } from "./teams.js";
import { readUser } from "./users.js";
// src/cloudcraft/cloudcraft.ts
/**
* All of Cloudcraft's API, over one key and its one rate limit. No request is made yet. Every function throws ExpectedError, with a
* code and a remedy, or the reason of `signal`; the key is in none of them, nor in the object itself.
* https://docs.datadoghq.com/cloudcraft/api/
* @throws ExpectedError API_KEY_MISSING, API_KEY_MALFORMED, API_URL_INVALID, API_URL_INSECURE, PROXY_INVALID
*/
function connect(options) {
	const { baseUrl = "", userAgent = "cloudcraft-deployment-diff", ...rest } = options;
	const session = openSession({
		...rest,
		baseUrl,
		userAgent
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
/** The session is kept in closures: an object that is printed shows functions and no key. */
function binder(session) {
	return (operation) => async (...args) => operation(session, ...args);
}
function snapshotOf(session, provider) {
	return async (accountId, region, format, options = {}) => takeSnapshot(session, {
		provider,
		accountId,
		region
	}, format, options);
}
export { connect };
