import { getDotPath, object, optional, pipe, regex, safeParse, string, transform } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
import { readFile, stat } from "node:fs/promises";
// src/github/workflow.ts
/**
* What is read from GitHub and written there; all failures are ExpectedErrors. This file reads what the runner says about the job,
* `octokit.ts` creates the client of the REST API; `pull-request/` finds the pull request of a run, `comment/` maintains one comment on it,
* `artifact/` passes files from job to job, `image-branch.ts` publishes pictures. What is in a report, and whether a failure fails the
* step, is decided above.
*/
/** Webhook payloads are limited to 25 MB (https://docs.github.com/en/webhooks/webhook-events-and-payloads#payload-cap). */
const MAX_EVENT_BYTES = 26e6;
const count = pipe(string(), regex(/^\d{1,15}$/, "is not a whole number"), transform(Number));
const webAddress = pipe(string(), regex(/^https?:\/\/[^\s/]+/, "is not a web address"), transform(withoutSlash));
const Environment = object({
	GITHUB_REPOSITORY: pipe(string("is missing"), regex(/^[\w.-]+\/[\w.-]+$/, "is not owner/name")),
	GITHUB_RUN_ID: optional(count, "0"),
	GITHUB_RUN_ATTEMPT: optional(count, "1"),
	GITHUB_SERVER_URL: optional(webAddress, "https://github.com"),
	GITHUB_API_URL: optional(webAddress, "https://api.github.com"),
	GITHUB_EVENT_NAME: optional(string(), ""),
	GITHUB_WORKFLOW: optional(string()),
	GITHUB_JOB: optional(string(), ""),
	GITHUB_SHA: optional(string(), ""),
	GITHUB_REF: optional(string(), ""),
	GITHUB_ACTOR: optional(string()),
	GITHUB_ACTOR_ID: optional(count),
	GITHUB_RUN_NUMBER: optional(count),
	GITHUB_EVENT_PATH: optional(string())
});
/**
* Reads the job's context from the runner's variables and its event file. An unreadable event is not a failure: without it there is no pull
* request, and everything else works.
* @throws ExpectedError WORKFLOW_UNKNOWN if there is no workflow
*/
async function readWorkflow(env) {
	const vars = parseEnvironment(env);
	const [owner = "", repo = ""] = vars.GITHUB_REPOSITORY.split("/");
	return {
		eventName: vars.GITHUB_EVENT_NAME,
		repository: {
			owner,
			repo
		},
		serverUrl: vars.GITHUB_SERVER_URL,
		apiUrl: vars.GITHUB_API_URL,
		runId: vars.GITHUB_RUN_ID,
		runAttempt: vars.GITHUB_RUN_ATTEMPT,
		...vars.GITHUB_WORKFLOW === void 0 ? {} : { name: vars.GITHUB_WORKFLOW },
		job: vars.GITHUB_JOB,
		sha: vars.GITHUB_SHA,
		ref: vars.GITHUB_REF,
		...vars.GITHUB_ACTOR === void 0 ? {} : { actor: vars.GITHUB_ACTOR },
		...vars.GITHUB_ACTOR_ID === void 0 ? {} : { actorId: vars.GITHUB_ACTOR_ID },
		...vars.GITHUB_RUN_NUMBER === void 0 ? {} : { runNumber: vars.GITHUB_RUN_NUMBER },
		...await readEvent(vars.GITHUB_EVENT_PATH)
	};
}
/** The page of this run, where its log and its artifacts are. */
function runUrl({ serverUrl, repository, runId }) {
	return `${serverUrl}/${repository.owner}/${repository.repo}/actions/runs/${runId}`;
}
function parseEnvironment(env) {
	const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
	const result = safeParse(Environment, filled);
	if (result.success) return result.output;
	const problems = result.issues.map((issue) => `${getDotPath(issue)} ${issue.message}`).join(", ");
	throw new ExpectedError("WORKFLOW_UNKNOWN", `This is not a GitHub Actions job: ${problems}`, "Run it as a step");
}
async function readEvent(path) {
	if (path === void 0) return { event: {} };
	const failed = (problem) => ({
		event: {},
		eventProblem: `The event file ${problem}`
	});
	try {
		const { size } = await stat(path);
		if (size > MAX_EVENT_BYTES) return failed(`has ${size} bytes; more than ${MAX_EVENT_BYTES} are not read`);
		return { event: JSON.parse(await readFile(path, "utf8")) };
	} catch (error) {
		return failed(error instanceof SyntaxError ? "is not JSON" : "cannot be read");
	}
}
function withoutSlash(url) {
	return url.replace(/\/+$/, "");
}
export { readWorkflow, runUrl };
