import { EXTERNAL_ID } from "../access/teams.js";
import { jsonReply } from "../reply.js";
// src/extras/simulator/routes/iam.ts
/** Cloudcraft's own AWS account, which roles must trust; invented. */
const CLOUDCRAFT_ACCOUNT = "999900001111";
const AT = "/aws/account/iamParameters";
/** What is needed to let Cloudcraft read an AWS account. Must precede the routes with an account's id. */
function iamRoutes() {
	const policy = async (kind) => {
		const { CUSTOM_POLICY, MINIMAL_POLICY } = await import("../../../lazy/policies.js");
		return jsonReply(kind === "minimal" ? MINIMAL_POLICY : CUSTOM_POLICY);
	};
	return [
		{
			method: "GET",
			path: AT,
			answer: () => jsonReply(parameters())
		},
		{
			method: "GET",
			path: `${AT}/policy/minimal`,
			answer: () => policy("minimal")
		},
		{
			method: "GET",
			path: `${AT}/policy/custom`,
			answer: () => policy("custom")
		}
	];
}
function parameters() {
	const awsConsoleUrl = `https://console.aws.amazon.com/iam/home#/roles$new?step=review&${`roleType=crossAccount&accountId=${CLOUDCRAFT_ACCOUNT}&externalId=${EXTERNAL_ID}`}`;
	return {
		accountId: CLOUDCRAFT_ACCOUNT,
		externalId: EXTERNAL_ID,
		awsConsoleUrl
	};
}
export { iamRoutes };
