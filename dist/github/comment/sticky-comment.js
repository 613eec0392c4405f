import { connect, failedStatus } from "../octokit.js";
import { stampOfRun } from "../run-stamp.js";
import { commentError } from "./comment-errors.js";
import { dropDuplicates, joinOldest, removeQuietly } from "./duplicates.js";
import { isSameBody, withMarker } from "./marker.js";
import { OwnComments, shortlyBefore } from "./own-comments.js";
import { outdatedBy, published } from "./publication.js";
import { SharedComment } from "./shared-comment.js";
// src/github/comment/sticky-comment.ts
/**
* Read this file first. The comment on the pull request: one per key, found by a hidden marker and its author, updated in place.
* `shared-comment.ts` is for jobs that share one, `duplicates.ts` for jobs that created one at the same time, `own-comments.ts` and
* `issue-comments.ts` call GitHub. The text of the comment comes from `report/markdown` and is opaque here.
*/
/** One comment per key on a pull request, written once and then updated in place, or recreated by every run. */
var StickyComment = class {
	#own;
	#stamp;
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
		this.#stamp = stampOfRun(workflow);
		this.#shared = {
			secondMs,
			random
		};
	}
	/**
	* Updates the comment, unless a newer run has written it. `on-change` creates none without changes, but still updates an existing one
	* when the changes are gone. @throws only ExpectedErrors (COMMENT_…); the caller makes them warnings
	*/
	async publish(publication) {
		const { mode, part, pullRequest } = publication;
		if (mode === "never") return { outcome: "skipped" };
		try {
			if (part === void 0) return await this.#upsert(publication);
			const options = {
				...this.#shared,
				stamp: this.#stamp
			};
			return await new SharedComment(this.#own, publication, part, options).publish();
		} catch (error) {
			throw commentError(error, pullRequest.number);
		}
	}
	async #upsert(publication) {
		const { pullRequest, key, mode, hasChanges } = publication;
		const own = await this.#own.find(pullRequest.number, key);
		const outdated = outdatedBy(own, this.#stamp);
		if (outdated !== void 0) return outdated;
		const [existing, ...duplicates] = own;
		const body = withMarker(publication.body, key, this.#stamp);
		if (existing !== void 0 && mode !== "recreate") return this.#update(existing, duplicates, body);
		if (mode === "on-change" && !hasChanges) return { outcome: "skipped" };
		const mine = await this.#own.create(pullRequest.number, key, body);
		const kept = await this.#joinOldest(publication, own, mine);
		for (const { id } of own) await removeQuietly(this.#own.all, id);
		return outdatedBy([kept], this.#stamp) ?? published(existing === void 0 ? "created" : "recreated", kept);
	}
	/** An edit notifies nobody, but uses up GitHub's content limit: skipped if the text is the same. */
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
	/**
	* Another job may have created one at the same time. A failure here is ignored: the comment exists.
	* @param before the comments that this one replaces
	*/
	async #joinOldest({ pullRequest, key }, before, mine) {
		try {
			const made = (await this.#own.find(pullRequest.number, key, shortlyBefore(mine))).filter(({ id }) => before.every((one) => one.id !== id));
			return await joinOldest(this.#own.all, made, mine);
		} catch (error) {
			if (failedStatus(error) === void 0) throw error;
			return mine;
		}
	}
};
export { StickyComment };
