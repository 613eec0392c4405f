import { ownText } from "../../../json.js";
import { readSharing } from "../access/sharing.js";
import { invalidParameter } from "../reply.js";
import { readAccountName } from "./name.js";
// src/extras/simulator/accounts/azure.ts
const IDS = [
	"applicationId",
	"directoryId",
	"subscriptionId"
];
/** UUIDs in reality; whether Cloudcraft checks is not documented. */
const MAX_ID = 256;
/** How many characters of a client secret Cloudcraft shows. */
const HINT_LENGTH = 3;
/** The Azure account of a request; an update keeps missing fields, the secret included. @throws Refusal 400 */
function readAzureAccount(body, before, sharing) {
	const ids = IDS.map((name) => {
		const id = ownText(body, name) ?? before?.[name];
		if (typeof id !== "string" || id === "" || id.length > MAX_ID) throw invalidParameter(name);
		return [name, id];
	});
	const secret = ownText(body, "clientSecret");
	if (secret === void 0 && !before) throw invalidParameter("clientSecret");
	const hint = secret?.slice(0, HINT_LENGTH) ?? before?.["hint"];
	return {
		name: readAccountName(body, before),
		...Object.fromEntries(ids),
		...readSharing(body, sharing),
		CustomerId: null,
		hint
	};
}
/** The subscription that an account belongs to. */
function azureOwner(record) {
	return String(record["subscriptionId"]).toLowerCase();
}
export { azureOwner, readAzureAccount };
