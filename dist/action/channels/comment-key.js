import { is, object, string } from "../../vendor/valibot.js";
import { isMatrixJob } from "../inputs.js";
import { createHash } from "node:crypto";
// src/action/channels/comment-key.ts
const Deployment = object({ deployment: object({ environment: string() }) });
/** A key stands in the comment, which has a limit of its own. */
const MAX_LENGTH = 300;
/**
* The default `comment-key`: two reports that are about different things never share a comment. The runner does not tell an
* action its job's environment. What tells two environments apart is the workflow, the job, the values of its
* matrix, its targets with their filters, the name of the artifacts, and the environment of a deployment event.
*/
function commentKey(workflow, { jobMatrix }, { reportArtifact }) {
	const { name = "", job, event } = workflow;
	const environment = is(Deployment, event) ? [event.deployment.environment] : [];
	const matrix = isMatrixJob({ jobMatrix }) ? [digest(jobMatrix)] : [];
	const key = [
		name,
		job,
		...environment,
		...matrix,
		reportArtifact
	].join("/");
	return key.length <= MAX_LENGTH ? key : digest(key);
}
/** Tells the jobs of a run apart that share a comment: hexadecimal, and the same in the next run. */
function jobId(...job) {
	return digest(commentKey(...job));
}
function digest(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
export { commentKey, jobId };
