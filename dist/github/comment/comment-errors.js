import { ExpectedError } from "../../errors.js";
import { answerText } from "../answer-text.js";
import { failedStatus } from "../octokit.js";
// src/github/comment/comment-errors.ts
const PERMISSION = "Give the job `permissions: pull-requests: write` (a fork or Dependabot run never has it)";
/**
* GitHub's refusal in our own words. Octokit's error contains the request and stays here; GitHub's message is quoted in part. Everything
* except a failed request is a bug and is returned as it is.
*/
function commentError(error, pullRequest) {
	const status = failedStatus(error);
	if (status === void 0 || error instanceof ExpectedError) return error;
	const answer = answerText(error, status);
	const { code, remedy } = refusal(status, answer.said);
	const what = `The comment on pull request #${pullRequest} was not written (${answer.status})`;
	return new ExpectedError(code, what, remedy, answer.said);
}
function refusal(status, said) {
	if (status === 429 || status === 403 && /rate limit/i.test(said)) return {
		code: "COMMENT_LIMITED",
		remedy: "Comment less often, or wait for the rate limit to reset"
	};
	if (status === 403 && /locked|archived/i.test(said)) return {
		code: "COMMENT_LOCKED",
		remedy: "Unlock the conversation, or set `comment-mode: never`"
	};
	return REFUSALS[status] ?? {
		code: "COMMENT_FAILED",
		remedy: "Run the job again; the report is in the job summary"
	};
}
const REFUSALS = {
	401: {
		code: "COMMENT_UNAUTHORIZED",
		remedy: "Pass a valid `github-token`"
	},
	403: {
		code: "COMMENT_FORBIDDEN",
		remedy: PERMISSION
	},
	404: {
		code: "COMMENT_NOT_FOUND",
		remedy: `Check \`pr-number\`. ${PERMISSION}`
	},
	410: {
		code: "COMMENT_GONE",
		remedy: "Turn on comments in this repository, or set `comment-mode: never`"
	},
	422: {
		code: "COMMENT_REJECTED",
		remedy: "Report this as a bug; the report is in the job summary"
	}
};
export { commentError };
