// src/action/phases/never-began.ts
/**
* Whether the deployment is known not to have begun, so that there is nothing to report. Two things show it:
* - `around`: the job was cancelled before the step ahead of the deployment had finished, so no later step has run (`main` saves a state
*   last, `state.ts`). A job that was cancelled later may have deployed, and is reported.
* - a job after the deployment: `needs.deploy.result` is `skipped`, and there is no before-snapshot either. This is how a run ends that is
*   cancelled while it takes its before-snapshot.
*/
async function neverBegan({ phase, jobStatus }, { hasLooked, findBefore }) {
	if (phase === "around") return jobStatus === "cancelled" && !hasLooked;
	return jobStatus === "skipped" && await findBefore() === void 0;
}
/** One line in the log, outputs that say so, and nothing anywhere else: what is on the pull request is still true. */
function sayNeverBegan({ log, write, inputs }) {
	const how = inputs.jobStatus === "cancelled" ? "the job was cancelled before it" : "it was skipped";
	log.line(`Nothing is reported: the deployment did not begin, because ${how}.`);
	write("has-changes", false);
	write("verdict", "nothing was deployed");
	write("conclusion", "neutral");
}
export { neverBegan, sayNeverBegan };
