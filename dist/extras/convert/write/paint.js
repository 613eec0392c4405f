import { coloursOf } from "../../../inventory/read/component-types/colours.js";
// src/extras/convert/write/paint.ts
/** A type that is not documented gets the colours of most others. */
const OTHERS = {
	color: {
		isometric: "#ececed",
		"2d": "#693cc5"
	},
	accentColor: {
		isometric: "#4286c5",
		"2d": "#ffffff"
	}
};
/** `color` and `accentColor` of a type, as a document has them. */
function paintOf(type) {
	const { color, accentColor } = coloursOf(type) ?? OTHERS;
	return {
		color: written(color),
		...accentColor && { accentColor: written(accentColor) }
	};
}
/** Pages of Azure types have `null` as a text, too, which is no colour. */
function written({ isometric, "2d": flat }) {
	return {
		isometric,
		"2d": flat === "null" ? null : flat
	};
}
export { paintOf };
