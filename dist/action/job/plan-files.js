import { warning } from "../../vendor/core.js";
// src/action/job/plan-files.ts
/**
* The plans of the `plan` input, read after the deployment, which may have written them; undefined if the input is empty. A plan that
* cannot be read gives a warning and a note in the report. A missing one gives only the note: a job may end before it plans.
*/
async function plansAfter(job) {
	const { plan, failOn } = job.inputs;
	if (plan.length === 0) {
		const idle = failOn.filter((gate) => gate === "unplanned" || gate === "unseen");
		if (idle.length > 0) warning(`fail-on names ${idle.join(" and ")}, which cannot trip: there is no \`plan\``);
		return;
	}
	const { readPlans } = await import("../../plan-files.js");
	const { plans, failures } = readPlans(plan);
	for (const failure of failures) job.warn(failure);
	for (const one of plans) if (!("announcements" in one)) job.log.line(`Plan ${one.file}: ${one.error}`);
	return plans;
}
export { plansAfter };
