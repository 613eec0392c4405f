import { boolean, is, object } from "../vendor/valibot.js";
import { connect, failedStatus } from "./octokit.js";
// src/github/repository.ts
const Repository = object({ private: boolean() });
/**
* Whether anyone can read this repository, from GitHub's API; undefined if it does not say. For events that do not say: a schedule's
* payload need not contain the repository. Every token of a job may ask (`metadata: read`).
*/
async function isPublicRepository(workflow, { token, log, secondMs = 1e3 }) {
	if (token === "") return void 0;
	try {
		const { data } = await connect({
			token,
			apiUrl: workflow.apiUrl,
			log,
			secondMs,
			requestTimeoutMs: 1e4
		}).rest.repos.get({ ...workflow.repository });
		return is(Repository, data) ? !data.private : void 0;
	} catch (error) {
		if (failedStatus(error) === void 0) throw error;
		return;
	}
}
export { isPublicRepository };
