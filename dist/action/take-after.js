import { ExpectedError } from "../errors.js";
import { takeForJob } from "./cloud.js";
import { namedTargets } from "./named-targets.js";
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
* Every target of the before-snapshot then has the reason in place of its inventory; without one, every target that the inputs name.
*/
function standIn(failure, before, { targets, request, apiUrl }) {
	const known = before ?? {
		apiHost: URL.canParse(apiUrl) ? new URL(apiUrl).host : "",
		request
	};
	const named = ({ account, ...target }) => ({
		...target,
		account: {
			...account,
			id: account.name
		}
	});
	const those = before === void 0 ? namedTargets(targets).map(named) : before.targets.map(({ target }) => target);
	return {
		...known,
		targets: those.map((target) => ({
			target,
			inventory: failure
		}))
	};
}
export { standIn, takeAfter };
