import { ExpectedError } from "../errors.js";
// src/cloudcraft/refusal.ts
/** Cloudcraft's own judgement about the key, the account or the request, which its status stands for: 400, 401 or 404. */
var Refusal = class extends ExpectedError {
	status;
	constructor(status, code, { message, remedy, said }) {
		super(code, message, remedy, said);
		this.status = status;
	}
};
/** 400, with the parameter if the server names one. */
function badRequest(message, said, operation) {
	if (/\bregions?\b/i.test(said.text)) return new Refusal(400, "REGION_INVALID", {
		message,
		remedy: "Name a region that Cloudcraft can scan, such as us-east-1.",
		said: said.text
	});
	const remedy = requestRemedy(namedParameter(said.text), operation);
	return isBare(operation) ? new ExpectedError("ANSWER_UNEXPECTED", message, "Check the API URL and any proxy in between.", said.text) : new Refusal(400, "REQUEST_INVALID", {
		message,
		remedy,
		said: said.text
	});
}
/** A read with nothing in it that could be wrong: no id, no parameter. */
function isBare({ path, method }) {
	return method === "GET" && !path.includes("{");
}
/** Every parameter that a call of ours can have: a remedy repeats no other word of a server. */
const PARAMETERS = new Set([
	...[
		"accountId",
		"blueprintId",
		"region",
		"fileFormat",
		"format",
		"filter",
		"exclude",
		"label",
		"autoconnect"
	],
	...[
		"projection",
		"theme",
		"width",
		"height",
		"scale",
		"grid",
		"transparent",
		"landscape",
		"paperSize"
	],
	...[
		"name",
		"roleArn",
		"readAccess",
		"writeAccess",
		"data",
		"tags",
		"currency",
		"period",
		"rate"
	],
	...[
		"applicationId",
		"directoryId",
		"subscriptionId",
		"clientSecret"
	]
]);
/** `Invalid parameter format: accountId`, `Invalid parameter: fileFormat. Must be one of: ...` */
function namedParameter(text) {
	const [, word = ""] = /\bparameter(?: format)?: (\w{1,40})\b/i.exec(text) ?? [];
	return PARAMETERS.has(word) ? word : void 0;
}
function requestRemedy(parameter, { path, method }) {
	if (parameter === "accountId") return "Use the id that `accounts` prints.";
	if (parameter === "blueprintId") return "Use an id that the list of blueprints shows.";
	if (parameter !== void 0) return `Correct ${parameter}.`;
	if (path.includes("{region}")) return "Check `filter`, `exclude` and the size of the picture.";
	return method === "GET" ? "Check the id and the parameters." : "Check the id and what was sent.";
}
/** 401 */
function keyRejected(message, said, { key }) {
	return new Refusal(401, "API_KEY_REJECTED", {
		message,
		remedy: `Check that \`api-key\` or CLOUDCRAFT_API_KEY is a whole ${key} key and was not revoked.`,
		said: said.text
	});
}
/** 403 */
function accessDenied(message, { text, reason }, operation) {
	return new ExpectedError("ACCESS_DENIED", message, accessRemedy(reason, operation), text);
}
function accessRemedy(reason, { key, path }) {
	const what = path.startsWith("/blueprint") ? "blueprint" : "account";
	if (key === "read-write") return !path.includes("{") ? "Use a read-write key." : `Use a read-write key that the ${what}'s write access covers.`;
	return reason === "insufficient_privileges" ? `Make a key with more rights, or share the ${what} with the teams of this key.` : `Share the ${what} with the teams of this key, and check that the plan includes the API.`;
}
/** 404: a missing resource, or a missing operation. */
function notFound(message, { text }, { operation, origin }) {
	if (operation.path.includes("{blueprintId}")) return new ExpectedError("BLUEPRINT_NOT_FOUND", message, "Check the id, and that this key may see the blueprint.", text);
	if (operation.path.includes("{accountId}")) return new Refusal(404, "ACCOUNT_NOT_FOUND", {
		message,
		remedy: "Check that the account is linked and shared with this key.",
		said: text
	});
	return new ExpectedError("API_NOT_FOUND", message, `Check the API URL: ${origin} does not know this call.`, text);
}
export { Refusal, accessDenied, badRequest, keyRejected, notFound };
