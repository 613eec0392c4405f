import { ExpectedError } from "../../errors.js";
import { isObject, own } from "../../json.js";
import { readLimited } from "../../snapshot.js";
import { ACCESS_OPTIONS, readAccess } from "../accounts/fields.js";
import { readList } from "../option-values.js";
// src/cli/blueprints/draft.ts
const DRAFT_OPTIONS = {
	name: {
		type: "string",
		value: "NAME",
		text: "the name, instead of the one in the file"
	},
	tags: {
		type: "string",
		value: "LIST",
		text: "the tags, instead of those in the file"
	},
	...ACCESS_OPTIONS
};
/**
* What to send: the document of a file (`-` is stdin), which may be the output of `blueprints get`, the inventory of a snapshot or a
* bare document, plus the options. Access comes from the options only, so that a copy is not shared by accident.
* @throws ExpectedError BLUEPRINT_FILE_INVALID, FILE_*
*/
async function readDraft(file, given, terminal) {
	const whole = parse(file, await read(file, terminal));
	const wrapped = own(whole, "data");
	const data = isObject(wrapped) ? wrapped : whole;
	const name = given.text("name");
	const tags = readList(given, "tags") ?? fileTags(whole);
	return {
		data: name === void 0 ? data : {
			...data,
			name
		},
		...tags !== void 0 && { tags },
		...readAccess(given)
	};
}
/** A document has at least one of these at its root. */
const SIGNS = [
	"data",
	"nodes",
	"grid",
	"name"
];
async function read(file, terminal) {
	const bytes = file === "-" ? await terminal.input() : readLimited(file);
	if (bytes !== void 0) return bytes;
	const what = file === "-" ? "Nothing is piped in" : `${file} does not exist`;
	throw new ExpectedError("BLUEPRINT_FILE_INVALID", what, "Give a file, or - to pipe one in");
}
function parse(file, bytes) {
	let value;
	try {
		value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		throw invalid(file, "is not JSON", "Name a blueprint or an inventory");
	}
	if (isObject(value) && SIGNS.some((key) => Object.hasOwn(value, key))) return value;
	throw invalid(file, "is not a blueprint", "Name a file with a document in `data`");
}
function fileTags(whole) {
	const tags = own(whole, "tags");
	return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : void 0;
}
function invalid(file, why, remedy) {
	return new ExpectedError("BLUEPRINT_FILE_INVALID", `${file === "-" ? "stdin" : file} ${why}`, remedy);
}
export { DRAFT_OPTIONS, readDraft };
