import { escapeHtml } from "./html-text.js";
// src/report/page/times.ts
/** `2026-11-23 05:09:48 UTC` out of an ISO time; what is none is shown as it is. */
function readableTime(iso) {
	return iso.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2}).*Z$/, "$1 $2 UTC");
}
/** An ISO time as markup. */
function timeHtml(iso) {
	const shown = escapeHtml(readableTime(iso));
	return Number.isNaN(Date.parse(iso)) ? shown : `<time datetime="${escapeHtml(iso)}">${shown}</time>`;
}
const UNITS = [
	["d", 86400],
	["h", 3600],
	["min", 60],
	["s", 1]
];
/** `1 h 29 min`: how long from one ISO time to another, in its two largest units; undefined where that is not known. */
function timeBetween(from, to) {
	let seconds = Math.round((Date.parse(to) - Date.parse(from)) / 1e3);
	if (!(seconds >= 0)) return void 0;
	const parts = [];
	for (const [unit, size] of UNITS) {
		const count = Math.floor(seconds / size);
		seconds -= count * size;
		if (count > 0) parts.push(`${count} ${unit}`);
	}
	return parts.length === 0 ? "0 s" : parts.slice(0, 2).join(" ");
}
export { timeBetween, timeHtml };
