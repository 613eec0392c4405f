import { array, nullable, nullish, number, object, optional, pipe, safeInteger, string, unknown } from "../../vendor/valibot.js";
import { parsed } from "../octokit.js";
// src/github/issue/issues.ts
const Issue = object({
	number: pipe(number(), safeInteger()),
	html_url: string(),
	state: string(),
	body: nullish(string(), ""),
	user: nullable(object({ login: string() })),
	pull_request: optional(unknown())
});
/** 10,000 issues of one author: stops at a server whose list never ends. */
const MAX_PAGES = 100;
/** The issues of this repository, through GitHub's REST API. */
var Issues = class {
	#octokit;
	#repository;
	constructor(octokit, { repository }) {
		this.#octokit = octokit;
		this.#repository = repository;
	}
	/** All issues that an account has opened, including closed ones but not pull requests, the oldest first. */
	async writtenBy(creator) {
		const issues = [];
		const order = {
			state: "all",
			sort: "created",
			direction: "asc",
			per_page: 100
		};
		for (let page = 1; page <= MAX_PAGES; page += 1) {
			const { data, headers } = await this.#octokit.rest.issues.listForRepo({
				...this.#repository,
				...order,
				creator,
				page
			});
			issues.push(...parsed(array(Issue), data));
			if (!headers.link?.includes("rel=\"next\"")) break;
		}
		return issues.filter(({ user, pull_request: pull }) => user?.login === creator && pull === void 0);
	}
	async create(title, body) {
		const { data } = await this.#octokit.rest.issues.create({
			...this.#repository,
			title,
			body
		});
		return parsed(Issue, data);
	}
	async update(number, { body, state }) {
		const reason = state === "closed" ? "completed" : "reopened";
		const { data } = await this.#octokit.rest.issues.update({
			...this.#repository,
			issue_number: number,
			body,
			...state !== void 0 && {
				state,
				state_reason: reason
			}
		});
		return parsed(Issue, data);
	}
	async comment(number, body) {
		await this.#octokit.rest.issues.createComment({
			...this.#repository,
			issue_number: number,
			body
		});
	}
};
export { Issues };
