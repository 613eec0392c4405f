// Classes of letters by their advance width in Lato; the widths below are rounded up.
const NARROW = /[ijlI.,:;'|!()[\]{}/ ]/
const WIDE = /[mwMW@%&—…]/
/** Han, kana, hangul and pictographs are square. */
const SQUARE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{1f000}-\u{3ffff}]/u
const CAPITAL = /[A-Z0-9]/

/** The width of a line of text in ems, never too small. */
export function widthInEms(text: string): number {
  let width = 0
  for (const character of text) {
    if (SQUARE.test(character)) width += 1.05
    else if (NARROW.test(character)) width += 0.32
    else if (WIDE.test(character)) width += 0.95
    else width += CAPITAL.test(character) ? 0.68 : 0.56
  }
  return width
}
