// src/report/words/value-text.ts
/** A value on one line. */
function valueText(value) {
	return typeof value === "string" ? value : JSON.stringify(value) ?? "";
}
export { valueText };
