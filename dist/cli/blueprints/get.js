import { at } from "../../errors.js";
import { checkOut, writeWholeFile } from "../../snapshot.js";
import { visibleLine } from "../../text.js";
import { CONNECTION_OPTIONS, connectApi } from "../cloud.js";
// src/cli/blueprints/get.ts
const getBlueprint = {
	name: "blueprints get",
	usage: "ID [--out FILE]",
	positionals: 1,
	options: {
		out: {
			type: "string",
			value: "FILE",
			text: "write it there"
		},
		json: {
			type: "boolean",
			text: "print it on stdout, as without --out"
		},
		...CONNECTION_OPTIONS
	},
	operations: ["retrieveBlueprint"],
	async run(given, terminal) {
		const out = given.text("out");
		if (out === void 0 || given.flag("json")) terminal.reserveStdout();
		if (out !== void 0) checkOut(out);
		const { blueprint, etag } = await (await connectApi(given, terminal)).blueprints.get(at(given.positionals, 0));
		const text = `${JSON.stringify(blueprint, null, 2)}\n`;
		if (out !== void 0) writeWholeFile(out, text);
		if (out === void 0 || given.flag("json")) terminal.document(text);
		if (out !== void 0) terminal.say(`Wrote ${out}`);
		if (etag !== void 0) terminal.say(`Update it with --if-match ${visibleLine(etag)}`);
		return 0;
	}
};
export { getBlueprint };
