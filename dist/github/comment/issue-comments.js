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
/** More than GitHub's limit of 2,500 comments on an issue: stops at a server whose list never ends. */
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
	* All pages, oldest first; with `since`, an ISO time, only what was written or changed then or later. Octokit's own pagination treats a
	* truncated page as an empty one, so our comment would be missed and created again; it also sends the token to any URL in the `Link`
	* header.
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
