import { runUrl } from "../workflow.js";
import { downloadArtifact, newest, readArtifact } from "./artifact-download.js";
import { artifactError, failed, isNameTaken, notFound } from "./artifact-errors.js";
import { candidateNames, isCandidateOf, isSafePath } from "./artifact-names.js";
import { randomBytes } from "node:crypto";
import process from "node:process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { rmSync } from "node:fs";
// src/github/artifact/artifacts.ts
/**
* Read this file first. Artifacts of this attempt of the run, through the service's own client. `rest-artifacts.ts` has those of other runs
* and attempts, which need a permission; `artifact-zip.ts` and `artifact-download.ts` read untrusted content, `artifact-names.ts` handles
* names that are taken. The meaning of the files is not known here.
*/
/**
* The artifacts of this run. Throws ExpectedErrors only: ARTIFACTS_UNSUPPORTED, ARTIFACT_NOT_FOUND, ARTIFACT_NAME_INVALID, ARTIFACT_UNSAFE,
* ARTIFACT_FAILED. The underlying client reads ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN and GITHUB_SERVER_URL itself and prints its
* progress. It cannot be stopped: after the time limit it may keep the process alive while it retries, unless the process is ended.
*/
var ArtifactStore = class {
	#workflow;
	#tempFolder;
	#timeLimitMs;
	#left = [];
	constructor({ workflow, tempFolder, timeLimitMs = 9e4 }) {
		this.#workflow = workflow;
		this.#tempFolder = tempFolder;
		this.#timeLimitMs = timeLimitMs;
	}
	/** Uploads files, by relative path with `/`, as one zip. */
	async upload(name, files, options = {}) {
		const doing = `upload of "${name}"`;
		const wrong = [...files.keys()].find((path) => !isSafePath(path));
		if (wrong !== void 0) throw failed(doing, `${JSON.stringify(wrong)} is not a relative path`);
		return this.#run(doing, async (client, folder) => {
			const paths = await writeFiles(folder, files);
			return this.#upload(name, (free) => client.uploadArtifact(free, paths, folder, { ...options }));
		});
	}
	/** Uploads one file as it is, so that a browser can show it. The file's name is the artifact's name. */
	async uploadFile(fileName, bytes, options = {}) {
		return this.#run(`upload of "${fileName}"`, (client, folder) => this.#upload(fileName, async (free) => {
			const paths = await writeFiles(folder, new Map([[free, bytes]]));
			return client.uploadArtifact(free, paths, folder, {
				...options,
				skipArchive: true
			});
		}));
	}
	/**
	* The files that `allow` wants, by path, read in memory. A name also matches its substitutes, and of several artifacts the newest counts.
	* An artifact of one unzipped file is a map of one, under the artifact's name.
	*/
	async download(ref, allow, limits) {
		const doing = `download of ${"id" in ref ? `artifact ${ref.id}` : `"${ref.name}"`}`;
		return this.#run(doing, async (client, folder) => {
			const { artifacts } = await client.listArtifacts();
			const fits = ({ id, name }) => "id" in ref ? id === ref.id : isCandidateOf(ref.name, name);
			const artifact = newest(artifacts.filter(fits).map(dated));
			if (artifact === void 0) throw notFound(doing);
			const bytes = await downloadArtifact(client, artifact, {
				folder,
				limit: limits.archiveBytes,
				doing
			});
			return readArtifact(bytes, {
				name: artifact.name,
				allow,
				limits,
				doing
			});
		});
	}
	/** What this attempt of the run has uploaded so far, in no particular order. */
	async list() {
		return this.#run("list of the run's artifacts", async (client) => {
			const { artifacts } = await client.listArtifacts();
			return artifacts.map(dated);
		});
	}
	/** Loads the client, gives it a private folder, and ends with a value or an ExpectedError within the time limit. */
	async #run(doing, work) {
		const timer = new AbortController();
		try {
			const result = this.#inFolder(work);
			return await Promise.race([result, expiry(this.#timeLimitMs, doing, timer.signal)]);
		} catch (error) {
			throw artifactError(error, doing);
		} finally {
			timer.abort();
		}
	}
	async #inFolder(work) {
		const { DefaultArtifactClient } = await import("../../lazy/artifact.js");
		const folder = await mkdtemp(join(this.#tempFolder, "cloudcraft-artifact-"));
		try {
			const value = await work(new DefaultArtifactClient(), folder);
			await rm(folder, {
				recursive: true,
				force: true
			});
			return value;
		} catch (error) {
			this.#leave(folder);
			throw error;
		}
	}
	/** Until the process ends. */
	#leave(folder) {
		const remove = () => {
			for (const one of this.#left) rmSync(one, {
				recursive: true,
				force: true
			});
		};
		if (this.#left.length === 0) process.once("exit", remove);
		this.#left.push(folder);
	}
	async #upload(wanted, uploadAs) {
		const names = candidateNames(wanted, this.#workflow.runAttempt, randomBytes(3).toString("hex"));
		for (const [at, name] of names.entries()) try {
			const { id } = await uploadAs(name);
			if (id === void 0) throw new Error("the service gave it no id");
			return {
				id,
				name,
				url: `${runUrl(this.#workflow)}/artifacts/${id}`
			};
		} catch (error) {
			if (!isNameTaken(error) || at === names.length - 1) throw error;
		}
		throw new Error("every name is taken");
	}
};
function dated(artifact) {
	return {
		...artifact,
		createdAt: Number(artifact.createdAt ?? 0)
	};
}
async function writeFiles(folder, files) {
	const written = [...files].map(async ([path, bytes]) => {
		const file = join(folder, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, bytes, { mode: 384 });
		return file;
	});
	return Promise.all(written);
}
function expiry(milliseconds, doing, signal) {
	return new Promise((_, reject) => {
		const timer = setTimeout(() => {
			reject(failed(doing, `it took longer than ${Math.round(milliseconds / 1e3)} s`));
		}, milliseconds);
		signal.addEventListener("abort", () => clearTimeout(timer));
	});
}
export { ArtifactStore };
