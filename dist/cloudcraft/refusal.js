import { ExpectedError } from "../errors.js";
// src/cloudcraft/refusal.ts
/** 400, with the parameter if the server names one. */
function badRequest(message, said, operation) {
	if (/\bregions?\b/i.test(said.text)) return new ExpectedError("REGION_INVALID", message, "Name a region that Cloudcraft can scan, such as us-east-1.");
	return new ExpectedError("REQUEST_INVALID", message, requestRemedy(namedParameter(said.text), operation));
}
/** `Invalid parameter format: accountId`, `Invalid parameter: fileFormat. Must be one of: ...` */
function namedParameter(text) {
	return /\bparameter(?: format)?: (\w{1,40})\b/i.exec(text)?.[1];
}
function requestRemedy(parameter, { path, method }) {
	if (parameter === "accountId") return "Use the id that `accounts` prints.";
	if (parameter === "blueprintId") return "Use an id that the list of blueprints shows.";
	if (parameter !== void 0) return `Correct ${parameter}.`;
	if (path.includes("{region}")) return "Check `filter`, `exclude` and the size of the picture.";
	return method === "GET" ? "Check the id and the parameters." : "Check the id and what was sent.";
}
/** 401 */
function keyRejected(message, { key }) {
	const remedy = `Check that \`api-key\` or CLOUDCRAFT_API_KEY is a whole ${key} key and was not revoked.`;
	return new ExpectedError("API_KEY_REJECTED", message, remedy);
}
/** 403 */
function accessDenied(message, { reason }, operation) {
	return new ExpectedError("ACCESS_DENIED", message, accessRemedy(reason, operation));
}
function accessRemedy(reason, { key, path }) {
	const what = path.startsWith("/blueprint") ? "blueprint" : "account";
	if (key === "read-write") return !path.includes("{") ? "Use a read-write key." : `Use a read-write key that the ${what}'s write access covers.`;
	return reason === "insufficient_privileges" ? `Make a key with more rights, or share the ${what} with the teams of this key.` : `Share the ${what} with the teams of this key, and check that the plan includes the API.`;
}
/** 404: a missing resource, or a missing operation. */
function notFound(message, { operation, origin }) {
	if (operation.path.includes("{blueprintId}")) return new ExpectedError("BLUEPRINT_NOT_FOUND", message, "Check the id, and that this key may see the blueprint.");
	if (operation.path.includes("{accountId}")) return new ExpectedError("ACCOUNT_NOT_FOUND", message, "Check that the account is linked and shared with this key.");
	return new ExpectedError("API_NOT_FOUND", message, `Check the API URL: ${origin} does not know this call.`);
}
export { accessDenied, badRequest, keyRejected, notFound };
