import { connect, failedStatus } from "../octokit.js";
import { commentError } from "./comment-errors.js";
import { dropDuplicates, joinOldest } from "./duplicates.js";
import { isSameBody, withMarker } from "./marker.js";
import { OwnComments, shortlyBefore } from "./own-comments.js";
import { published } from "./publication.js";
import { SharedComment } from "./shared-comment.js";
// src/github/comment/sticky-comment.ts
/**
* The comment on the pull request, read first: one per key, found by a hidden marker and its author, updated in place. `shared-comment.ts` is
* for jobs that share one, `duplicates.ts` for jobs that were equally quick, `own-comments.ts` and `issue-comments.ts` ask GitHub. The text
* of the comment comes from `report/markdown`; here it is opaque.
*/
/** One comment per key on a pull request, written once and then updated in place. */
var StickyComment = class {
	#own;
	#shared;
	constructor(options) {
		const { token, workflow, log, secondMs = 1e3, requestTimeoutMs = 3e4, random = Math.random } = options;
		const octokit = connect({
			token,
			apiUrl: workflow.apiUrl,
			log,
			secondMs,
			requestTimeoutMs
		});
		this.#own = new OwnComments(octokit, {
			workflow,
			token,
			secondMs
		});
		this.#shared = {
			secondMs,
			random
		};
	}
	/**
	* Brings the comment up to date. `on-change` starts none without changes, but still updates an existing one when
	* they are gone. @throws only ExpectedErrors (COMMENT_…); the caller makes them warnings
	*/
	async publish(publication) {
		const { mode, part, pullRequest } = publication;
		if (mode === "never") return { outcome: "skipped" };
		try {
			if (part === void 0) return await this.#upsert(publication);
			return await new SharedComment(this.#own, publication, part, this.#shared).publish();
		} catch (error) {
			throw commentError(error, pullRequest.number);
		}
	}
	async #upsert(publication) {
		const { pullRequest, key, mode, hasChanges } = publication;
		const body = withMarker(publication.body, key);
		const [existing, ...duplicates] = await this.#own.find(pullRequest.number, key);
		if (existing !== void 0) return this.#update(existing, duplicates, body);
		if (mode === "on-change" && !hasChanges) return { outcome: "skipped" };
		const mine = await this.#own.create(pullRequest.number, key, body);
		return published("created", await this.#joinOldest(pullRequest.number, key, mine));
	}
	/** A write costs a notification-free edit, but also a share of GitHub's content limit: none for the same text. */
	async #update(existing, duplicates, body) {
		const isSame = isSameBody(existing.body, body);
		try {
			const kept = isSame ? existing : await this.#own.all.update(existing.id, body);
			await dropDuplicates(this.#own.all, duplicates, kept);
			return published(isSame ? "unchanged" : "updated", existing);
		} catch (error) {
			if (failedStatus(error) === 404) return { outcome: "deleted" };
			throw error;
		}
	}
	/** Another job may have been as quick. Not knowing that is not a failure: the comment is there. */
	async #joinOldest(issue, key, mine) {
		try {
			return await joinOldest(this.#own.all, await this.#own.find(issue, key, shortlyBefore(mine)), mine);
		} catch (error) {
			if (failedStatus(error) === void 0) throw error;
			return mine;
		}
	}
};
export { StickyComment };
