import { own, ownText } from "../../../json.js";
import { readSharing } from "../access/sharing.js";
import "../access/teams.js";
import { invalidParameter, refuse } from "../reply.js";
import { isRegion } from "../world/regions.js";
import { readAccountName } from "./record.js";
// src/extras/simulator/accounts/aws.ts
const ROLE_ARN = /^arn:aws(?:-us-gov)?:iam::(\d{12}):role\/[\w+=,.@/-]{1,576}$/;
/** What a request says of an AWS account; an update keeps what it leaves out. @throws Refusal 400 */
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
