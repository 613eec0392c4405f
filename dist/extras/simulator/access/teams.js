// src/extras/simulator/access/teams.ts
/** The invented user and organisation of every key. */
const USER = {
	id: "7b0c1c52-1111-4222-8333-444455556666",
	name: "CI user",
	email: "ci@larkspur.example"
};
const CUSTOMER_ID = "2f9c64b1-aaaa-4bbb-8ccc-ddddeeeeffff";
/** What AWS roles must trust; belongs to the user of the key. */
const EXTERNAL_ID = "0a0b0c0d-1212-4343-8565-787898981010";
/** The teams of the organisation; `Payments` has a member with a pending invitation. */
const TEAMS = [{
	id: "8e1f7a20-5678-4abc-9def-66778899aabb",
	name: "Platform",
	role: "admin"
}, {
	id: "4c6a1b95-9abc-4def-8123-5566778899cc",
	name: "Payments",
	role: "member"
}];
/** A team by its id or its name. */
function findTeam(text) {
	return TEAMS.find(({ id, name }) => id === text || name === text);
}
export { CUSTOMER_ID, EXTERNAL_ID, TEAMS, USER, findTeam };
