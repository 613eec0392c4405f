import { array, nullish, object, pipe, regex, string } from "../vendor/valibot.js";
import { visibleLine } from "../text.js";
import { AccessAnswer, accessBody } from "./access.js";
import { PATH_SEGMENT } from "./operation-path.js";
import { requestDone, requestJson } from "./request.js";
// src/cloudcraft/aws-accounts.ts
const AwsAccountAnswer = object({
	id: pipe(string(), regex(PATH_SEGMENT)),
	name: string(),
	/** The only place that holds the account number: `arn:aws:iam::111122223333:role/cloudcraft`. */
	roleArn: nullish(string(), ""),
	externalId: nullish(string(), ""),
	readAccess: AccessAnswer,
	writeAccess: AccessAnswer,
	createdAt: nullish(string(), null),
	updatedAt: nullish(string(), null),
	CreatorId: nullish(string(), null)
});
const List = object({ accounts: nullish(array(AwsAccountAnswer), []) });
/** @throws ExpectedError */
async function listAwsAccounts(session) {
	const { value } = await requestJson(session, "listMyAwsAccounts", { title: "linked AWS accounts" }, List);
	return value.accounts ?? [];
}
/** Cloudcraft tests the role immediately. Needs a read-write key; never retried. @throws ExpectedError */
async function addAwsAccount(session, { name, roleArn, region }) {
	const body = {
		name,
		roleArn,
		...region !== void 0 && { region }
	};
	const { value } = await requestJson(session, "addAwsAccount", {
		title: "new AWS account",
		body
	}, AwsAccountAnswer);
	return value;
}
/** Replaces name and role; access that is not given stays unchanged. @throws ExpectedError */
async function updateAwsAccount(session, accountId, change) {
	const request = about(accountId);
	const { name, roleArn } = change;
	const body = {
		name,
		roleArn,
		...accessBody(request.title, change)
	};
	const { value } = await requestJson(session, "updateAwsAccount", {
		...request,
		body
	}, AwsAccountAnswer);
	return value;
}
/** Documented as 200, observed as 204: any 2xx is accepted. @throws ExpectedError */
async function removeAwsAccount(session, accountId) {
	await requestDone(session, "deleteAwsAccount", about(accountId));
}
function about(accountId) {
	return {
		title: `AWS account ${visibleLine(String(accountId), 60)}`,
		accountId
	};
}
export { addAwsAccount, listAwsAccounts, removeAwsAccount, updateAwsAccount };
