import { sidesOf } from "../../inventory/change-kinds.js";
import { isArray, isObject } from "../../json.js";
import { typeName } from "../words/type-names.js";
import { escapeHtml } from "./html-text.js";
// src/report/page/details.ts
/** The maximum number of rows in a table. */
const MOST_ROWS = 60;
/** What there is to know about a change beyond its sentence: fields before and after, members, and keys. */
function detailsHtml(change) {
	return `${"fields" in change ? fieldTable(change.fields) : ""}${change.kind === "rollout" ? memberTable(change) : ""}${identities(change)}`;
}
function fieldTable(fields) {
	if (fields.length === 0) return "";
	return table([
		"Field",
		"Before",
		"After"
	], fields.map(({ path, before, after }) => `<tr><th scope="row">${escapeHtml(path)}</th><td class="was">${valueHtml(before)}</td><td class="is">${valueHtml(after)}</td></tr>`));
}
function memberTable({ removed, added, memberType }) {
	return table([
		"Member",
		"Gone",
		"Started"
	], Array.from({ length: Math.max(removed.length, added.length) }, (_, at) => {
		const cell = (side, member) => `<td class="${side}">${member === void 0 ? NOTHING : escapeHtml(member.name)}</td>`;
		return `<tr><th scope="row">${escapeHtml(typeName(memberType))}</th>${cell("was", removed[at])}${cell("is", added[at])}</tr>`;
	}));
}
function table(heads, rows) {
	const left = rows.length - MOST_ROWS;
	const shown = left > 0 ? [...rows.slice(0, MOST_ROWS), `<tr><td colspan="3">${left} more in report.json</td></tr>`] : rows;
	return `<table><thead><tr>${heads.map((text) => `<th scope="col">${text}</th>`).join("")}</tr></thead><tbody>${shown.join("")}</tbody></table>`;
}
/** The keys of the resources, as the account itself names them. */
function identities(change) {
	const { before, after } = sidesOf(change);
	const count = change.kind === "rollout" ? 1 : 2;
	return `<p class="keys">${[...new Set([...before.slice(0, count), ...after.slice(0, count)].map(({ key }) => key))].map((key) => `<code>${escapeHtml(key)}</code>`).join("<br>")}</p>`;
}
const NOTHING = "<span class=\"none\">none</span>";
/** A value as people read it: text as it is, an object as its parts, the rest as JSON. */
function valueHtml(value) {
	if (value === void 0 || value === null || value === "") return NOTHING;
	if (isObject(value)) {
		const parts = Object.entries(value).map(([name, part]) => `${name} ${plainValue(part)}`);
		return escapeHtml(parts.join(", "));
	}
	return escapeHtml(plainValue(value));
}
function plainValue(value) {
	if (typeof value === "string") return value;
	if (isArray(value) && value.every((part) => typeof part === "string")) return value.join(", ");
	return JSON.stringify(value);
}
export { detailsHtml };
