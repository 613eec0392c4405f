import { info, notice, setSecret } from "../vendor/core.js";
import { ExpectedError } from "../errors.js";
import { readWorkflow } from "../github/workflow.js";
import { handOver, takeBefore } from "./before.js";
import { isWrongInput, reportFailure } from "./failure.js";
import { fromRunner, readInputs } from "./inputs.js";
import { toStepOutputs } from "./outputs.js";
import { placesFor } from "./places.js";
import { saveForPost } from "./state.js";
import { tempFolder } from "./temp.js";
// src/action/run.ts
/** The main step: one of the phases. Never throws. */
async function runMain() {
	let strict = true;
	try {
		const inputs = readInputs(fromRunner);
		strict = inputs.onError === "fail";
		hideSecrets(inputs);
		const isSecretless = await withoutSecrets(inputs);
		if (isSecretless && inputs.phase !== "report") return sayNothing();
		if (inputs.ignore !== "" || inputs.ignoreFile !== "") await checkRules(inputs);
		await runPhase(inputs, placesFor(inputs, tempFolder(), process.env["GITHUB_JOB"]), isSecretless);
	} catch (error) {
		reportFailure(error, strict || isWrongInput(error));
	}
}
function hideSecrets({ apiKey, githubToken }) {
	for (const secret of [apiKey, githubToken]) if (secret.trim() !== "") setSecret(secret.trim());
}
/** Loaded only where there are rules: reading YAML is none of the before phase's business otherwise. */
async function checkRules(inputs) {
	const { checkIgnore } = await import("../lazy/ignore.js");
	await checkIgnore(inputs);
}
async function runPhase(inputs, places, isSecretless) {
	if (inputs.phase === "after") return runAfter(inputs, places);
	if (inputs.phase === "report") return runReport(inputs, places, isSecretless);
	if (inputs.phase === "cleanup") return cleanUp(inputs);
	if (inputs.phase === "around") saveForPost(inputs);
	const snapshot = await takeBefore(inputs, places, toStepOutputs);
	if (inputs.phase === "before") await handOver(inputs, places, snapshot, toStepOutputs);
}
/** It needs no key itself: whether there was one is told by what the other jobs have left. */
async function runReport(inputs, places, isSecretless) {
	if (await (await import("../lazy/report.js")).runReport(inputs, places, isSecretless) === "nothing") sayNothing();
}
async function cleanUp(inputs) {
	const { runCleanup } = await import("../lazy/cleanup.js");
	await runCleanup(inputs);
}
async function runAfter(inputs, places) {
	const { standIn, takeAfter } = await import("../lazy/take-after.js");
	const { findBefore } = await import("../lazy/find-before.js");
	const { tellAfter } = await import("../lazy/after.js");
	const [before, taken] = await Promise.all([findBefore(inputs, places), takeAfter(inputs)]);
	if (isWrongInput(taken)) throw taken;
	await tellAfter(before, taken instanceof ExpectedError ? standIn(taken, before, inputs) : taken, {
		inputs,
		places,
		write: toStepOutputs
	});
}
/** A pull request from a fork, or by Dependabot, runs without secrets: there is nothing to look at, and nothing wrong. */
async function withoutSecrets({ apiKey }) {
	if (apiKey !== "") return false;
	const workflow = await readWorkflow(process.env);
	const { pullRequestOf } = await import("../lazy/pull-request.js");
	if (!pullRequestOf(workflow)?.isFork && workflow.actor !== "dependabot[bot]") return false;
	return true;
}
function sayNothing() {
	notice("No snapshot: a run from a fork or by Dependabot gets no secrets, so there is no api-key.");
	info("Nothing was looked at and nothing is reported.");
}
export { hideSecrets, runMain };
