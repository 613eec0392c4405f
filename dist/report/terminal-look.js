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
* How to write to a stream: in colour on a terminal. `FORCE_COLOR` forces colour or, with `0`, disables it; so do `NO_COLOR` and a `dumb`
* terminal.
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
/** On narrower terminals nothing is wrapped: there would be one word per line. */
const LEAST_WIDTH = 40;
/** Text wrapped to fit after an indent; words are never broken. */
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
