import { ExpectedError } from "../../errors.js";
import { newest } from "../../github/artifact/artifact-download.js";
import { isCandidateOf } from "../../github/artifact/artifact-names.js";
import { openArtifacts, openRestArtifacts } from "./artifacts.js";
// src/action/job/run-artifacts.ts
/** The service answers a request about another attempt with either of these. */
const MAY_BE_ELSEWHERE = new Set(["ARTIFACT_NOT_FOUND", "ARTIFACT_FAILED"]);
/**
* The artifacts of this run, whichever attempt made them: the one place that knows where they are. The service has those of this attempt.
* In a re-run it does not list those of earlier attempts, or lists them without being able to return them; GitHub's REST API has them.
*/
var RunArtifacts = class {
	#ports;
	#listed = new Map();
	#rest;
	constructor(ports) {
		this.#ports = ports;
	}
	/** All of them, those of this attempt first. Warns if earlier ones may not be listed. @throws ExpectedError ARTIFACT_… */
	async list() {
		const now = (await this.#ports.store.list()).map((one) => ({
			...one,
			isEarlier: false
		}));
		const earlier = (await this.#earlier()).map((one) => ({
			...one,
			isEarlier: true
		}));
		const all = [...now, ...earlier.filter(({ id }) => now.every((one) => one.id !== id))];
		for (const one of all) this.#listed.set(one.id, one);
		return all;
	}
	/** The requested files of an artifact; the id may belong to another run. @throws ExpectedError ARTIFACT_… */
	async download(reference, isWanted, limits) {
		const known = "id" in reference ? this.#listed.get(reference.id) : void 0;
		if (known?.isEarlier === true) return this.#elsewhere(reference, isWanted, limits, void 0);
		try {
			return await this.#ports.store.download(reference, isWanted, limits);
		} catch (error) {
			const mayBe = this.#ports.runAttempt > 1 || "id" in reference && known === void 0;
			if (!(error instanceof ExpectedError) || !MAY_BE_ELSEWHERE.has(error.code) || !mayBe) throw error;
			return this.#elsewhere(reference, isWanted, limits, error);
		}
	}
	/** @param failure of the service, thrown if the REST API cannot be used */
	async #elsewhere(reference, isWanted, limits, failure) {
		const rest = await this.#openRest();
		const id = rest === void 0 ? void 0 : await idOf(reference, rest);
		if (rest === void 0 || id === void 0) throw failure ?? new Error("An artifact was listed that nobody has");
		return rest.download(id, isWanted, limits);
	}
	async #earlier() {
		if (this.#ports.runAttempt === 1) return [];
		try {
			return await (await this.#openRest())?.list() ?? [];
		} catch (error) {
			if (!(error instanceof ExpectedError)) throw error;
			this.#ports.warn(error);
			return [];
		}
	}
	#openRest() {
		this.#rest ??= this.#ports.openRest();
		return this.#rest;
	}
};
async function idOf(reference, rest) {
	if ("id" in reference) return reference.id;
	const all = await rest.list();
	return newest(all.filter(({ name }) => isCandidateOf(reference.name, name)))?.id;
}
/** Load this file only in phases that need it: the service's client is most of what we ship. */
async function openRunArtifacts(job) {
	const { runAttempt } = await job.workflow();
	return new RunArtifacts({
		store: await openArtifacts(job),
		runAttempt,
		openRest: () => openRestArtifacts(job),
		warn: (failure) => job.warn(failure)
	});
}
export { RunArtifacts, openRunArtifacts };
