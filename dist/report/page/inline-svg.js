import { isOwnSvg } from "../../drawing/isometric/own-svg.js";
// src/report/page/inline-svg.ts
const TAG = /<[A-Za-z]+(?: [A-Za-z0-9-]+="[^"<]*")*\/?>/g;
const NAMED = / (id|href|fill|stroke)="([^"<]*)"/g;
/**
* A drawing of ours as a part of the page, its fragments named apart from those of all others; undefined for anything that is not ours:
* the file may come from another job.
* @param prefix what the names of its fragments begin with
*/
function inlineSvg(bytes, prefix) {
	const text = new TextDecoder().decode(bytes);
	if (!isOwnSvg(text)) return void 0;
	return text.trim().replace(TAG, (tag) => tag.replace(NAMED, (_, name, value) => ` ${name}="${named(name, value, prefix)}"`));
}
function named(name, value, prefix) {
	if (name === "id") return `${prefix}${value}`;
	if (name === "href") return value.replace(/^#/, `#${prefix}`);
	return value.replace(/^url\(#/i, `url(#${prefix}`);
}
export { inlineSvg };
