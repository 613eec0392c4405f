import { CONNECTION_OPTIONS, connectApi } from "./cloud.js";
import { tableLines } from "./table.js";
// src/cli/whoami.ts
const whoami = {
	name: "whoami",
	usage: "[--json]",
	positionals: 0,
	options: {
		json: {
			type: "boolean",
			text: "as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	operations: ["getMyInformation"],
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const user = await (await connectApi(given, terminal)).user();
		if (given.flag("json")) terminal.document(`${JSON.stringify(user, null, 2)}\n`);
		const known = [
			["name", user.name],
			["email", user.email],
			["id", user.id],
			["since", user.createdAt]
		].flatMap(([title, text]) => text ? [[title ?? "", text]] : []);
		for (const line of given.flag("json") ? [] : tableLines(known)) terminal.say(line);
		return 0;
	}
};
export { whoami };
