import { isOwnSvg } from "../../drawing/isometric/own-svg.js";
// src/report/page/inline-svg.ts
const TAG = /<([A-Za-z]+)(?: [A-Za-z0-9-]+="[^"<]*")*\/?>/g;
const NAMED = / (id|href|fill|stroke)="([^"<]*)"/g;
const SIZE = /^(<svg [^>]*?)width="([\d.]+)" height="([\d.]+)" viewBox="0 0 [\d.]+ [\d.]+"/;
/** What its colours are by night: an element of its definitions for each, as drawing/difference/night.ts writes them. */
const NIGHT = /<g class="night">(.*?)<\/g>/s;
const PAINT = /<path class="([a-z]+)" fill="(#[0-9a-f]+)" stroke="(#[0-9a-f]+)"\/>/g;
/** The ground above the drawing that its key stands on. */
const KEY = /<g(?: transform="scale\(([\d.]+)\)")?><g class="k"><rect class="kground" [^>]*?height="([\d.]+)"/;
/**
* One of our drawings as inline SVG, with ids that are unique in the page, colours that follow the reader's scheme, and without its key, for
* which the page has another; undefined for any other SVG, since the file may come from another job.
* @param prefix what its ids begin with
*/
function inlineSvg(bytes, prefix, palette) {
	const text = new TextDecoder().decode(bytes);
	if (!isOwnSvg(text)) return void 0;
	const pairs = [...(NIGHT.exec(text)?.[1] ?? "").matchAll(PAINT)];
	const nights = new Map(pairs.map(([, role, day, night]) => [`${role} ${day}`, night]));
	const paint = (role, day) => {
		const night = nights.get(`${role} ${day}`);
		return night === void 0 ? day : palette.paint(day, night);
	};
	return withoutKey(text.trim().replace(NIGHT, "").replace(TAG, (tag, element) => tag.replace(NAMED, (_, name, value) => ` ${name}="${paint(element + name, named(name, value, prefix))}"`)));
}
function named(name, value, prefix) {
	if (name === "id") return `${prefix}${value}`;
	if (name === "href") return value.replace(/^#/, `#${prefix}`);
	return value.replace(/^url\(#/i, `url(#${prefix}`);
}
/** The key is above what the picture shows. */
function withoutKey(svg) {
	const [, , width = "0", height = "0"] = SIZE.exec(svg) ?? [];
	const [, factor = "1", above = "0"] = KEY.exec(svg) ?? [];
	const top = Math.floor(Number(above) * Number(factor));
	const size = {
		width: Number(width),
		height: Math.max(1, Number(height) - top)
	};
	if (top === 0) return {
		svg,
		...size
	};
	const box = `width="${width}" height="${size.height}" viewBox="0 ${top} ${width} ${size.height}"`;
	return {
		svg: svg.replace(SIZE, `$1${box}`),
		...size
	};
}
export { inlineSvg };
