import { mayRead, mayWrite } from "../access/sharing.js";
import { sharingOf } from "../accounts/record.js";
import { refuse } from "../reply.js";
import { isUuid } from "../uuid.js";
// src/extras/simulator/routes/lookup.ts
const NOT_ALLOWED = "API key does not have sufficient permissions";
/** The account of a call, if the key may see it. @throws Refusal 400, 403, 404 */
function visibleAccount(office, provider, call) {
	const id = checkId(call, "accountId").toLowerCase();
	const account = office.state.linked.find((one) => one.provider === provider && one.id === id);
	return visible(office, call, `${provider === "aws" ? "AwsAccount" : "AzureAccount"} not found`, account, account && sharingOf(account.record));
}
/** The same, if the key may change it, too. @throws Refusal 400, 403, 404 */
function changeableAccount(office, provider, call) {
	const account = visibleAccount(office, provider, call);
	checkWrite(call, sharingOf(account.record));
	return account;
}
/** The blueprint of a call, if the key may see it. @throws Refusal 400, 403, 404 */
function visibleBlueprint(office, call) {
	const blueprint = office.state.blueprints.find(checkId(call, "blueprintId"));
	return visible(office, call, "Blueprint not found", blueprint, blueprint);
}
/** The same, if the key may change it, too. @throws Refusal 400, 403, 404 */
function changeableBlueprint(office, call) {
	const blueprint = visibleBlueprint(office, call);
	checkWrite(call, blueprint);
	return blueprint;
}
function visible({ doubts }, { caller }, missing, found, sharing) {
	if (found !== void 0 && sharing && mayRead(caller, sharing)) return found;
	if (found !== void 0 && doubts.hidden === 403) throw refuse(403, "insufficient_privileges", NOT_ALLOWED);
	throw refuse(404, "not_found", missing);
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
