import { CONNECTION_OPTIONS, connectApi } from "../cloud.js";
import { tableLines } from "../table.js";
// src/cli/blueprints/list.ts
const listBlueprints = {
	name: "blueprints list",
	usage: "[--json]",
	positionals: 0,
	options: {
		json: {
			type: "boolean",
			text: "as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	operations: ["listMyBlueprints"],
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const list = await (await connectApi(given, terminal)).blueprints.list();
		if (given.flag("json")) terminal.document(`${JSON.stringify(list, null, 2)}\n`);
		else if (list.length === 0) terminal.say("The key sees no blueprint.");
		else for (const line of tableLines(list.map(row))) terminal.say(line);
		return 0;
	}
};
function row({ id, updatedAt, name }) {
	return [
		id,
		updatedAt ?? "",
		name ?? ""
	];
}
export { listBlueprints };
