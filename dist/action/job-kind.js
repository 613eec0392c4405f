// src/action/job-kind.ts
/** Whether this job is one of a matrix: the runner tells an action nothing of it but through an expression. */
function isMatrixJob({ jobMatrix }) {
	return jobMatrix !== "" && jobMatrix !== "null";
}
/** Whether a later job tells of this one: a job of a matrix that may not comment leaves its report to `phase: report`. */
function isGathered(inputs) {
	return inputs.phase !== "report" && inputs.commentMode === "never" && isMatrixJob(inputs);
}
/** Whether the job has been cancelled around this step: the runner ends it by force five minutes later. */
function isHurried({ phase, jobStatus }) {
	return phase === "around" && jobStatus === "cancelled";
}
export { isGathered, isHurried, isMatrixJob };
