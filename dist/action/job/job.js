import { ExpectedError } from "../../errors.js";
import { readWorkflow } from "../../github/workflow.js";
import { placesFor } from "../places.js";
import { findPullRequest } from "./pull-request.js";
import { isRestricted, visibilityAt } from "./visibility.js";
import os from "node:os";
// src/action/job/job.ts
/**
* One run of the Action: its settings, where it keeps things, and what is found out about it only once. Everything that lives as long as
* a run is here, nothing in module variables. What a phase does is not here, nor what is read of Cloudcraft or GitHub on the way.
*/
var Job = class {
	inputs;
	env;
	write;
	log;
	#faults;
	places;
	/** What tells this step from others of its job. */
	step;
	/** The runner's folder for one job; it is emptied before and after. */
	tempFolder;
	#workflow;
	#pullRequest;
	#isRestricted;
	constructor({ inputs, env, write, log, faults, step = env["GITHUB_ACTION"] ?? "" }) {
		this.step = step;
		this.#faults = faults;
		this.inputs = inputs;
		this.env = env;
		this.write = write;
		this.log = log;
		this.tempFolder = env["RUNNER_TEMP"] || os.tmpdir();
		this.places = placesFor(inputs, this.tempFolder, env["GITHUB_JOB"], step);
	}
	/** Reports what went wrong. Under `on-error: fail` that fails the step (decision record 1). */
	warn(failure) {
		this.log.failure(failure, this.inputs.onError === "fail");
	}
	/** Runs a part of the job whose failures, wherever they appear, are its own. */
	async contain(name, work) {
		return this.#faults === void 0 ? work() : this.#faults.contain(name, work);
	}
	/** @throws ExpectedError WORKFLOW_UNKNOWN outside of GitHub Actions */
	async workflow() {
		this.#workflow ??= readWorkflow(this.env);
		return this.#workflow;
	}
	/** The pull request of this run; GitHub is asked only where the event does not tell. @throws ExpectedError */
	async pullRequest() {
		this.#pullRequest ??= this.workflow().then((workflow) => findPullRequest(workflow, this.inputs, this.log));
		return this.#pullRequest;
	}
	/** Whether everybody can read what is published here, so that names from the cloud are kept back. Outside of a workflow nothing is published. */
	async isRestricted() {
		this.#isRestricted ??= this.#askVisibility();
		return this.#isRestricted;
	}
	async #askVisibility() {
		try {
			const workflow = await this.workflow();
			return await isRestricted(workflow, this.inputs, () => visibilityAt(workflow, this.inputs, this.log.foreign));
		} catch (error) {
			if (error instanceof ExpectedError) return false;
			throw error;
		}
	}
};
export { Job };
