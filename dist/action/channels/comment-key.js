import { is, object, string } from "../../vendor/valibot.js";
import { isMatrixJob } from "../job-kind.js";
import { createHash } from "node:crypto";
// src/action/channels/comment-key.ts
const Deployment = object({ deployment: object({ environment: string() }) });
/** A key is part of the comment, which has a limit. */
const MAX_LENGTH = 300;
/**
* The default `comment-key`: reports on different things never share a comment. An action does not learn the environment of its job. Two
* environments are distinguished by the workflow, the job, the values of its matrix, its targets with their filters, the name of the
* artifacts, and the environment of a deployment event.
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
/** The key of a job's comment: the input, otherwise the default. */
function keyOf(workflow, inputs, places) {
	return inputs.commentKey || commentKey(workflow, inputs, places);
}
/**
* The id of a job's part in a comment that other jobs of the run may share: those have a key that the user set. Undefined if the key is the
* default, which belongs to one job, or for the report of all jobs, whose comment is not shared.
*/
function partId(workflow, inputs, places) {
	return inputs.commentKey === "" || inputs.phase === "report" ? void 0 : jobId(workflow, inputs, places);
}
/** Distinguishes the jobs of a run that share a comment: hexadecimal, and the same in the next run. */
function jobId(...job) {
	return digest(commentKey(...job));
}
function digest(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
export { jobId, keyOf, partId };
