import { at } from "../../errors.js";
import { visibleLine } from "../../text.js";
import { CONNECTION_OPTIONS, connectApi } from "../cloud.js";
import { YES_OPTION, checkConfirmed } from "../confirmed.js";
// src/cli/blueprints/delete.ts
const deleteBlueprint = {
	name: "blueprints delete",
	usage: "ID [--yes]",
	positionals: 1,
	options: {
		...YES_OPTION,
		json: {
			type: "boolean",
			text: "what was deleted, as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	operations: ["deleteBlueprint"],
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const id = at(given.positionals, 0);
		const api = await connectApi(given, terminal);
		const name = given.flag("yes") ? void 0 : (await api.blueprints.get(id)).blueprint.name;
		await checkConfirmed(given, terminal, `Delete ${name ? `${visibleLine(name)}: ` : ""}${visibleLine(id)}?`);
		await api.blueprints.delete(id);
		if (given.flag("json")) terminal.document(`${JSON.stringify({ id }, null, 2)}\n`);
		else terminal.say(`Deleted ${id}`);
		return 0;
	}
};
export { deleteBlueprint };
