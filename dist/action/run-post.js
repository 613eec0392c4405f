import { FaultDomains } from "./fault-domain.js";
import { fromRunner, readInputs } from "./inputs.js";
import { Job } from "./job/job.js";
import { Log } from "./log.js";
import { forgiving, toVariables } from "./outputs.js";
import { placesFor, stepId } from "./places.js";
import { fromState, hasLooked, hasState, savedStep } from "./state.js";
import process from "node:process";
import os from "node:os";
import { existsSync } from "node:fs";
// src/action/run-post.ts
/** The post step of `around`, after the deployment. Failures are not due to the inputs, which were right before. Never throws. */
async function runPost() {
	const log = new Log();
	const faults = new FaultDomains(log.stray);
	faults.watch();
	let strict = false;
	try {
		const inputs = hasState() ? readInputs(fromState) : inputsWithoutState();
		if (inputs === void 0) return;
		strict = inputs.onError === "fail";
		log.mask([
			inputs.apiKey,
			inputs.githubToken,
			process.env["ACTIONS_RUNTIME_TOKEN"] ?? ""
		]);
		const { runSecondHalf } = await import("./lazy/after.js");
		const { ownBefore } = await import("./lazy/find-before.js");
		const step = savedStep() ?? process.env["GITHUB_ACTION"] ?? "";
		const write = forgiving(toVariables(stepId(step)), (failure) => log.failure(failure, strict));
		const job = new Job({
			inputs,
			env: process.env,
			write,
			log,
			faults,
			step
		});
		const findBefore = () => ownBefore(job);
		await faults.run(() => runSecondHalf(job, {
			findBefore,
			isChecked: true,
			hasLooked: !hasState() || hasLooked()
		}));
	} catch (error) {
		log.failure(error, strict);
	}
}
/** If `around` took its snapshot but could not save a state, the inputs as the runner evaluates them again; otherwise undefined. */
function inputsWithoutState() {
	try {
		const inputs = readInputs(fromRunner);
		const { RUNNER_TEMP, GITHUB_JOB, GITHUB_ACTION } = process.env;
		const { snapshotFolder } = placesFor(inputs, RUNNER_TEMP || os.tmpdir(), GITHUB_JOB, GITHUB_ACTION);
		return inputs.phase === "around" && existsSync(snapshotFolder) ? inputs : void 0;
	} catch {
		return;
	}
}
export { runPost };
