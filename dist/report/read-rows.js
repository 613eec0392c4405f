import { array, custom, getDotPath, literal, object, optional, picklist, safeParse, string } from "../vendor/valibot.js";
import { ExpectedError, at } from "../errors.js";
import { ONE_ISSUE } from "../json.js";
// src/report/read-rows.ts
const texts = optional(array(string()), []);
const Row = object({
	provider: picklist(["aws", "azure"]),
	account: string(),
	type: string(),
	key: string(),
	scan: string(),
	label: optional(string()),
	group: optional(literal(true)),
	in: texts,
	to: texts,
	properties: custom((value) => typeof value === "object" && value !== null && !Array.isArray(value))
});
/** Whether a file begins like a list of rows, or has one row per line. A Cloudcraft document is one object without a `scan`. */
function looksLikeRows(bytes) {
	const start = new TextDecoder().decode(bytes.subarray(0, 4096)).replace(/^\uFEFF/, "").trimStart();
	return start.startsWith("[") || /^\{"provider":"(aws|azure)","account":/.test(start);
}
/**
* Reads the JSON or NDJSON output of `inventory`, as one inventory per target.
* @throws ExpectedError INVENTORY_NOT_JSON, INVENTORY_NOT_ROWS
*/
function readRows(origin, bytes) {
	const rows = parseRows(origin, new TextDecoder().decode(bytes));
	const byTarget = new Map();
	for (const row of rows) {
		const name = JSON.stringify([
			row.provider,
			row.account,
			row.scan
		]);
		const others = byTarget.get(name);
		if (others === void 0) byTarget.set(name, [row]);
		else others.push(row);
	}
	return Array.from(byTarget.values(), (ofTarget) => {
		const { provider, account, scan } = at(ofTarget, 0);
		return {
			target: {
				provider,
				account: {
					id: "",
					name: account
				},
				region: scan
			},
			inventory: new TextEncoder().encode(JSON.stringify(documentOf(ofTarget)))
		};
	});
}
function parseRows(origin, text) {
	const content = text.replace(/^\uFEFF/, "").trim();
	return (content.startsWith("[") ? list(origin, content) : content.split(/\r?\n/).map((line) => json(origin, line))).map((value, index) => {
		const read = safeParse(Row, value, ONE_ISSUE);
		if (read.success) return read.output;
		const place = getDotPath(read.issues[0]) ?? "the whole row";
		throw new ExpectedError("INVENTORY_NOT_ROWS", `${origin}, row ${index + 1}: ${place} is not as \`inventory\` writes it`, "Write it again with `inventory --format json`");
	});
}
function list(origin, text) {
	const value = json(origin, text);
	return Array.isArray(value) ? value : [value];
}
function json(origin, text) {
	try {
		return JSON.parse(text);
	} catch {
		throw new ExpectedError("INVENTORY_NOT_JSON", `${origin} is not JSON`, "Give what `inventory` wrote as json or ndjson");
	}
}
/** The sections of a document, with keys as ids: unlike the ids of a scan, they are the same on both sides. */
function documentOf(rows) {
	const id = (key) => `key ${key}`;
	const members = new Map();
	for (const row of rows) for (const group of row.in) {
		const list = members.get(group);
		if (list === void 0) members.set(group, [id(row.key)]);
		else list.push(id(row.key));
	}
	const component = ({ type, key, group, properties }) => ({
		...properties,
		id: id(key),
		type,
		...(group || members.has(key)) && { nodes: members.get(key) ?? [] }
	});
	return {
		nodes: rows.filter(({ group }) => group !== true).map(component),
		groups: rows.filter(({ group }) => group === true).map(component),
		edges: rows.flatMap(({ key, to }) => to.map((end) => ({
			type: "autoedge",
			from: id(key),
			to: id(end)
		}))),
		text: rows.flatMap(({ key, label }) => label === void 0 ? [] : [{
			text: label,
			mapPos: { relTo: id(key) }
		}])
	};
}
export { looksLikeRows, readRows };
