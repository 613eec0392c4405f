import { array, getDotPath, nullish, object, pipe, regex, safeParse, string } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
// src/cloudcraft/accounts.ts
/** Ids go into a URL path: nothing that could leave its segment. Cloudcraft's are UUIDs. */
const PATH_SEGMENT = /^[A-Za-z0-9_-]{1,100}$/;
const AccountList = object({ accounts: nullish(array(object({
	id: pipe(string(), regex(PATH_SEGMENT)),
	name: string()
})), []) });
const UserAnswer = object({
	id: string(),
	name: nullish(string(), ""),
	email: nullish(string(), "")
});
/** Role ARNs, external ids and client secrets in the answer are left behind here. Throws `ANSWER_UNEXPECTED`. */
function readAccounts(provider, json) {
	const read = safeParse(AccountList, json);
	if (!read.success) throw unexpected(`linked ${provider === "aws" ? "AWS" : "Azure"} accounts`, read.issues[0]);
	return (read.output.accounts ?? []).map(({ id, name }) => ({
		provider,
		id,
		name
	}));
}
/** Throws `ANSWER_UNEXPECTED`. */
function readUser(json) {
	const read = safeParse(UserAnswer, json);
	if (!read.success) throw unexpected("user of the key", read.issues[0]);
	return {
		id: read.output.id,
		name: read.output.name ?? "",
		email: read.output.email ?? ""
	};
}
/** Names the place and not the value: any value of an answer may be a secret. */
function unexpected(title, issue) {
	const message = `${title}: Cloudcraft's answer is not shaped as documented (${getDotPath(issue) ?? "the whole"})`;
	return new ExpectedError("ANSWER_UNEXPECTED", message, "Check the API URL and any proxy in between.");
}
export { PATH_SEGMENT, readAccounts, readUser };
