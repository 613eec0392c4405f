import { array, looseObject, object, string, union, unknown } from "../vendor/valibot.js";
import { requestJson } from "./request.js";
// src/cloudcraft/iam.ts
const ParametersAnswer = object({
	accountId: string(),
	externalId: string(),
	awsConsoleUrl: string()
});
const PolicyAnswer = looseObject({ Statement: union([array(unknown()), looseObject({})]) });
/** @throws ExpectedError */
async function readIamParameters(session) {
	const { value } = await requestJson(session, "getMyAwsIamRoleParameters", { title: "IAM parameters" }, ParametersAnswer);
	return value;
}
/** The least privileges with which Cloudcraft can scan. @throws ExpectedError */
async function readIamPolicy(session, kind) {
	const { value } = await requestJson(session, kind === "minimal" ? "getMinimalIamPolicy" : "getCustomIamPolicy", { title: `${kind} IAM policy` }, PolicyAnswer);
	return value;
}
export { readIamParameters, readIamPolicy };
