import { ExpectedError } from "../../errors.js";
import { readWorkflow } from "../../github/workflow.js";
import { placesFor } from "../places.js";
import { findPullRequest } from "./pull-request.js";
import { isRestricted, visibilityAt } from "./visibility.js";
import os from "node:os";
// src/action/job/job.ts
/**
* One run of the Action: its settings, its paths, and facts that are determined only once. All state of a run is here, none in module
* variables. What the phases do is elsewhere, and so are the data that they read from Cloudcraft and GitHub.
*/
var Job = class {
	inputs;
	env;
	write;
	log;
	#faults;
	places;
	/** Distinguishes this step from others in its job. */
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
	/** Runs a part of the job, and attributes its failures to it wherever they appear. */
	async contain(name, work) {
		return this.#faults === void 0 ? work() : this.#faults.contain(name, work);
	}
	/** @throws ExpectedError WORKFLOW_UNKNOWN outside GitHub Actions */
	async workflow() {
		this.#workflow ??= readWorkflow(this.env);
		return this.#workflow;
	}
	/** The pull request of this run; GitHub is asked only if the event does not say. @throws ExpectedError */
	async pullRequest() {
		this.#pullRequest ??= this.workflow().then((workflow) => findPullRequest(workflow, this.inputs, this.log));
		return this.#pullRequest;
	}
	/** Whether anyone can read what is published here, so that names from the cloud are withheld. Outside a workflow nothing is published. */
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
