import { error, setFailed, warning } from "../vendor/core.js";
import { ExpectedError, describeError } from "../errors.js";
import { VERSION } from "../version.js";
import { withoutNames } from "./names-in-log.js";
// src/action/failure.ts
/** Codes that say: what somebody wrote into the workflow is wrong, and it will be wrong again the next time. */
const WRONG_INPUTS = new Set([
	"ACCOUNT_AMBIGUOUS",
	"ACCOUNT_NOT_FOUND",
	"ACCOUNT_UNKNOWN",
	"API_KEY_MALFORMED",
	"API_KEY_MISSING",
	"API_KEY_REJECTED",
	"API_URL_INSECURE",
	"API_URL_INVALID",
	"GATE_UNKNOWN",
	"IGNORE_INVALID",
	"IGNORE_UNREADABLE",
	"INPUT_INVALID",
	"REGION_INVALID",
	"REQUEST_INVALID",
	"TARGETS_EMPTY",
	"TARGETS_MALFORMED",
	"TARGETS_TOO_MANY"
]);
function isWrongInput(error) {
	if (error instanceof AggregateError) return error.errors.some(isWrongInput);
	return error instanceof ExpectedError && WRONG_INPUTS.has(error.code);
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
