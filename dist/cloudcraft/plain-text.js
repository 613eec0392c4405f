// src/cloudcraft/plain-text.ts
/** One line that a log can hold: no control, format or line-breaking characters, and no longer than `most`. */
function plainText(text, most = 300) {
	const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, " ").replace(/ {2,}/g, " ").trim();
	const characters = [...line.slice(0, most * 2)];
	return characters.length > most ? `${characters.slice(0, most - 1).join("")}…` : line;
}
export { plainText };
