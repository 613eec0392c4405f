// src/extras/convert/declared.ts
/** By code units, so that no machine's locale changes a diagram. */
function byText(first, second) {
	return first < second ? -1 : first > second ? 1 : 0;
}
export { byText };
