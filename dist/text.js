// src/text.ts
/**
* Text from outside as text that people can trust: one visible line, cut where it gets too long, and never markup. What each output
* language needs on top of that (Markdown, Mermaid, XML) is built on these.
*/
/**
* Control characters, bidirectional overrides, zero-width and other invisible characters, fillers, lone surrogates: they make text look
* like what it is not, steer terminals, or break the line.
*/
const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}]/gu;
const MAX_LENGTH = 120;
/**
* Text from outside as one visible line of at most `maxLength` characters: white space as single blanks, invisible characters left out,
* cut with an ellipsis.
*/
function visibleLine(text, maxLength = MAX_LENGTH) {
	const read = text.slice(0, maxLength * 4);
	const visible = read.replace(/\s/g, " ").replace(INVISIBLE, "").replace(/ +/g, " ").trim();
	const shown = cut(visible, maxLength);
	return read.length === text.length || shown !== visible ? shown : cut(`${visible}…`, maxLength);
}
/** The text with an ellipsis in place of what exceeds `maxLength` characters, counted as code points and not as UTF-16 halves. */
function cut(text, maxLength) {
	if (text.length <= maxLength) return text;
	const characters = [...text.slice(0, maxLength * 2 + 2)];
	return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join("")}…` : text;
}
export { visibleLine };
