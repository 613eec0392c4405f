import { info, notice } from "../vendor/core.js";
import { isWrongInput } from "../errors.js";
import { FaultDomains } from "./fault-domain.js";
import { fromRunner, readInputs } from "./inputs.js";
import { Job } from "./job/job.js";
import { Log } from "./log.js";
import { forgiving, toStepOutputs, unwritable } from "./outputs.js";
import { saveForPost, saveIdle, saveLooked } from "./state.js";
// src/action/run.ts
/** The main step: one of the phases. Never throws. */
async function runMain() {
	const log = new Log();
	const faults = new FaultDomains(log.stray);
	faults.watch();
	let strict = true;
	try {
		const inputs = readInputs(fromRunner);
		strict = inputs.onError === "fail";
		log.mask([
			inputs.apiKey,
			inputs.githubToken,
			process.env["ACTIONS_RUNTIME_TOKEN"] ?? ""
		]);
		const write = forgiving(toStepOutputs, (failure) => log.failure(failure, strict));
		const job = new Job({
			inputs,
			env: process.env,
			write,
			log,
			faults
		});
		const mayLackSecrets = await hasNoSecrets(job);
		if (mayLackSecrets && !["plan", "report"].includes(inputs.phase)) return sayNothing(job);
		if (inputs.ignore !== "" || inputs.ignoreFile !== "") await checkRules(inputs);
		await faults.run(() => runPhase(job, mayLackSecrets));
	} catch (error) {
		log.failure(error, strict || isWrongInput(error));
	}
}
/** Loads a phase and runs it. No phase needs the code of another. */
async function runPhase(job, mayLackSecrets) {
	const { phase } = job.inputs;
	saveOrWarn(job, () => phase === "around" ? saveForPost(job.inputs, job.step) : saveIdle());
	if (phase === "after") {
		const { runSecondHalf } = await import("./lazy/after.js");
		const { findBefore } = await import("./lazy/find-before.js");
		return runSecondHalf(job, {
			findBefore: () => findBefore(job),
			isChecked: false,
			hasLooked: true
		});
	}
	if (phase === "report") {
		const { runReport } = await import("./phases/report.js");
		if (await runReport(job, mayLackSecrets) === "nothing") sayNothing(job);
		return;
	}
	if (phase === "plan") {
		const { runPlan } = await import("./phases/plan.js");
		return runPlan(job);
	}
	if (phase === "watch") {
		const { runWatch } = await import("./phases/watch.js");
		return runWatch(job);
	}
	if (phase === "cleanup") {
		const { runCleanup } = await import("./phases/cleanup.js");
		return runCleanup(job);
	}
	const { runFirstHalf } = await import("./phases/before.js");
	try {
		await runFirstHalf(job);
	} finally {
		if (phase === "around") saveOrWarn(job, saveLooked);
	}
}
/** Without a state the end of the job reads the inputs again, which works except in nested composite actions. */
function saveOrWarn(job, save) {
	try {
		save();
	} catch (error) {
		if (job.inputs.phase === "around") job.warn(unwritable("The state for the end of the job", error));
	}
}
/** Lazy: only runs with rules need them checked. */
async function checkRules(inputs) {
	const { checkIgnore } = await import("./lazy/ignore.js");
	await checkIgnore(inputs);
}
/** A pull request from a fork or by Dependabot runs without secrets: nothing can be scanned, and nothing is wrong. */
async function hasNoSecrets(job) {
	if (job.inputs.apiKey !== "") return false;
	const workflow = await job.workflow();
	const { pullRequestOf } = await import("./lazy/pull-request.js");
	return pullRequestOf(workflow)?.isFork === true || workflow.actor === "dependabot[bot]";
}
function sayNothing(job) {
	saveOrWarn(job, saveIdle);
	notice("No snapshot: a run from a fork or by Dependabot gets no secrets, so there is no api-key.");
	info("Nothing was scanned and nothing is reported.");
}
export { runMain };
