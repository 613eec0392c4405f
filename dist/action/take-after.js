import { ExpectedError } from "../errors.js";
import { takeForJob } from "./cloud.js";
// src/action/take-after.ts
/** The after-snapshot, or why there is none. A bug is thrown. */
async function takeAfter(inputs, deadline) {
	try {
		return await takeForJob(inputs, deadline);
	} catch (error) {
		const first = error instanceof AggregateError ? error.errors[0] : error;
		if (first instanceof ExpectedError) return first;
		throw error;
	}
}
/**
* A report has to say that it does not know: an earlier one on the same pull request would stand there as if it were still true.
* Every target of the before-snapshot then has the reason in place of its inventory.
* @throws the failure itself when there is no before-snapshot either, so that nobody knows what the targets are
*/
function standIn(failure, before) {
	if (before === void 0) throw failure;
	return {
		...before,
		targets: before.targets.map(({ target }) => ({
			target,
			inventory: failure
		}))
	};
}
export { standIn, takeAfter };
