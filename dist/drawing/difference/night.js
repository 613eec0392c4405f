// src/drawing/difference/night.ts
/** A colour of a drawing by the part that has it: `rect` and `fill`. One colour may become two at night: a ground and a sign in white. */
const PAINT = /<([a-z]+)(?: [^<>]*)?>/g;
const COLOUR = / (fill|stroke)="(#[0-9a-f]{3,8})"/g;
/** More than this would only be a drawing that is none of ours. */
const MAX_PAINTS = 1e3;
/**
* What the colours of a light drawing become in a dark page, as markup for its definitions: one element for each colour, whose `fill` is the
* colour by day and whose `stroke` is the one by night. It is not drawn; the page reads it, and pictures made from the drawing stay light.
* @param day the parts of the light drawing
* @param night the same parts of the dark one
*/
function nightPaints(day, night) {
	const found = new Map();
	day.forEach((part, at) => {
		const [light, dark] = [paintsOf(part), paintsOf(night[at] ?? "")];
		if (light.length !== dark.length) return;
		for (const [index, [role, colour]] of light.entries()) {
			const key = `${role} ${colour}`;
			const other = dark[index]?.[1];
			if (other !== void 0 && !found.has(key) && found.size < MAX_PAINTS) found.set(key, other);
		}
	});
	return `<g class="night">${[...found].sort(([one], [other]) => one < other ? -1 : 1).map(([key, dark]) => paintPair(key, dark)).join("")}</g>`;
}
function paintPair(key, dark) {
	const [role = "", light = ""] = key.split(" ");
	return `<path class="${role}" fill="${light}" stroke="${dark}"/>`;
}
/** The colours of a part in their order: `[rectfill, #ffffff]`. */
function paintsOf(part) {
	return [...part.matchAll(PAINT)].flatMap(([tag, name = ""]) => [...tag.matchAll(COLOUR)].map(([, attribute = "", colour = ""]) => [`${name}${attribute}`, colour]));
}
export { nightPaints };
