import { isNear } from "../decode/frame.js";
// src/picture/explain/colour-classes.ts
/** So many colours are no drawing; they are then compared as they are. */
const MOST_COLOURS = 1024;
/**
* Which colour of `before` a colour of `after` stands for: itself, or the first near one. Two renders may have been
* reduced to a palette separately.
*/
function colourClasses(before, after) {
	const known = new Set(before.map(({ colour }) => colour));
	const others = new Set(after.map(({ colour }) => colour).filter((colour) => !known.has(colour)));
	if (known.size > MOST_COLOURS || others.size > MOST_COLOURS) return (colour) => colour;
	const ordered = [...known].sort((a, b) => a - b);
	const classes = new Map();
	for (const colour of others) classes.set(colour, ordered.find((candidate) => isNear(candidate, colour)) ?? colour);
	return (colour) => classes.get(colour) ?? colour;
}
export { colourClasses };
