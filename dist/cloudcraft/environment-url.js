import { getDotPath, object, optional, pipe, regex, safeParse, string, transform, trim } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
// src/cloudcraft/environment-url.ts
/** An empty variable counts as unset: that is what `env: { CLOUDCRAFT_HOST: '' }` in a workflow means. */
const part = (pattern, fallback) => pipe(optional(pipe(string(), trim()), ""), transform((text) => text || fallback), regex(pattern));
const UrlParts = object({
	CLOUDCRAFT_PROTOCOL: part(/^https?$/, "https"),
	CLOUDCRAFT_HOST: part(/^([\w.-]+|\[[\da-f:.]+\])$/i, "api.cloudcraft.co"),
	CLOUDCRAFT_PORT: part(/^\d{0,5}$/, ""),
	CLOUDCRAFT_BASE_PATH: part(/^[\w./~-]*$/, "")
});
/** The API's address from the variables of the official SDKs. @throws ExpectedError API_URL_INVALID, naming the variable */
function urlFromParts(env) {
	const read = safeParse(UrlParts, env);
	if (!read.success) {
		const names = [...new Set(read.issues.map((issue) => getDotPath(issue)))].join(", ");
		throw new ExpectedError("API_URL_INVALID", `${names}: not a part of a web address`, "Correct or unset it.");
	}
	const { CLOUDCRAFT_PROTOCOL: protocol, CLOUDCRAFT_HOST: host, CLOUDCRAFT_PORT: port } = read.output;
	const path = read.output.CLOUDCRAFT_BASE_PATH.replace(/^\/+/, "");
	return `${protocol}://${host}${port && `:${port}`}/${path}`;
}
export { urlFromParts };
