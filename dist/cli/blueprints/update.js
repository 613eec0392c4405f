import { visibleLine } from "../../text.js";
import { CONNECTION_OPTIONS, connectApi } from "../cloud.js";
import { DRAFT_OPTIONS, readDraft } from "./draft.js";
// src/cli/blueprints/update.ts
const updateBlueprint = {
	name: "blueprints update",
	summary: "replaces the document of a blueprint by that of a file",
	usage: "ID FILE [--if-match ETAG] [options]",
	positionals: 2,
	options: {
		"if-match": {
			type: "string",
			value: "ETAG",
			text: "only while it is still the one that `blueprints get` showed with this ETag; else whatever it is by now"
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
		const [id, file] = given.positionals;
		const draft = await readDraft(file, given, terminal);
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
