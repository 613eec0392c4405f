import { ownComments } from "./comment-author.js";
import { dropDuplicates, joinOldest } from "./comment-duplicates.js";
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
		const [existing, ...duplicates] = await this.#find(pullRequest.number, key);
		if (existing !== void 0) return this.#update(existing, duplicates, body);
		if (mode === "on-change" && !hasChanges) return { outcome: "skipped" };
		const mine = await this.#create(pullRequest.number, key, body);
		return published("created", await this.#joinOldest(pullRequest.number, key, mine));
	}
	/** The oldest first, should two jobs have made one each at the same time: from then on all agree on it. */
	async #find(issue, key, since) {
		const marked = (await this.#comments.list(issue, since)).filter((comment) => isMarked(comment.body, key));
		return (await ownComments(this.#octokit, this.#token, marked)).toSorted((one, other) => one.id - other.id);
	}
	/** A write costs a notification-free edit, but also a share of GitHub's content limit: none for the same text. */
	async #update(existing, duplicates, body) {
		const isSame = isSameBody(existing.body, body);
		try {
			const kept = isSame ? existing : await this.#comments.update(existing.id, body);
			await dropDuplicates(this.#comments, duplicates, kept);
			return published(isSame ? "unchanged" : "updated", existing);
		} catch (error) {
			if (failedStatus(error) === 404) return { outcome: "deleted" };
			throw error;
		}
	}
	/** GitHub may keep a comment and lose the answer (HTTP 502): look for it before asking a second time. */
	async #create(issue, key, body) {
		try {
			return await this.#comments.create(issue, body);
		} catch (error) {
			if ((failedStatus(error) ?? 0) < 500) throw error;
			await setTimeout(2 * this.#secondMs);
			const [found] = await this.#find(issue, key);
			return found ?? await this.#comments.create(issue, body);
		}
	}
	/** Another job may have been as quick. Not knowing that is no failure: the comment is there. */
	async #joinOldest(issue, key, mine) {
		try {
			return await joinOldest(this.#comments, await this.#find(issue, key, shortlyBefore(mine)), mine);
		} catch (error) {
			if (failedStatus(error) === void 0) throw error;
			return mine;
		}
	}
};
/** As far back as two jobs can be apart that both found no comment; it spares the pages of a long conversation. */
function shortlyBefore({ updated_at: updatedAt }) {
	const time = Date.parse(updatedAt);
	return Number.isNaN(time) ? void 0 : new Date(time - 6e5).toISOString();
}
function published(outcome, { id, html_url: url }) {
	return {
		outcome,
		id,
		url
	};
}
export { StickyComment };
