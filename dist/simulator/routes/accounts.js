import { jsonReply } from "../http/reply.js";
// src/simulator/routes/accounts.ts
const MOMENTS = {
	createdAt: "2024-02-01T10:00:00.000Z",
	updatedAt: "2024-02-02T10:00:00.000Z"
};
const USER = {
	id: "7b0c1c52-1111-4222-8333-444455556666",
	name: "CI user",
	email: "ci@larkspur.example"
};
const CUSTOMER = "2f9c64b1-aaaa-4bbb-8ccc-ddddeeeeffff";
/** Who is asking, who they work with, and which clouds are linked. */
function accountRoutes(state) {
	const accounts = (provider) => ({ accounts: state.world.accounts.filter((account) => account.provider === provider).map((account) => account.record) });
	return [
		{
			method: "GET",
			path: "/user/me",
			answer: () => jsonReply(user())
		},
		{
			method: "GET",
			path: "/team",
			answer: () => jsonReply([team()])
		},
		{
			method: "GET",
			path: "/aws/account",
			answer: () => jsonReply(accounts("aws"))
		},
		{
			method: "GET",
			path: "/azure/account",
			answer: () => jsonReply(accounts("azure"))
		},
		{
			method: "GET",
			path: "/aws/account/iamParameters",
			answer: () => jsonReply(iamParameters())
		}
	];
}
function user() {
	return {
		...USER,
		settings: {
			currency: "USD",
			firstTime: false
		},
		...MOMENTS,
		accessedAt: "2024-03-01T09:00:00.000Z"
	};
}
/** The prose of the API's documentation and its users agree on a bare list. */
function team() {
	const member = {
		id: "51d3a0d4-1234-4abc-8def-001122334455",
		role: "admin",
		userId: USER.id,
		mfaEnabled: true
	};
	return {
		id: "8e1f7a20-5678-4abc-9def-66778899aabb",
		name: "Platform",
		visible: true,
		crossOrganizational: false,
		customerId: CUSTOMER,
		externalSharing: false,
		role: "admin",
		...MOMENTS,
		members: [{
			...member,
			name: USER.name,
			email: USER.email
		}]
	};
}
function iamParameters() {
	const externalId = "0a0b0c0d-1212-4343-8565-787898981010";
	return {
		accountId: "999900001111",
		externalId,
		awsConsoleUrl: `https://console.aws.amazon.com/iam/home#/roles$new?step=review&${`roleType=crossAccount&accountId=999900001111&externalId=${externalId}`}`
	};
}
export { accountRoutes };
