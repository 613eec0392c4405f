import { ValiError, array, object, parse, pipe, regex, string } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
import { ONE_ISSUE } from "../json.js";
import { answerText } from "./answer-text.js";
import { connect, failedStatus } from "./octokit.js";
// src/github/image-branch.ts
const IMAGE_BRANCH = "cloudcraft-deployment-diff-images";
/** Days after which a run's pictures leave the branch; comments on older pull requests then show none. */
const MAX_AGE_DAYS = 90;
/** Other jobs write to the branch, too: each refusal of an outdated commit is one of theirs that got there first. */
const MAX_TRIES = 5;
const Sha = pipe(string(), regex(/^[0-9a-f]{40,64}$/));
const Ref = object({ object: object({ sha: Sha }) });
const Commit = object({
	sha: Sha,
	tree: object({ sha: Sha })
});
const Tree = object({
	sha: Sha,
	tree: array(object({
		path: string(),
		type: string(),
		sha: Sha
	}))
});
/**
* Pictures on a branch of their own, which shares no history with the code: written through the Git data API, with no
* checkout and never by force. Each run has a folder that begins with its day. Needs `contents: write`.
* @returns the address of each picture, by its name @throws ExpectedError IMAGES_…
*/
async function publishImages(images, { workflow, token, log, now, part, secondMs = 1e3 }) {
	const branch = new Branch(connect({
		token,
		apiUrl: workflow.apiUrl,
		log,
		secondMs
	}), workflow);
	const folder = `${now().toISOString().slice(0, 10)}-${workflow.runId}-${workflow.runAttempt}-${`${workflow.job}-${part}`.replace(/[^\w-]/g, "")}`;
	try {
		const blobs = new Map();
		for (const [name, bytes] of images) blobs.set(`${folder}/${name}`, await branch.blob(bytes));
		await branch.add(folder, blobs, oldestDay(now()));
	} catch (error) {
		throw imageError(error);
	}
	const { serverUrl, repository } = workflow;
	const base = `${serverUrl}/${repository.owner}/${repository.repo}/blob/${IMAGE_BRANCH}/${folder}`;
	return new Map([...images.keys()].map((name) => [name, `${base}/${name}?raw=true`]));
}
var Branch = class {
	#octokit;
	#repository;
	constructor(octokit, { repository }) {
		this.#octokit = octokit;
		this.#repository = repository;
	}
	async blob(bytes) {
		const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
		const { data } = await this.#octokit.rest.git.createBlob({
			...this.#repository,
			content,
			encoding: "base64"
		});
		return parse(object({ sha: Sha }), data).sha;
	}
	/**
	* A commit on top of whatever is there now; again when somebody else was faster. What the folder held before is replaced: a tree
	* cannot name a folder and files in it.
	*/
	async add(folder, blobs, since) {
		const isKept = ({ path }) => path.slice(0, 10) >= since && path !== folder;
		for (let tries = 1;; tries += 1) {
			const head = await this.#head();
			const kept = head === void 0 ? [] : (await this.#folders(head)).filter(isKept);
			const commit = await this.#commit(head, kept, blobs);
			try {
				return await this.#move(head, commit);
			} catch (error) {
				if (failedStatus(error) !== 422 || tries === MAX_TRIES) throw error;
			}
		}
	}
	async #head() {
		try {
			const { data } = await this.#octokit.rest.git.getRef({
				...this.#repository,
				ref: `heads/${IMAGE_BRANCH}`
			});
			return parse(Ref, data).object.sha;
		} catch (error) {
			if (failedStatus(error) === 404) return void 0;
			throw error;
		}
	}
	async #folders(head) {
		const { git } = this.#octokit.rest;
		const { data: commit } = await git.getCommit({
			...this.#repository,
			commit_sha: head
		});
		const { data: tree } = await git.getTree({
			...this.#repository,
			tree_sha: parse(Commit, commit).tree.sha
		});
		return parse(Tree, tree, ONE_ISSUE).tree.filter(({ type }) => type === "tree");
	}
	async #commit(head, kept, blobs) {
		const { git } = this.#octokit.rest;
		const folders = kept.map(({ path, sha }) => ({
			path,
			sha,
			mode: "040000",
			type: "tree"
		}));
		const files = [...blobs].map(([path, sha]) => ({
			path,
			sha,
			mode: "100644",
			type: "blob"
		}));
		const { data: tree } = await git.createTree({
			...this.#repository,
			tree: [...folders, ...files]
		});
		const { data: commit } = await git.createCommit({
			...this.#repository,
			message: "Pictures of cloud changes",
			tree: parse(object({ sha: Sha }), tree).sha,
			parents: head === void 0 ? [] : [head]
		});
		return parse(object({ sha: Sha }), commit).sha;
	}
	async #move(head, sha) {
		const { git } = this.#octokit.rest;
		if (head === void 0) await git.createRef({
			...this.#repository,
			ref: `refs/heads/${IMAGE_BRANCH}`,
			sha
		});
		else await git.updateRef({
			...this.#repository,
			ref: `heads/${IMAGE_BRANCH}`,
			sha,
			force: false
		});
	}
};
function oldestDay(now) {
	return new Date(now.getTime() - MAX_AGE_DAYS * 864e5).toISOString().slice(0, 10);
}
function imageError(error) {
	const isOdd = error instanceof ValiError;
	const status = isOdd ? 502 : failedStatus(error);
	if (status === void 0) return error;
	const answer = isOdd ? {
		status: "an answer of an unknown shape",
		said: ""
	} : answerText(error, status);
	const what = `The pictures were not put on the branch ${IMAGE_BRANCH} (${answer.status})`;
	if (status === 403 || status === 404) return new ExpectedError("IMAGES_FORBIDDEN", what, "Give the job `permissions: contents: write`", answer.said);
	return new ExpectedError("IMAGES_FAILED", what, "Run the job again; the pictures are in the report", answer.said);
}
export { publishImages };
