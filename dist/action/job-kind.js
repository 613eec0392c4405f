// src/action/job-kind.ts
/** Whether this job is one of a matrix: an action learns about the matrix only through an expression. */
function isMatrixJob({ jobMatrix }) {
	return jobMatrix !== "" && jobMatrix !== "null";
}
/** Whether a later job reports for this one: a job of a matrix that may not comment leaves its report to `phase: report`. */
function isGathered(inputs) {
	return inputs.phase !== "report" && inputs.commentMode === "never" && isMatrixJob(inputs);
}
/** Whether the job has been cancelled around this step: the runner kills it five minutes later. */
function isHurried({ phase, jobStatus }) {
	return phase === "around" && jobStatus === "cancelled";
}
export { isGathered, isHurried, isMatrixJob };
