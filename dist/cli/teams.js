import { CONNECTION_OPTIONS, connectApi } from "./cloud.js";
import { tableLines } from "./table.js";
// src/cli/teams.ts
const teams = {
	name: "teams",
	usage: "[--json]",
	positionals: 0,
	options: {
		json: {
			type: "boolean",
			text: "with all members, as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	operations: ["listMyTeams"],
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const list = await (await connectApi(given, terminal)).teams();
		if (given.flag("json")) terminal.document(`${JSON.stringify(list, null, 2)}\n`);
		else if (list.length === 0) terminal.say("The key belongs to no team.");
		else for (const line of tableLines(list.map(row))) terminal.say(line);
		return 0;
	}
};
function row({ id, role, members, name }) {
	return [
		id,
		role,
		`${members.length} member${members.length === 1 ? "" : "s"}`,
		name
	];
}
export { teams };
