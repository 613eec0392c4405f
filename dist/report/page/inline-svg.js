import { isOwnSvg } from "../../drawing/isometric/own-svg.js";
// src/report/page/inline-svg.ts
const TAG = /<[A-Za-z]+(?: [A-Za-z0-9-]+="[^"<]*")*\/?>/g;
const NAMED = / (id|href|fill|stroke)="([^"<]*)"/g;
/**
* One of our drawings as inline SVG, with ids that are unique in the page; undefined for any other SVG, since the file may come from
* another job.
* @param prefix what its ids begin with
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
