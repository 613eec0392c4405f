import { ExpectedError } from "../errors.js";
import { listAwsAccounts } from "./aws-accounts.js";
import { listAzureAccounts } from "./azure-accounts.js";
// src/cloudcraft/linked-accounts.ts
/** Both lists at once. A failure of both is told as the one of AWS, whichever comes first. @throws ExpectedError */
async function listLinkedAccounts(session) {
	const needless = new AbortController();
	const azure = listAzureAccounts(stoppable(session, needless.signal)).catch(noneIfUnknown);
	azure.catch(() => {});
	try {
		return {
			aws: await listAwsAccounts(session),
			azure: await azure
		};
	} finally {
		needless.abort();
	}
}
/** A session whose calls also end when `signal` says so. */
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
/** A host of its own, such as GovCloud's, may not know Azure at all. Whether the API is there, the AWS list tells. */
function noneIfUnknown(error) {
	if (error instanceof ExpectedError && error.code === "API_NOT_FOUND") return [];
	throw error;
}
export { listLinkedAccounts };
