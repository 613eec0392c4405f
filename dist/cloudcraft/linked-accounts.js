import { ExpectedError } from "../errors.js";
import { listAwsAccounts } from "./aws-accounts.js";
import { listAzureAccounts } from "./azure-accounts.js";
// src/cloudcraft/linked-accounts.ts
/** Both lists in parallel. When both fail, the error is that of AWS, whichever came first. @throws ExpectedError */
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
function noneIfUnknown(error) {
	if (error instanceof ExpectedError && error.code === "API_NOT_FOUND") return [];
	throw error;
}
export { listLinkedAccounts };
