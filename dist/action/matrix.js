// src/action/matrix.ts
/** Whether this job is one of a matrix: the runner tells an action nothing of it but through an expression. */
function isMatrixJob({ jobMatrix }) {
	return jobMatrix !== "" && jobMatrix !== "null";
}
/** Whether a later job tells of this one: a job of a matrix that may not comment leaves its report to `phase: report`. */
function isGathered(inputs) {
	return inputs.phase !== "report" && inputs.commentMode === "never" && isMatrixJob(inputs);
}
export { isGathered, isMatrixJob };
