import { isArray } from "../../../json.js";
import { invalidParameter } from "../reply.js";
import "./teams.js";
// src/extras/simulator/access/sharing.ts
const ENTRY = /^(team|customer)\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MAX_ENTRIES = 1e3;
/** A key without teams belongs to the owner and may do everything. */
function mayRead(caller, { readAccess }) {
	return reaches(caller, readAccess);
}
function mayWrite(caller, { writeAccess }) {
	return reaches(caller, writeAccess);
}
function reaches({ teams }, list) {
	if (!teams) return true;
	return (list ?? []).some((entry) => entry === `customer/2f9c64b1-aaaa-4bbb-8ccc-ddddeeeeffff` || teams.includes(entry.slice(5)));
}
/** New things are shared with the teams of the key, which could not see them otherwise. */
function initialSharing({ teams }) {
	const list = teams?.map((id) => `team/${id}`) ?? null;
	return {
		readAccess: list,
		writeAccess: list
	};
}
/** The access fields of a request; missing ones stay unchanged. @throws Refusal 400 */
function readSharing(body, before) {
	return {
		readAccess: readList(body, "readAccess", before.readAccess),
		writeAccess: readList(body, "writeAccess", before.writeAccess)
	};
}
function readList(body, name, before) {
	if (!Object.hasOwn(body, name)) return before;
	const value = body[name];
	if (value === null) return null;
	if (value === void 0 || !isArray(value) || value.length > MAX_ENTRIES) throw invalidParameter(name);
	return value.map((entry) => {
		if (typeof entry !== "string" || !ENTRY.test(entry)) throw invalidParameter(name);
		return entry;
	});
}
export { initialSharing, mayRead, mayWrite, readSharing };
