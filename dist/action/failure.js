import { error, setFailed, warning } from "../vendor/core.js";
import { CODES } from "../codes.js";
import { ExpectedError, describeError } from "../errors.js";
import { VERSION } from "../version.js";
import { withoutNames } from "./names-in-log.js";
// src/action/failure.ts
/** Whether what somebody wrote into the workflow is wrong, and will be wrong again the next time. */
function isWrongInput(error) {
	if (error instanceof AggregateError) return error.errors.some(isWrongInput);
	return error instanceof ExpectedError && CODES[error.code] === "input";
}
/**
* Decision record 1: only wrong inputs, a tripped gate, and anything at all under `on-error: fail` fail a step. All else is a
* warning, and the deployment goes on.
*/
function reportFailure(failure, fails) {
	const text = withoutNames(textOf(failure));
	if (fails) setFailed(text);
	else warning(text);
	if (!isForeseen(failure) && failure instanceof Error) error(withoutNames(`cloudcraft-deployment-diff ${VERSION}: ${failure.stack ?? failure.message}`));
}
/** Each failure once: one outage meets every target. */
function distinct(failures) {
	return [...new Map(failures.map((failure) => [`${failure.code} ${failure.message}`, failure])).values()];
}
function textOf(failure) {
	if (isForeseen(failure)) return describeError(failure);
	return `This is a bug in cloudcraft-deployment-diff ${VERSION}, please report it: ${describeError(failure)}`;
}
function isForeseen(failure) {
	return failure instanceof ExpectedError || failure instanceof AggregateError && failure.errors.every(isForeseen);
}
export { distinct, isWrongInput, reportFailure };
