import { array, object, string } from "../../vendor/valibot.js";
import { connect, failedStatus, parsed } from "../octokit.js";
import { leadOf } from "./event-rules.js";
import { Candidate, choosePullRequest, isMergeOf, numberInMessage } from "./pull-request-choice.js";
import { isSameRepository } from "./pull-request-events.js";
import { searchError } from "./search-errors.js";
import { setTimeout } from "node:timers/promises";
// src/github/pull-request/pull-request-search.ts
/** GitHub's index from commits to pull requests lags behind a squash merge: seconds to wait before each try. */
const WAITS = [
	0,
	2,
	4,
	8,
	16
];
/** An older commit has been indexed: if no pull request is found, there is none. */
const INDEXED_AFTER_MS = 12e4;
/**
* Asks GitHub for the pull request of the commit that is deployed, for events that do not name one: merged, closed and open ones.
* `undefined` if there is none. Needs `pull-requests: read`, and `contents: read` for events without a commit message.
* @throws ExpectedError PULL_REQUEST_SEARCH_…; the caller makes it a warning
*/
async function searchPullRequest(workflow, options) {
	const lead = leadOf(workflow);
	if (!("commit" in lead)) return void 0;
	const { commit } = lead;
	try {
		const search = new Search(workflow, options);
		const found = commit.forkHead === void 0 ? await search.byCommit(commit) : await search.byForkHead(commit);
		if (found === void 0) return void 0;
		const isFork = !isSameRepository(workflow, found.head.repo?.full_name);
		return {
			number: found.number,
			headSha: found.head.sha,
			isFork
		};
	} catch (error) {
		throw searchError(error, commit.sha);
	}
}
var Search = class {
	#octokit;
	#workflow;
	#options;
	constructor(workflow, options) {
		this.#octokit = connect({
			...options,
			apiUrl: workflow.apiUrl
		});
		this.#workflow = workflow;
		this.#options = options;
	}
	/** Never by the branch alone: the same fork may have pushed on since, or it may be another pull request's branch now. */
	async byForkHead({ sha, forkHead = "" }) {
		const query = {
			state: "all",
			head: forkHead,
			per_page: 100
		};
		const { data } = await this.#octokit.rest.pulls.list({
			...this.#workflow.repository,
			...query
		});
		const exact = parsed(array(Candidate), data).filter(({ head }) => head.sha === sha);
		return exact.find(({ state }) => state === "open") ?? exact[0];
	}
	async byCommit(told) {
		const commit = told.message === void 0 ? {
			...told,
			...await this.#facts(told.sha)
		} : told;
		const { sha, message = "", isChosen = false } = commit;
		const named = numberInMessage(message);
		const merge = named === void 0 ? void 0 : await this.#mergeOf(sha, named);
		if (merge !== void 0) return merge;
		const { owner, repo } = this.#workflow.repository;
		const choice = {
			sha,
			repository: `${owner}/${repo}`,
			allowsForkHead: isChosen
		};
		for (const seconds of this.#isFresh(commit) ? WAITS : [0]) {
			if (seconds > 0) await this.#wait(seconds);
			const found = choosePullRequest(await this.#ofCommit(sha), choice);
			if (found !== void 0) return found;
		}
	}
	/** One additional request, whose failure is ignored: without the message there is still the index. */
	async #facts(sha) {
		try {
			const { data } = await this.#octokit.rest.git.getCommit({
				...this.#workflow.repository,
				commit_sha: sha
			});
			const { message, committer } = parsed(CommitFacts, data);
			return {
				message,
				committedAt: Date.parse(committer.date)
			};
		} catch (error) {
			if (failedStatus(error) === void 0) throw error;
			return {};
		}
	}
	async #mergeOf(sha, number) {
		try {
			const { data } = await this.#octokit.rest.pulls.get({
				...this.#workflow.repository,
				pull_number: number
			});
			const candidate = parsed(Candidate, data);
			return isMergeOf(candidate, sha) ? candidate : void 0;
		} catch (error) {
			if (failedStatus(error) === 404) return void 0;
			throw error;
		}
	}
	async #ofCommit(sha) {
		const { data } = await this.#octokit.rest.repos.listPullRequestsAssociatedWithCommit({
			...this.#workflow.repository,
			commit_sha: sha,
			per_page: 100
		});
		return parsed(array(Candidate), data);
	}
	#isFresh({ committedAt }) {
		return committedAt !== void 0 && this.#options.now() - committedAt < INDEXED_AFTER_MS;
	}
	async #wait(seconds) {
		this.#options.log(`GitHub knows no pull request of this commit yet; asking again in ${seconds} s`);
		await setTimeout(seconds * (this.#options.secondMs ?? 1e3));
	}
};
const CommitFacts = object({
	message: string(),
	committer: object({ date: string() })
});
export { searchPullRequest };
