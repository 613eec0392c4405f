// src/extras/convert/declared.ts
/** Compares code units: the result must not depend on the locale. */
function byText(first, second) {
	return first < second ? -1 : first > second ? 1 : 0;
}
export { byText };
