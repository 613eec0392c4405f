import { at } from "../../errors.js";
import { visibleLine } from "../../text.js";
import { CONNECTION_OPTIONS, connectApi } from "../cloud.js";
import { DRAFT_OPTIONS, readDraft } from "./draft.js";
// src/cli/blueprints/update.ts
const updateBlueprint = {
	name: "blueprints update",
	usage: "ID FILE [--if-match ETAG] [options]",
	positionals: 2,
	options: {
		"if-match": {
			type: "string",
			value: "ETAG",
			text: "only if it still has the ETag that `blueprints get` showed; without it, replace any version"
		},
		...DRAFT_OPTIONS,
		json: {
			type: "boolean",
			text: "the id and the new ETag as JSON on stdout"
		},
		...CONNECTION_OPTIONS
	},
	operations: ["updateBlueprint"],
	async run(given, terminal) {
		if (given.flag("json")) terminal.reserveStdout();
		const id = at(given.positionals, 0);
		const draft = await readDraft(at(given.positionals, 1), given, terminal);
		const { etag } = await (await connectApi(given, terminal)).blueprints.update(id, draft, { ifMatch: given.text("if-match") });
		if (given.flag("json")) terminal.document(`${JSON.stringify({
			id,
			etag: etag ?? null
		}, null, 2)}\n`);
		else terminal.say(`Updated ${id}${etag === void 0 ? "" : `, now --if-match ${visibleLine(etag)}`}`);
		return 0;
	}
};
export { updateBlueprint };
