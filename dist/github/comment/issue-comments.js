import { array, nullable, number, object, optional, pipe, safeInteger, string } from "../../vendor/valibot.js";
import { parsed } from "../octokit.js";
// src/github/comment/issue-comments.ts
const Comment = object({
	id: pipe(number(), safeInteger()),
	html_url: string(),
	body: optional(string(), ""),
	updated_at: optional(string(), ""),
	user: nullable(object({
		login: string(),
		type: optional(string(), "User")
	}))
});
/** More pages than GitHub allows comments on an issue (2,500): a server that never ends its list is stopped here. */
const MAX_PAGES = 100;
/** The comments of one pull request, which is an issue to this part of the API. */
var IssueComments = class {
	#octokit;
	#workflow;
	constructor(octokit, workflow) {
		this.#octokit = octokit;
		this.#workflow = workflow;
	}
	/**
	* All pages, oldest first; with `since`, an ISO time, only what was written or changed then or later. Octokit's own pagination takes a page that was cut off for an empty one, and then our
	* comment would be missed and made again; it also sends the token to whatever address the `Link` header names.
	*/
	async list(issue, since) {
		const comments = [];
		for (let page = 1; page <= MAX_PAGES; page += 1) {
			const { data, headers } = await this.#octokit.rest.issues.listComments({
				...this.#workflow.repository,
				issue_number: issue,
				per_page: 100,
				page,
				...since === void 0 ? {} : { since }
			});
			comments.push(...parsed(array(Comment), data));
			if (!headers.link?.includes("rel=\"next\"")) break;
		}
		return comments;
	}
	async create(issue, body) {
		const { repository } = this.#workflow;
		const { data } = await this.#octokit.rest.issues.createComment({
			...repository,
			issue_number: issue,
			body
		});
		return parsed(Comment, data);
	}
	async update(id, body) {
		const { repository } = this.#workflow;
		const { data } = await this.#octokit.rest.issues.updateComment({
			...repository,
			comment_id: id,
			body
		});
		return parsed(Comment, data);
	}
	async remove(id) {
		await this.#octokit.rest.issues.deleteComment({
			...this.#workflow.repository,
			comment_id: id
		});
	}
};
export { IssueComments };
