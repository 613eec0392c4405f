import { ExpectedError } from "../../errors.js";
import { failedStatus } from "../octokit.js";
import { isNewer } from "../run-stamp.js";
import { dropDuplicates, removeQuietly } from "./duplicates.js";
import { isSameBody, stampOf, withMarker } from "./marker.js";
import { shortlyBefore } from "./own-comments.js";
import { fittedParts, partsOf, renderParts } from "./parts.js";
import { outdatedBy, published } from "./publication.js";
import { setTimeout } from "node:timers/promises";
// src/github/comment/shared-comment.ts
/** With waits of 1, 2, 4, 8 and 16 s between them: about twenty jobs that end at the same moment settle in that time. */
const MAX_WRITES = 6;
/**
* One comment for all jobs of a run that have its key. GitHub has no conditional write, so the last one wins: every job writes the parts
* that it has read next to its own part, reads again a little later, and writes again if its part was lost.
*/
var SharedComment = class {
	#own;
	#options;
	#publication;
	#part;
	/** Every part of the others seen so far: a stale read does not remove it. */
	#seen = new Map();
	/** Comments of earlier runs, to be replaced by a new one. */
	#replaced = [];
	#mine;
	constructor(own, publication, part, options) {
		this.#own = own;
		this.#options = options;
		this.#publication = publication;
		this.#part = part;
		this.#mine = publication.body.trim();
	}
	async publish() {
		const found = await this.#find();
		const outdated = outdatedBy(found, this.#options.stamp);
		if (outdated !== void 0) return outdated;
		if (this.#isSilent(found)) return { outcome: "skipped" };
		const first = found.length === 0 ? await this.#create() : await this.#write(found);
		if (first.outcome === "deleted") return { outcome: "deleted" };
		if (first.outcome !== "created") return published(first.outcome, await this.#settle(first.comment));
		for (const { id } of this.#replaced) await removeQuietly(this.#own.all, id);
		return published(this.#replaced.length > 0 ? "recreated" : "created", await this.#settle(first.comment));
	}
	/** `on-change` without a change writes nothing, unless it corrects what this job has written or what is out of date. */
	#isSilent(found) {
		const { mode, hasChanges } = this.#publication;
		if (mode !== "on-change" || hasChanges) return false;
		const parts = this.#partsOf(found);
		return found.length === 0 || parts.size > 0 && !parts.has(this.#part.id);
	}
	/** A failure here is ignored: the comment has been written. */
	async #settle(written) {
		let comment = written;
		try {
			for (let writes = 1; writes < MAX_WRITES; writes += 1) {
				await setTimeout(2 ** (writes - 1) * (1 + this.#options.random()) * this.#options.secondMs);
				const found = await this.#find(shortlyBefore(comment));
				if (found.length === 0 || outdatedBy(found, this.#options.stamp) !== void 0) break;
				comment = found[0] ?? comment;
				if (this.#isSettled(found)) break;
				const next = await this.#write(found);
				if (next.outcome === "deleted") break;
				comment = next.comment;
			}
		} catch (error) {
			if (failedStatus(error) === void 0) throw error;
		}
		return comment;
	}
	#isSettled([oldest, ...duplicates]) {
		return this.#partsOf(oldest === void 0 ? [] : [oldest]).get(this.#part.id) === this.#mine && duplicates.every((one) => this.#partsOf([one]).size === 0);
	}
	async #create() {
		const { pullRequest, key } = this.#publication;
		return {
			outcome: "created",
			comment: await this.#own.create(pullRequest.number, key, this.#body(new Map()))
		};
	}
	/** Writes all parts into the oldest comment, then removes comments that contain nothing else. */
	async #write([oldest, ...duplicates]) {
		if (oldest === void 0) return this.#create();
		const parts = new Map([...this.#seen, ...this.#partsOf([oldest, ...duplicates])]);
		const body = this.#body(parts);
		const isSame = isSameBody(oldest.body, body);
		try {
			const kept = isSame ? oldest : await this.#own.all.update(oldest.id, body);
			if (isSameBody(kept.body, body)) await this.#drop(duplicates, kept);
			return {
				outcome: isSame ? "unchanged" : "updated",
				comment: kept
			};
		} catch (error) {
			if (failedStatus(error) === 404) return { outcome: "deleted" };
			throw error;
		}
	}
	async #drop(duplicates, kept) {
		const isOfRun = (one) => this.#partsOf([one]).size > 0;
		for (const one of duplicates.filter(isOfRun)) await removeQuietly(this.#own.all, one.id);
		await dropDuplicates(this.#own.all, duplicates.filter((one) => !isOfRun(one)), kept);
	}
	#body(others) {
		const { id, run } = this.#part;
		const fitted = fittedParts(new Map([...others, [id, this.#publication.body.trim()]]), this.#part);
		if (fitted === void 0) throw commentFull(this.#publication);
		this.#mine = fitted.get(id)?.trim() ?? "";
		return withMarker(renderParts(fitted, run), this.#publication.key, this.#options.stamp);
	}
	/** The comments to write into. If each run creates its own, those of this run. */
	async #find(since) {
		const { pullRequest, key, mode } = this.#publication;
		const all = await this.#own.find(pullRequest.number, key, since);
		const isMine = (one) => mode !== "recreate" || isNewer(stampOf(one.body), this.#options.stamp) || this.#partsOf([one]).size > 0;
		const found = all.filter(isMine);
		if (since === void 0) this.#replaced = all.filter((one) => !isMine(one));
		for (const [id, text] of this.#partsOf(found)) if (id !== this.#part.id) this.#seen.set(id, text);
		return found;
	}
	#partsOf(comments) {
		return new Map(comments.flatMap(({ body }) => [...partsOf(body, this.#part.run)]));
	}
};
function commentFull({ pullRequest }) {
	return new ExpectedError("COMMENT_FULL", `The comment on pull request #${pullRequest.number} has no room for one more job`, "Give the jobs `comment-mode: never` and report on all of them in one job with `phase: report`");
}
export { SharedComment };
