import { own, ownText } from "../../../json.js";
import { readSharing } from "../access/sharing.js";
import "../access/teams.js";
import { invalidParameter, refuse } from "../reply.js";
import { isRegion } from "../world/regions.js";
import { readAccountName } from "./name.js";
// src/extras/simulator/accounts/aws.ts
/**
* simulator/accounts/: the records of linked accounts, read from requests, and the IAM policies.
* Not here: what is in an account (world/).
*/
const ROLE_ARN = /^arn:aws(?:-us-gov)?:iam::(\d{12}):role\/[\w+=,.@/-]{1,576}$/;
/** The AWS account of a request; an update keeps missing fields. @throws Refusal 400 */
function readAwsAccount(body, before, sharing) {
	const roleArn = ownText(body, "roleArn") ?? before?.["roleArn"];
	if (typeof roleArn !== "string" || !ROLE_ARN.test(roleArn)) throw invalidParameter("roleArn");
	const region = own(body, "region") ?? "";
	if (region !== "" && !(typeof region === "string" && isRegion("aws", region))) throw refuse(400, "invalid_parameter", `Invalid region parameter: ${String(region).slice(0, 100)}`);
	const externalId = before?.["externalId"] ?? "0a0b0c0d-1212-4343-8565-787898981010";
	return {
		name: readAccountName(body, before),
		roleArn,
		externalId,
		...readSharing(body, sharing)
	};
}
/** The account number that a role belongs to. */
function awsOwner(record) {
	return ROLE_ARN.exec(String(record["roleArn"]))?.[1];
}
export { awsOwner, readAwsAccount };
