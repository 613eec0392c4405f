import { mayRead, mayWrite } from "../access/sharing.js";
import { refuse } from "../reply.js";
import { isUuid } from "../uuid.js";
// src/extras/simulator/routes/lookup.ts
/**
* simulator/routes/: one file per group of operations, plus the control routes that Cloudcraft does not have. lookup.ts finds what a
* call is about, if the key may see it. Not here: parsing of HTTP (http/).
*/
const NOT_ALLOWED = "API key does not have sufficient permissions";
/** The account of a call, if the key may see it. @throws Refusal 400, 403, 404 */
function visibleAccount(office, provider, call) {
	const id = checkId(call, "accountId").toLowerCase();
	const account = office.state.linked.find((one) => one.provider === provider && one.id === id);
	const missing = `${provider === "aws" ? "AwsAccount" : "AzureAccount"} not found`;
	if (account && mayRead(call.caller, account.record)) return account;
	throw invisible(office, missing, account !== void 0);
}
/** The same, if the key may change it, too. @throws Refusal 400, 403, 404 */
function changeableAccount(office, provider, call) {
	const account = visibleAccount(office, provider, call);
	checkWrite(call, account.record);
	return account;
}
/** The blueprint of a call, if the key may see it. @throws Refusal 400, 403, 404 */
function visibleBlueprint(office, call) {
	const blueprint = office.state.blueprints.find(checkId(call, "blueprintId"));
	if (blueprint && mayRead(call.caller, blueprint)) return blueprint;
	throw invisible(office, "Blueprint not found", blueprint !== void 0);
}
/** The same, if the key may change it, too. @throws Refusal 400, 403, 404 */
function changeableBlueprint(office, call) {
	const blueprint = visibleBlueprint(office, call);
	checkWrite(call, blueprint);
	return blueprint;
}
/** The refusal for something that is missing, or that the key may not see. */
function invisible({ doubts }, missing, exists) {
	if (exists && doubts.hidden === 403) return refuse(403, "insufficient_privileges", NOT_ALLOWED);
	return refuse(404, "not_found", missing);
}
function checkWrite({ caller }, sharing) {
	if (!mayWrite(caller, sharing)) throw refuse(403, "insufficient_privileges", NOT_ALLOWED);
}
/** The id in a path. @throws Refusal 400 */
function checkId({ params: { id = "" } }, name) {
	if (!isUuid(id)) throw refuse(400, "invalid_property", `Invalid parameter format: ${name}`);
	return id;
}
export { changeableAccount, changeableBlueprint, checkId, visibleAccount, visibleBlueprint };
