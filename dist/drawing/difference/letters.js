// src/drawing/difference/letters.ts
/** Widths of Lato's letters in ems, a little generous; measured on its advance widths in groups. */
const NARROW = /[ijlI.,:;'|!()[\]{}/ ]/;
const WIDE = /[mwMW@%&—…]/;
/** Han, kana, hangul and pictographs fill a square. */
const SQUARE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{3ffff}]/u;
const CAPITAL = /[A-Z0-9]/;
/** How wide a text of one line is, in ems, rounded up rather than down. */
function widthInEms(text) {
	let width = 0;
	for (const character of text) if (SQUARE.test(character)) width += 1.05;
	else if (NARROW.test(character)) width += .32;
	else if (WIDE.test(character)) width += .95;
	else width += CAPITAL.test(character) ? .68 : .56;
	return width;
}
export { widthInEms };
