// src/drawing/map/mermaid-text.ts
/** Control characters, bidirectional overrides, zero-width and other invisible characters, fillers, lone surrogates. */
const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}]/gu;
/** All that could be markup of Mermaid, Markdown or HTML is none of these. */
const MARKUP = /[^\p{L}\p{Nd} ]/gu;
/**
* Text from outside inside a quoted label. Mermaid reads labels as Markdown and then as HTML, so every character but letters, digits
* and spaces becomes one of its `#number;` entities, which it turns into text last of all.
*/
function mermaidText(text, maxLength) {
	const read = text.slice(0, maxLength * 4);
	const visible = apart(read.replace(/\s/g, " ").replace(INVISIBLE, "")).replace(/ +/g, " ").trim();
	const characters = [...visible];
	const shown = read.length === text.length && characters.length <= maxLength ? visible : `${characters.slice(0, maxLength - 1).join("")}…`;
	return shown === "" ? "no name" : shown.replace(MARKUP, (character) => `#${character.codePointAt(0)};`);
}
/**
* Mermaid cleans labels as HTML, which makes characters of entities, and only then looks for formulas between pairs of dollars and for
* icons such as `fa:fa-bolt`: a space keeps both text. Its own spelling of an entity is
* `ﬂ°°60¶ß`.
*/
function apart(text) {
	return text.replace(/\$(?=\$)/g, "$ ").replace(/:(?=fa-)/g, ": ").replaceAll("ﬂ", "fl").replace(/¶(?=ß)/g, "¶ ");
}
export { mermaidText };
