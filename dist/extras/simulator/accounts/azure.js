import { ownText } from "../../../json.js";
import { readSharing } from "../access/sharing.js";
import { invalidParameter } from "../reply.js";
import { readAccountName } from "./record.js";
// src/extras/simulator/accounts/azure.ts
const IDS = [
	"applicationId",
	"directoryId",
	"subscriptionId"
];
/** UUIDs all of them in life; whether Cloudcraft looks is not written anywhere. */
const MAX_ID = 256;
/** How much of a client secret Cloudcraft shows again. */
const HINT_LENGTH = 3;
/** What a request says of an Azure account; an update keeps what it leaves out, the secret too. @throws Refusal 400 */
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
