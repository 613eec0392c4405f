import { CUSTOMER_ID, TEAMS, USER } from "../access/teams.js";
import { jsonReply } from "../reply.js";
// src/extras/simulator/routes/people.ts
const MOMENTS = {
	createdAt: "2024-02-01T10:00:00.000Z",
	updatedAt: "2024-02-02T10:00:00.000Z"
};
/** The user of the key and their teams. */
function peopleRoutes({ doubts }) {
	return [{
		method: "GET",
		path: "/user/me",
		answer: () => jsonReply(user())
	}, {
		method: "GET",
		path: "/team",
		answer: ({ caller }) => teamsReply(doubts, caller)
	}];
}
/** A bare list, as the documentation's prose and its users say; an example differs. */
function teamsReply({ teams }, caller) {
	const all = teamsOf(caller).map(describe);
	return jsonReply(teams === "one" ? all[0] ?? {} : all);
}
/** A key that is restricted to teams sees only those. */
function teamsOf({ teams }) {
	return teams ? TEAMS.filter(({ id }) => teams.includes(id)) : TEAMS;
}
function user() {
	const settings = {
		currency: "USD",
		firstTime: false
	};
	return {
		...USER,
		settings,
		...MOMENTS,
		accessedAt: "2024-03-01T09:00:00.000Z"
	};
}
function describe({ id, name, role }) {
	const me = {
		id: "51d3a0d4-1234-4abc-8def-001122334455",
		role,
		userId: USER.id,
		name: USER.name,
		email: USER.email
	};
	const invited = {
		id: "51d3a0d4-1234-4abc-8def-001122334466",
		role: "member",
		userId: null,
		name: null
	};
	const member = {
		...me,
		mfaEnabled: true
	};
	const guest = {
		...invited,
		email: "new@larkspur.example",
		mfaEnabled: false
	};
	return {
		id,
		name,
		visible: true,
		crossOrganizational: false,
		customerId: CUSTOMER_ID,
		externalSharing: false,
		role,
		...MOMENTS,
		members: name === "Payments" ? [member, guest] : [member]
	};
}
export { peopleRoutes };
