import { array, nullish, object, pipe, regex, string } from "../vendor/valibot.js";
import { visibleLine } from "../text.js";
import { AccessAnswer, accessBody } from "./access.js";
import { PATH_SEGMENT } from "./operation-path.js";
import { requestDone, requestJson } from "./request.js";
// src/cloudcraft/azure-accounts.ts
/** The server may echo the client secret: only the fields listed here are kept. */
const AzureAccountAnswer = object({
	id: pipe(string(), regex(PATH_SEGMENT)),
	name: string(),
	subscriptionId: nullish(string(), ""),
	directoryId: nullish(string(), ""),
	applicationId: nullish(string(), ""),
	readAccess: AccessAnswer,
	writeAccess: AccessAnswer,
	createdAt: nullish(string(), null),
	updatedAt: nullish(string(), null),
	CreatorId: nullish(string(), null),
	CustomerId: nullish(string(), null)
});
const List = object({ accounts: nullish(array(AzureAccountAnswer), []) });
/** @throws ExpectedError */
async function listAzureAccounts(session) {
	const { value } = await requestJson(session, "listMyAzureAccounts", { title: "linked Azure accounts" }, List);
	return value.accounts ?? [];
}
/** Needs a read-write key; never retried. @throws ExpectedError that never contains the client secret */
async function addAzureAccount(session, account) {
	const request = {
		title: "new Azure account",
		body: fields(account),
		secrets: [account.clientSecret]
	};
	const { value } = await requestJson(session, "addAzureAccount", request, AzureAccountAnswer);
	return value;
}
/** Replaces everything except the client secret and access. @throws ExpectedError that never contains the client secret */
async function updateAzureAccount(session, accountId, change) {
	const request = about(accountId);
	const body = {
		...fields(change),
		...accessBody(request.title, change)
	};
	const secrets = [change.clientSecret ?? ""];
	const { value } = await requestJson(session, "updateAzureAccount", {
		...request,
		body,
		secrets
	}, AzureAccountAnswer);
	return value;
}
/** @throws ExpectedError */
async function removeAzureAccount(session, accountId) {
	await requestDone(session, "deleteAzureAccount", about(accountId));
}
function fields({ name, subscriptionId, directoryId, applicationId, clientSecret }) {
	return {
		name,
		subscriptionId,
		directoryId,
		applicationId,
		...clientSecret !== void 0 && { clientSecret }
	};
}
function about(accountId) {
	return {
		title: `Azure account ${visibleLine(String(accountId), 60)}`,
		accountId
	};
}
export { addAzureAccount, listAzureAccounts, removeAzureAccount, updateAzureAccount };
