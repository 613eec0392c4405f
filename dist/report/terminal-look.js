// src/report/terminal-look.ts
const CODES = {
	bold: 1,
	red: 31,
	green: 32,
	yellow: 33,
	blue: 34,
	grey: 90
};
/**
* How to write to a stream: in colour where a person looks. `FORCE_COLOR` asks for it or, with `0`, forbids it; then `NO_COLOR` and a
* terminal that is `dumb` do.
*/
function lookFor(env, { isTTY, columns }) {
	const width = isTTY === true && columns !== void 0 && columns > 0 ? { width: columns } : {};
	return {
		colour: isColoured(env, isTTY === true),
		...width
	};
}
function isColoured({ FORCE_COLOR, NO_COLOR, TERM }, isTTY) {
	if (FORCE_COLOR !== void 0) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
	if (NO_COLOR !== void 0 && NO_COLOR !== "") return false;
	return isTTY && TERM !== "dumb";
}
function painted(text, colour, look) {
	if (colour === void 0 || look.colour !== true || text.trim() === "") return text;
	return `\u001b[${CODES[colour]}m${text}\u001b[0m`;
}
/** Narrower than this, lines are left to the terminal: there would be a word a line. */
const LEAST_WIDTH = 40;
/** Text in lines that fit beside an indent; words are never broken. */
function wrapped(text, indent, { width }) {
	if (width === void 0 || width < LEAST_WIDTH) return [text];
	const room = width - indent;
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) {
		const longer = line === "" ? word : `${line} ${word}`;
		if ([...longer].length <= room || line === "") line = longer;
		else {
			lines.push(line);
			line = word;
		}
	}
	return [...lines, line];
}
export { lookFor, painted, wrapped };
