import { ExpectedError } from "../errors.js";
import { listAwsAccounts } from "./aws-accounts.js";
import { listAzureAccounts } from "./azure-accounts.js";
import { judgeList, outcomeOf } from "./evidence.js";
import { Refusal } from "./refusal.js";
// src/cloudcraft/linked-accounts.ts
/**
* Both lists in parallel. When both fail, the error is that of AWS, whichever came first. A refusal of the key by one of them is only
* believed when the other does not contradict it. @throws ExpectedError
*/
async function listLinkedAccounts(session) {
	const needless = new AbortController();
	const azure = settled(listAzureAccounts(stoppable(session, needless.signal)));
	try {
		const aws = await settled(listAwsAccounts(session));
		if ("error" in aws) {
			if (!(aws.error instanceof Refusal)) throw aws.error;
			const other = await Promise.race([azure, session.time.pause(CONFIRM_SECONDS, needless.signal).then(() => NO_ANSWER)]);
			throw judgeList(aws.error, proofOf(other));
		}
		const other = await azure;
		if ("value" in other) return {
			aws: aws.value,
			azure: other.value
		};
		if (isUnknown(other.error)) return {
			aws: aws.value,
			azure: []
		};
		throw judgeList(other.error, "read");
	} finally {
		needless.abort();
	}
}
/** How long the other list may take to contradict a refusal. */
const CONFIRM_SECONDS = 10;
const NO_ANSWER = { error: void 0 };
function settled(promise) {
	return promise.then((value) => ({ value }), (error) => ({ error }));
}
/** What one list says about the key: an address without that list says nothing. */
function proofOf(list) {
	if ("value" in list) return "read";
	return isUnknown(list.error) ? "unknown-api" : outcomeOf(list.error);
}
/** A session whose calls also stop when `signal` aborts. */
function stoppable(session, signal) {
	const signals = [signal, session.wire.signal].filter((one) => one !== void 0);
	return {
		...session,
		wire: {
			...session.wire,
			signal: AbortSignal.any(signals)
		}
	};
}
/** A separate host such as GovCloud's may not support Azure. Whether the API exists at all shows in the AWS list. */
function isUnknown(error) {
	return error instanceof ExpectedError && error.code === "API_NOT_FOUND";
}
export { listLinkedAccounts };
