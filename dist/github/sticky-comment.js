import { ownComments } from "./comment-author.js";
import { commentError } from "./comment-errors.js";
import { isMarked, isSameBody, withMarker } from "./comment-marker.js";
import { IssueComments } from "./issue-comments.js";
import { connect, failedStatus } from "./octokit.js";
import { setTimeout } from "node:timers/promises";
// src/github/sticky-comment.ts
/** One comment per key on a pull request, written once and then updated in place. */
var StickyComment = class {
	#octokit;
	#comments;
	#token;
	#secondMs;
	constructor({ token, workflow, log, secondMs = 1e3, requestTimeoutMs = 3e4 }) {
		this.#octokit = connect({
			token,
			apiUrl: workflow.apiUrl,
			log,
			secondMs,
			requestTimeoutMs
		});
		this.#comments = new IssueComments(this.#octokit, workflow);
		this.#token = token;
		this.#secondMs = secondMs;
	}
	/**
	* Brings the comment up to date. `on-change` starts none without changes, but still tells an existing one that they
	* are gone. Throws ExpectedErrors (COMMENT_…) only; the caller makes them warnings.
	*/
	async publish(publication) {
		if (publication.mode === "never") return { outcome: "skipped" };
		try {
			return await this.#upsert(publication);
		} catch (error) {
			throw commentError(error, publication.pullRequest.number);
		}
	}
	async #upsert(publication) {
		const { pullRequest, key, mode, hasChanges } = publication;
		const body = withMarker(publication.body, key);
		const existing = await this.#find(pullRequest.number, key);
		if (existing !== void 0) return this.#update(existing, body);
		if (mode === "on-change" && !hasChanges) return { outcome: "skipped" };
		return published("created", await this.#create(pullRequest.number, key, body));
	}
	/** The oldest, should two jobs have made one each at the same time: from then on all agree on it. */
	async #find(issue, key) {
		const marked = (await this.#comments.list(issue)).filter((comment) => isMarked(comment.body, key));
		return (await ownComments(this.#octokit, this.#token, marked)).toSorted((one, other) => one.id - other.id)[0];
	}
	/** A write costs a notification-free edit, but also a share of GitHub's content limit: none for the same text. */
	async #update(existing, body) {
		if (isSameBody(existing.body, body)) return published("unchanged", existing);
		await this.#comments.update(existing.id, body);
		return published("updated", existing);
	}
	/** GitHub may keep a comment and lose the answer (HTTP 502): look for it before asking a second time. */
	async #create(issue, key, body) {
		try {
			return await this.#comments.create(issue, body);
		} catch (error) {
			if ((failedStatus(error) ?? 0) < 500) throw error;
			await setTimeout(2 * this.#secondMs);
			return await this.#find(issue, key) ?? await this.#comments.create(issue, body);
		}
	}
};
function published(outcome, { id, html_url: url }) {
	return {
		outcome,
		id,
		url
	};
}
export { StickyComment };
