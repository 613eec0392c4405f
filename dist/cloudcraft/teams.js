import { array, boolean, nullish, object, pipe, string, transform, union } from "../vendor/valibot.js";
import { requestJson } from "./request.js";
// src/cloudcraft/teams.ts
const text = nullish(string(), "");
const flag = nullish(boolean(), false);
const Member = object({
	id: text,
	userId: nullish(string(), null),
	name: text,
	email: text,
	role: text,
	mfaEnabled: flag
});
const Team = object({
	id: string(),
	name: text,
	role: text,
	visible: flag,
	crossOrganizational: flag,
	externalSharing: flag,
	customerId: nullish(string(), null),
	createdAt: nullish(string(), null),
	updatedAt: nullish(string(), null),
	members: nullish(union([array(Member), oneAsList(Member)]), [])
});
/** The prose documents a list, the example shows one team, and all other lists of the API have a wrapper: accepts all three. */
const TeamsAnswer = union([
	array(Team),
	pipe(object({ teams: array(Team) }), transform(({ teams }) => teams)),
	oneAsList(Team)
]);
function oneAsList(schema) {
	return pipe(schema, transform((one) => [one]));
}
/** @throws ExpectedError */
async function listTeams(session) {
	const { value } = await requestJson(session, "listMyTeams", { title: "teams" }, TeamsAnswer);
	return value;
}
export { listTeams };
