import { ValiError, array, boolean, nullable, nullish, number, object, optional, parse, pipe, safeInteger, string } from "../../vendor/valibot.js";
import { ONE_ISSUE } from "../../json.js";
import { quoted, withoutAddresses } from "../answer-text.js";
import { connect, failedStatus } from "../octokit.js";
import { readArtifact } from "./artifact-download.js";
import { expired, failed, forbidden, notFound, unsafe } from "./artifact-errors.js";
import { candidateNames } from "./artifact-names.js";
import { createHash } from "node:crypto";
// src/github/artifact/rest-artifacts.ts
const Artifact = object({
	id: pipe(number(), safeInteger()),
	name: string(),
	size_in_bytes: number(),
	expired: boolean(),
	created_at: nullable(string()),
	expires_at: optional(nullable(string()), null),
	digest: optional(nullable(string()), null),
	workflow_run: nullish(object({
		repository_id: optional(number()),
		head_repository_id: optional(number())
	}))
});
/** 20 pages are 2,000 artifacts: four times the limit per job. */
const MAX_PAGES = 20;
/**
* Artifacts through GitHub's REST API. The service behind `ArtifactStore` shows a run only its own attempt; this one includes earlier
* attempts and other runs. Needs `actions: read`. Throws ExpectedErrors only: ARTIFACT_….
*/
var RestArtifacts = class {
	#octokit;
	#workflow;
	/** What GitHub has said about artifacts of this repository: it need not be asked again before a download. */
	#known = new Map();
	constructor({ token, workflow, log, secondMs = 1e3, requestTimeoutMs = 9e4 }) {
		this.#octokit = connect({
			token,
			apiUrl: workflow.apiUrl,
			log,
			secondMs,
			requestTimeoutMs
		});
		this.#workflow = workflow;
	}
	/** What all attempts of this run have uploaded and still exists. */
	async list() {
		return this.#run("list of the run's artifacts", async () => {
			const { repository, runId } = this.#workflow;
			return (await allPages((page) => this.#octokit.rest.actions.listWorkflowRunArtifacts({
				...repository,
				run_id: runId,
				...page
			}))).filter((one) => !one.expired && !isForeign(one)).map(infoOf);
		});
	}
	/**
	* What runs of this repository have uploaded under a name or its substitute, in no particular order. Artifacts of forks' runs are
	* excluded: anyone may open a pull request, and its runs may upload any name.
	*/
	async named(name) {
		return this.#run(`list of the artifacts called "${name}"`, async () => {
			const { repository } = this.#workflow;
			const names = candidateNames(name, 1, "").slice(0, 2);
			const lists = names.map((one) => allPages((page) => this.#octokit.rest.actions.listArtifactsForRepo({
				...repository,
				name: one,
				...page
			})));
			const own = (await Promise.all(lists)).flat().filter((one) => names.includes(one.name) && isSurelyOwn(one));
			for (const one of own) this.#known.set(one.id, one);
			return own.map(namedOf);
		});
	}
	/** The wanted files of an artifact of this repository, from any run. */
	async download(id, allow, limits) {
		const doing = `download of artifact ${id}`;
		return this.#run(doing, async () => {
			const { repository } = this.#workflow;
			const artifact = this.#known.get(id) ?? parse(Artifact, (await this.#octokit.rest.actions.getArtifact({
				...repository,
				artifact_id: id
			})).data);
			if (artifact.expired) throw expired(doing);
			if (isForeign(artifact)) throw unsafe(doing, "a run of a fork made it");
			if (artifact.size_in_bytes > limits.archiveBytes) throw unsafe(doing, `it has ${artifact.size_in_bytes} bytes; more than ${limits.archiveBytes} are not read`);
			const bytes = await this.#bytes(id, doing);
			checkDigest(bytes, artifact, doing);
			return readArtifact(bytes, {
				name: artifact.name,
				allow,
				limits,
				doing
			});
		});
	}
	/** The token goes only to GitHub: fetch leaves it out when the answer redirects to the storage. */
	async #bytes(id, doing) {
		const { data } = await this.#octokit.rest.actions.downloadArtifact({
			...this.#workflow.repository,
			artifact_id: id,
			archive_format: "zip"
		});
		const content = data;
		if (!(content instanceof ArrayBuffer)) throw failed(doing, "the answer is not an archive");
		return new Uint8Array(content);
	}
	async #run(doing, work) {
		try {
			return await work();
		} catch (error) {
			throw restError(error, doing);
		}
	}
};
async function allPages(ask) {
	const found = [];
	for (let page = 1; page <= MAX_PAGES; page += 1) {
		const { data } = await ask({
			per_page: 100,
			page
		});
		const { artifacts } = parse(object({ artifacts: array(Artifact) }), data, ONE_ISSUE);
		found.push(...artifacts);
		if (artifacts.length < 100) break;
	}
	return found;
}
/** A run of a pull request from a fork belongs to this repository, but its content is a stranger's. */
function isForeign({ workflow_run: run }) {
	return run?.head_repository_id !== run?.repository_id;
}
/** Only what GitHub explicitly says is ours counts as ours. */
function isSurelyOwn({ workflow_run: run }) {
	return run?.repository_id !== void 0 && run.repository_id === run.head_repository_id;
}
function namedOf(artifact) {
	const { expired: isExpired, expires_at: expiresAt, digest } = artifact;
	return {
		...infoOf(artifact),
		isExpired,
		expiresAt: Date.parse(expiresAt ?? "") || 0,
		hasDigest: digest !== null
	};
}
function infoOf({ id, name, size_in_bytes: size, created_at: createdAt }) {
	return {
		id,
		name,
		size,
		createdAt: Date.parse(createdAt ?? "") || 0
	};
}
function checkDigest(bytes, { digest }, doing) {
	if (digest === null || digest === `sha256:${createHash("sha256").update(bytes).digest("hex")}`) return;
	throw failed(doing, "its content does not match its digest");
}
function restError(error, doing) {
	if (error instanceof ValiError) return failed(doing, "GitHub sent an answer of an unknown shape");
	const status = failedStatus(error);
	if (status === void 0) return error;
	const said = error instanceof Error ? quoted(withoutAddresses(error.message)) : "";
	if (status === 401 || status === 403) return forbidden(doing, status, said);
	if (status === 404) return notFound(doing);
	return status === 410 ? expired(doing) : failed(doing, `GitHub answered ${status}`, said);
}
export { RestArtifacts };
