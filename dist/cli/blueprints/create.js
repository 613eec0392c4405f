import { at } from "../../errors.js";
import { visibleLine } from "../../text.js";
import { CONNECTION_OPTIONS, connectApi } from "../cloud.js";
import { DRAFT_OPTIONS, readDraft } from "./draft.js";
// src/cli/blueprints/create.ts
const createBlueprint = {
	name: "blueprints create",
	usage: "FILE [options]",
	positionals: 1,
	options: {
		...DRAFT_OPTIONS,
		json: {
			type: "boolean",
			text: "the new blueprint as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	operations: ["createBlueprint"],
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const draft = await readDraft(at(given.positionals, 0), given, terminal);
		const { blueprint } = await (await connectApi(given, terminal)).blueprints.create(draft);
		if (given.flag("json")) terminal.document(`${JSON.stringify(blueprint, null, 2)}\n`);
		else terminal.say(`Created ${visibleLine(blueprint.name ?? "")}: ${blueprint.id}`);
		return 0;
	}
};
export { createBlueprint };
