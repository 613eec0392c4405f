import { array, boolean, exactOptional, literal, number, object, optional, parse, pipe, regex, string } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
import { ONE_ISSUE } from "../json.js";
import { UnreadableAnswer, failedStatus } from "./octokit.js";
import { setTimeout } from "node:timers/promises";
// src/github/own-branch.ts
/** Git's own names of objects. */
const Sha = pipe(string(), regex(/^[0-9a-f]{40,64}$/));
const Object_ = object({ sha: Sha });
const Ref = object({ object: Object_ });
const Commit = object({
	sha: Sha,
	tree: Object_,
	message: string()
});
const Entry = object({
	path: string(),
	type: string(),
	sha: Sha,
	size: exactOptional(number())
});
const Tree = object({
	sha: Sha,
	truncated: optional(boolean(), false),
	tree: array(Entry)
});
const Blob = object({
	content: string(),
	encoding: literal("base64")
});
/**
* A branch of our own that shares no history with the code: written through the Git data API, without a checkout and never force-pushed.
* Needs `contents: write`. Throws what the client throws.
*/
var OwnBranch = class {
	#octokit;
	#repository;
	#name;
	constructor(octokit, { repository }, name) {
		this.#octokit = octokit;
		this.#repository = repository;
		this.#name = name;
	}
	/** Its latest commit; undefined if the branch does not exist. */
	async head() {
		const { git } = this.#octokit.rest;
		try {
			const { data } = await git.getRef({
				...this.#repository,
				ref: `heads/${this.#name}`
			});
			const { sha } = parse(Ref, data).object;
			const { data: commit } = await git.getCommit({
				...this.#repository,
				commit_sha: sha
			});
			const { tree, message } = parse(Commit, commit);
			return {
				sha,
				tree: tree.sha,
				message
			};
		} catch (error) {
			if (failedStatus(error) === 404) return void 0;
			throw error;
		}
	}
	/** The direct entries of a tree. */
	async entries(tree) {
		const { data } = await this.#octokit.rest.git.getTree({
			...this.#repository,
			tree_sha: tree
		});
		const { truncated, tree: entries } = parse(Tree, data, ONE_ISSUE);
		if (truncated) throw new UnreadableAnswer("GitHub sent only part of a folder");
		return entries;
	}
	async read(blob) {
		const { data } = await this.#octokit.rest.git.getBlob({
			...this.#repository,
			file_sha: blob
		});
		return Buffer.from(parse(Blob, data).content, "base64");
	}
	/** Stores bytes, which a later commit may refer to. @returns their SHA */
	async blob(bytes) {
		const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
		const { data } = await this.#octokit.rest.git.createBlob({
			...this.#repository,
			content,
			encoding: "base64"
		});
		return parse(Object_, data).sha;
	}
	/**
	* Adds a commit on top of the current one. Tries again if someone else was faster, or if it is not known whether it succeeded.
	* @param next what to commit on top of that state
	* @returns whether there was anything to do
	*/
	async add(next, { maxTries, pauseMs = 0 }) {
		for (let tries = 1;; tries += 1) try {
			const head = await this.head();
			const commit = await next(head);
			if (commit === void 0) return tries > 1;
			await this.#move(head, await this.#commit(head, commit));
			return true;
		} catch (error) {
			if (error instanceof ExpectedError || !isWorthTrying(error) || tries === maxTries) throw error;
			await setTimeout(Math.random() * pauseMs * Math.min(1, tries / 4));
		}
	}
	async #commit(head, { entries, message }) {
		const { git } = this.#octokit.rest;
		const { data } = await git.createTree({
			...this.#repository,
			tree: entries.map(inTree)
		});
		const tree = parse(Object_, data).sha;
		const parents = head === void 0 ? [] : [head.sha];
		const { data: commit } = await git.createCommit({
			...this.#repository,
			message: message(tree),
			tree,
			parents
		});
		return parse(Object_, commit).sha;
	}
	async #move(head, sha) {
		const { git } = this.#octokit.rest;
		if (head === void 0) await git.createRef({
			...this.#repository,
			ref: `refs/heads/${this.#name}`,
			sha
		});
		else await git.updateRef({
			...this.#repository,
			ref: `heads/${this.#name}`,
			sha,
			force: false
		});
	}
};
function inTree(entry) {
	if ("text" in entry) return {
		path: entry.path,
		content: entry.text,
		mode: "100644",
		type: "blob"
	};
	const { path, sha, type } = entry;
	return type === "tree" ? {
		path,
		sha,
		type,
		mode: "040000"
	} : {
		path,
		sha,
		type,
		mode: "100644"
	};
}
/** An outdated commit, or an answer that was lost after the request may have succeeded. */
function isWorthTrying(error) {
	const status = failedStatus(error);
	if (error instanceof Error && /rule violation|protected branch/i.test(error.message)) return false;
	return status === 422 || status === 409 || status !== void 0 && status >= 500;
}
export { OwnBranch };
