import { array, object, string } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
import { answerText } from "./answer-text.js";
import { claimsIn } from "./comment/claims.js";
import { isMarked } from "./comment/marker.js";
import { OwnComments } from "./comment/own-comments.js";
import { partsOf } from "./comment/parts.js";
import { outdatedBy } from "./comment/publication.js";
import { connect, failedStatus, parsed } from "./octokit.js";
import { stampOfRun } from "./run-stamp.js";
// src/github/labels.ts
const Labels = array(object({ name: string() }));
const UNTOUCHED = {
	added: [],
	removed: [],
	isOutdated: false
};
/**
* Updates our labels on a pull request. A label that another job's comment claims stays; those of a newer run are left alone. Most runs
* make one request, since nothing is different.
* @throws ExpectedError LABELS_…; the caller makes it a warning
*/
async function bringLabels(wish, options) {
	try {
		const { token, workflow, log, secondMs = 1e3 } = options;
		const octokit = connect({
			token,
			apiUrl: workflow.apiUrl,
			log,
			secondMs
		});
		return await new PullLabels(octokit, workflow, new OwnComments(octokit, {
			workflow,
			token,
			secondMs
		})).bring(wish);
	} catch (error) {
		throw labelError(error, wish.pullRequest);
	}
}
var PullLabels = class {
	#octokit;
	#workflow;
	#own;
	constructor(octokit, workflow, own) {
		this.#octokit = octokit;
		this.#workflow = workflow;
		this.#own = own;
	}
	async bring(wish) {
		const present = await this.#present(wish);
		const has = (label) => present.some((name) => isSame(name, label));
		const missing = wish.wanted.filter((label) => !has(label));
		const idle = wish.isKnown ? wish.all.filter((label) => has(label) && !wish.wanted.includes(label)) : [];
		if (missing.length + idle.length === 0) return UNTOUCHED;
		const comments = await this.#own.findAll(wish.pullRequest);
		const ours = comments.filter(({ body }) => isMarked(body, wish.key));
		if (outdatedBy(ours, stampOfRun(this.#workflow)) !== void 0) return {
			...UNTOUCHED,
			isOutdated: true
		};
		const claimed = claimsOfOthers(comments, wish, this.#workflow.runId);
		const removed = idle.filter((label) => !claimed.includes(label));
		if (missing.length > 0) await this.#add(wish, missing);
		for (const label of removed) await this.#remove(wish, present.find((name) => isSame(name, label)) ?? label);
		return {
			added: missing,
			removed,
			isOutdated: false
		};
	}
	/** An issue has 100 labels at most, which is one page. */
	async #present(wish) {
		const { data } = await this.#octokit.rest.issues.listLabelsOnIssue({
			...this.#issue(wish),
			per_page: 100
		});
		return parsed(Labels, data).map(({ name }) => name);
	}
	/** GitHub creates a label that the repository does not have yet. */
	async #add(wish, labels) {
		await this.#octokit.rest.issues.addLabels({
			...this.#issue(wish),
			labels: [...labels]
		});
	}
	async #remove(wish, name) {
		try {
			await this.#octokit.rest.issues.removeLabel({
				...this.#issue(wish),
				name
			});
		} catch (error) {
			if (failedStatus(error) !== 404) throw error;
		}
	}
	#issue({ pullRequest }) {
		return {
			...this.#workflow.repository,
			issue_number: pullRequest
		};
	}
};
/** What comments of other keys claim, and in a shared comment the parts of the other jobs of this run. */
function claimsOfOthers(comments, { key, part }, run) {
	return comments.flatMap(({ body }) => {
		if (!isMarked(body, key)) return claimsIn(body);
		return [...partsOf(body, run)].flatMap(([id, text]) => id === part ? [] : claimsIn(text));
	});
}
/** Labels of a repository are case-insensitive. */
function isSame(one, other) {
	return one.toLowerCase() === other.toLowerCase();
}
const PERMISSION = "Give the job `permissions: pull-requests: write`, and `issues: write` as well for labels that the repository does not have yet (or create them once)";
/** GitHub's refusal in our own words; a bug is returned as it is. */
function labelError(error, pullRequest) {
	const status = failedStatus(error);
	if (status === void 0 || error instanceof ExpectedError) return error;
	const answer = answerText(error, status);
	const isLimit = status === 429 || status === 403 && /rate limit/i.test(answer.said);
	const isRefused = !isLimit && [
		401,
		403,
		404,
		410
	].includes(status);
	return new ExpectedError(isRefused ? "LABELS_FORBIDDEN" : "LABELS_FAILED", `The labels of pull request #${pullRequest} could not be set (${answer.status})`, isRefused ? PERMISSION : isLimit ? "Wait for the rate limit to reset" : "Run the job again", answer.said);
}
export { bringLabels };
