import { initialSharing, mayRead } from "../access/sharing.js";
import { USER } from "../access/teams.js";
import { awsOwner, readAwsAccount } from "../accounts/aws.js";
import { azureOwner, readAzureAccount } from "../accounts/azure.js";
import { parseBody } from "../http/body.js";
import { emptyReply, jsonReply, refuse } from "../reply.js";
import { changeableAccount } from "./lookup.js";
import { randomUUID } from "node:crypto";
// src/extras/simulator/routes/accounts.ts
const KINDS = {
	aws: {
		read: readAwsAccount,
		owner: awsOwner
	},
	azure: {
		read: readAzureAccount,
		owner: azureOwner
	}
};
const MAX_ACCOUNTS = 200;
/** Lists, links, changes and unlinks accounts of both clouds. */
function accountRoutes(office) {
	return ["aws", "azure"].flatMap((provider) => [
		{
			method: "GET",
			path: `/${provider}/account`,
			answer: (call) => list(office, provider, call)
		},
		{
			method: "POST",
			path: `/${provider}/account`,
			answer: (call) => link(office, provider, call)
		},
		{
			method: "PUT",
			path: `/${provider}/account/:id`,
			answer: (call) => change(office, provider, call)
		},
		{
			method: "DELETE",
			path: `/${provider}/account/:id`,
			answer: (call) => unlink(office, provider, call)
		}
	]);
}
function list({ state, doubts }, provider, { caller }) {
	const seen = state.linked.filter((one) => one.provider === provider && mayRead(caller, one.record));
	if (seen.length === 0 && doubts.noAccounts === "nothing") return jsonReply({});
	return jsonReply({ accounts: seen.map(({ record }) => record) });
}
function link({ state, doubts, now }, provider, call) {
	const body = parseBody(call.body);
	const said = KINDS[provider].read(body, void 0, initialSharing(call.caller));
	if (state.linked.length >= MAX_ACCOUNTS) throw refuse(413, "payload_too_large", "The simulator links no more accounts");
	const at = now().toISOString();
	const record = {
		id: randomUUID(),
		...said,
		createdAt: at,
		updatedAt: at,
		CreatorId: USER.id,
		source: provider
	};
	state.linked = [...state.linked, withCloud(state, provider, record)];
	const secret = provider === "azure" && doubts.clientSecret === "echoed" ? { clientSecret: body["clientSecret"] } : {};
	return jsonReply({
		...secret,
		...record
	}, 201);
}
function change(office, provider, call) {
	const { state } = office;
	const before = changeableAccount(office, provider, call);
	const said = KINDS[provider].read(parseBody(call.body), before.record, before.record);
	const record = {
		...before.record,
		...said,
		updatedAt: office.now().toISOString()
	};
	state.linked = state.linked.map((one) => one.id === before.id ? withCloud(state, provider, record) : one);
	return jsonReply(record);
}
function unlink(office, provider, call) {
	const gone = changeableAccount(office, provider, call);
	office.state.linked = office.state.linked.filter((one) => one.id !== gone.id);
	if (provider === "azure" || office.doubts.awsAccountDeleted === 204) return emptyReply();
	return {
		status: 200,
		headers: {},
		body: ""
	};
}
/** An account with its cloud; an unknown one has no regions. */
function withCloud({ world }, provider, record) {
	const owner = KINDS[provider].owner;
	const { regions = new Map(), unreadable = new Set() } = world.accounts.find((one) => one.provider === provider && owner(one.record) === owner(record)) ?? {};
	return {
		provider,
		id: String(record["id"]),
		name: String(record["name"]),
		record,
		regions,
		unreadable
	};
}
export { accountRoutes };
