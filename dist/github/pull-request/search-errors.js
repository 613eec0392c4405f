import { ExpectedError } from "../../errors.js";
import { answerText } from "../answer-text.js";
import { failedStatus } from "../octokit.js";
// src/github/pull-request/search-errors.ts
const PERMISSION = "Give the job `permissions: pull-requests: write`, or name the pull request in `pr-number`";
/** GitHub's refusal to search for the pull request of a commit, in our own words; a bug is returned as it is. */
function searchError(error, sha) {
	const status = failedStatus(error);
	if (status === void 0 || error instanceof ExpectedError) return error;
	const answer = answerText(error, status);
	const { code, remedy } = refusal(status, answer.said);
	const what = `The pull request of commit ${sha.slice(0, 10)} could not be determined (${answer.status})`;
	return new ExpectedError(code, what, remedy, answer.said);
}
function refusal(status, answer) {
	if (status === 429 || status === 403 && /rate limit/i.test(answer)) return {
		code: "PULL_REQUEST_SEARCH_LIMITED",
		remedy: "Wait for the rate limit to reset, or set `pr-number`"
	};
	if (status === 401) return {
		code: "PULL_REQUEST_SEARCH_UNAUTHORIZED",
		remedy: "Pass a valid `github-token`"
	};
	if ([
		403,
		404,
		422
	].includes(status)) return {
		code: "PULL_REQUEST_SEARCH_FORBIDDEN",
		remedy: PERMISSION
	};
	return {
		code: "PULL_REQUEST_SEARCH_FAILED",
		remedy: "Run the job again; the report is in the job summary"
	};
}
export { searchError };
