import { ExpectedError } from "../errors.js";
import { Refusal } from "./refusal.js";
// src/cloudcraft/evidence.ts
/** What came of a call that failed. */
function outcomeOf(error) {
	return error instanceof Refusal ? "refused" : "lost";
}
/**
* A refused file in the light of what is known: a status is not believed on its own (decision record 1). Where the same key has read the
* list, key and account are right; where it has read the other format, region and filter are. What is left is a request whose fault the
* server names. Everything else is a bad day of theirs.
*/
function judgeFile(error, { isListed, other }) {
	if (!(error instanceof Refusal)) return error;
	if (other === "read") return contradicted(error, "the same key has just read the other format");
	if (!isListed) return error;
	if (error.status !== 400) return contradicted(error, "the same key has just read the list with this account");
	return /\b(regions?|filter|exclude)\b/i.test(error.said) ? error : unfounded(error);
}
/** A refused list, when the list of the other cloud was asked for with the same key. */
function judgeList(error, other) {
	if (!(error instanceof Refusal)) return error;
	if (other === "read") return contradicted(error, "the same key has just read the other cloud's list");
	return other === "lost" ? unconfirmed(error) : error;
}
function contradicted({ message, said }, but) {
	return new ExpectedError("ANSWER_CONTRADICTED", `${message}, although ${but}`, "Run the job again, or ask Cloudcraft: what was asked for has proved right.", said);
}
function unconfirmed({ message, said }) {
	const what = `${message}, and no other call could confirm it`;
	return new ExpectedError("ANSWER_CONTRADICTED", what, "Run the job again, and check the API key if this lasts.", said);
}
function unfounded({ message, said }) {
	const what = `${message} without saying what is wrong with the request`;
	return new ExpectedError("ANSWER_UNEXPECTED", what, "Run the job again; if this lasts, check the region, `filter` and `exclude`.", said);
}
export { judgeFile, judgeList, outcomeOf };
