import { failedStatus } from "../octokit.js";
import { ownComments } from "./author.js";
import { IssueComments } from "./issue-comments.js";
import { isMarked, isOurs, isSameBody } from "./marker.js";
import { setTimeout } from "node:timers/promises";
// src/github/comment/own-comments.ts
/** The comments that this token's identity has written under one key. */
var OwnComments = class {
	all;
	#octokit;
	#token;
	#secondMs;
	constructor(octokit, { workflow, token, secondMs }) {
		this.all = new IssueComments(octokit, workflow);
		this.#octokit = octokit;
		this.#token = token;
		this.#secondMs = secondMs;
	}
	/** Those of every key, oldest first. */
	async findAll(issue) {
		const ours = (await this.all.list(issue)).filter(({ body }) => isOurs(body));
		return ownComments(this.#octokit, this.#token, ours);
	}
	/** The oldest first, in case two jobs created one each at the same time: from then on all agree on it. */
	async find(issue, key, since) {
		const marked = (await this.all.list(issue, since)).filter((comment) => isMarked(comment.body, key));
		return (await ownComments(this.#octokit, this.#token, marked)).toSorted((one, other) => one.id - other.id);
	}
	/** GitHub may store a comment although the answer was lost (HTTP 502): search for it before trying again. */
	async create(issue, key, body) {
		try {
			return await this.all.create(issue, body);
		} catch (error) {
			if ((failedStatus(error) ?? 0) < 500) throw error;
			await setTimeout(2 * this.#secondMs);
			return (await this.find(issue, key)).find((one) => isSameBody(one.body, body)) ?? await this.all.create(issue, body);
		}
	}
};
/** The longest time between two jobs that both found no comment; avoids reading all pages of a long conversation. */
function shortlyBefore({ updated_at: updatedAt }) {
	const time = Date.parse(updatedAt);
	return Number.isNaN(time) ? void 0 : new Date(time - 6e5).toISOString();
}
export { OwnComments, shortlyBefore };
