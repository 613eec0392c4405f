import { ExpectedError } from "../../errors.js";
import { answerText } from "../answer-text.js";
import { failedStatus } from "../octokit.js";
// src/github/issue/issue-errors.ts
const PERMISSION = "Give the job `permissions: issues: write`";
/** GitHub's refusal in our own words. Everything except a failed request is a bug and is returned as it is. */
function issueError(error) {
	const status = failedStatus(error);
	if (status === void 0 || error instanceof ExpectedError) return error;
	const answer = answerText(error, status);
	const { code, remedy } = refusal(status, answer.said);
	return new ExpectedError(code, `The issue about drift was not updated (${answer.status})`, remedy, answer.said);
}
function refusal(status, said) {
	if (status === 429 || status === 403 && /rate limit/i.test(said)) return {
		code: "ISSUE_LIMITED",
		remedy: "Wait for the rate limit to reset; the next run updates it"
	};
	if (status === 403 && /locked|archived/i.test(said)) return {
		code: "ISSUE_LOCKED",
		remedy: "Unlock the conversation, or set `drift-issue: false`"
	};
	return REFUSALS[status] ?? {
		code: "ISSUE_FAILED",
		remedy: "Run the job again; the report is in the job summary"
	};
}
const REFUSALS = {
	401: {
		code: "ISSUE_UNAUTHORIZED",
		remedy: "Pass a valid `github-token`"
	},
	403: {
		code: "ISSUE_FORBIDDEN",
		remedy: PERMISSION
	},
	404: {
		code: "ISSUE_FORBIDDEN",
		remedy: PERMISSION
	},
	410: {
		code: "ISSUE_DISABLED",
		remedy: "Turn on issues in this repository, or set `drift-issue: false`"
	},
	422: {
		code: "ISSUE_REJECTED",
		remedy: "Shorten what people wrote into the issue; the report is in the job summary"
	}
};
export { issueError };
