import { drawFlat } from "./flat.js";
import { drawSolid } from "./shapes.js";
// src/drawing/isometric/forms.ts
/** Items that look alike share one definition, named by its content so that several pictures can be in one page. */
function collectForms(items, theme, prefix) {
	const ids = new Map();
	const bodies = new Map();
	const keyOf = ({ type, width, depth, height, color, accent }) => {
		return JSON.stringify([
			type,
			width,
			depth,
			height,
			color.isometric,
			color.flat,
			accent.isometric,
			accent.flat
		]);
	};
	for (const item of items) {
		const key = keyOf(item);
		if (ids.has(key)) continue;
		const body = theme.projection === "2d" ? drawFlat(item, theme) : drawSolid(item, theme);
		const id = `${prefix}${fingerprint(body)}`;
		ids.set(key, id);
		bodies.set(id, `<g id="${id}">${body}</g>`);
	}
	const definitions = [...bodies].sort(([first], [second]) => first < second ? -1 : 1).map(([, body]) => body);
	const idOf = (item) => ids.get(keyOf(item)) ?? "";
	return {
		definitions: definitions.join(""),
		idOf,
		bodyOf: (item) => bodies.get(idOf(item)) ?? ""
	};
}
/** FNV-1a, twice with different offsets: 64 bits are plenty for a few hundred forms. */
function fingerprint(text) {
	let [first, second] = [2166136261, 2654435769];
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		first = Math.imul(first ^ code, 16777619);
		second = Math.imul(second ^ code, 16777619);
	}
	return (first >>> 0).toString(16).padStart(8, "0") + (second >>> 0).toString(16).padStart(8, "0");
}
export { collectForms };
