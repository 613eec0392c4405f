// src/extras/simulator/render/paper.ts
/** The sizes that the API documents; the first is what a pdf gets unless told. */
const PAPER_SIZES = [
	"Letter",
	"Legal",
	"Tabloid",
	"Ledger",
	"A0",
	"A1",
	"A2",
	"A3",
	"A4",
	"A5"
];
/** Points. Ledger is Tabloid on its side. */
const POINTS = {
	Letter: [612, 792],
	Legal: [612, 1008],
	Tabloid: [792, 1224],
	Ledger: [1224, 792],
	A0: [2383.94, 3370.39],
	A1: [1683.78, 2383.94],
	A2: [1190.55, 1683.78],
	A3: [841.89, 1190.55],
	A4: [595.28, 841.89],
	A5: [419.53, 595.28]
};
/** A sheet of paper, on its side if it is to be in landscape. */
function pageOf(paper = "Letter", landscape = false) {
	const [width, height] = POINTS[paper];
	return landscape && width < height ? {
		width: height,
		height: width
	} : {
		width,
		height
	};
}
export { PAPER_SIZES, pageOf };
