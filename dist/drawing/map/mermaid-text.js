import { cut, visibleLine } from "../../text.js";
// src/drawing/map/mermaid-text.ts
/** Everything except letters, digits and spaces is escaped. */
const MARKUP = /[^\p{L}\p{Nd} ]/gu;
/**
* Text from outside inside a quoted label. Mermaid reads labels as Markdown and then as HTML, so every character except letters, digits
* and spaces becomes one of its `#number;` entities, which it decodes last of all.
*/
function mermaidText(text, maxLength) {
	const shown = cut(apart(visibleLine(text, maxLength)), maxLength);
	return shown === "" ? "no name" : shown.replace(MARKUP, (character) => `#${character.codePointAt(0)};`);
}
/**
* Mermaid sanitises labels as HTML, which decodes entities, and only then looks for formulas between pairs of dollar signs and for
* icons such as `fa:fa-bolt`: a space between keeps both plain text. Its internal spelling of an entity is
* `ﬂ°°60¶ß`.
*/
function apart(text) {
	return text.replace(/\$(?=\$)/g, "$ ").replace(/:(?=fa-)/g, ": ").replaceAll("ﬂ", "fl").replace(/¶(?=ß)/g, "¶ ");
}
export { mermaidText };
