import { ExpectedError } from "../../errors.js";
// src/report/build/diagram-pictures.ts
/** Each takes about a third of a second, so a report on a whole organisation gets only the first ones. */
const MAX_PICTURES = 20;
/** Pixels of the longer side: larger images open slowly in viewers. */
const MAX_SIDE = 4096;
/**
* Adds the diagrams as PNG, for readers who open a picture rather than the page: the focus if there is one, otherwise the whole.
* @param files the files of the report, among them the diagrams as SVG; the PNGs are added to it
*/
function pictureDiagrams(targets, files, rasterise) {
	let left = MAX_PICTURES;
	return targets.map((target) => {
		const { diagram } = target;
		if (diagram === void 0 || left === 0) return target;
		left -= 1;
		const png = pictureOf(diagram.focus ?? diagram.svg, diagram.svg.file, files, rasterise);
		return png === void 0 ? target : {
			...target,
			diagram: {
				...diagram,
				png
			}
		};
	});
}
function pictureOf(drawn, name, files, rasterise) {
	const factor = Math.min(1, MAX_SIDE / Math.max(drawn.width, drawn.height));
	const [width, height] = [drawn.width, drawn.height].map((side) => Math.max(1, Math.round(side * factor)));
	if (width === void 0 || height === void 0) return void 0;
	const svg = new TextDecoder().decode(files.get(drawn.file));
	const file = name.replace(/\.svg$/, ".png");
	try {
		files.set(file, rasterise(sized(svg, width, height)));
		return {
			file,
			width,
			height
		};
	} catch (error) {
		if (error instanceof ExpectedError) return void 0;
		throw error;
	}
}
/** The `viewBox` stays, so that the drawing is scaled. */
function sized(svg, width, height) {
	return svg.replace(/^(<svg [^>]*?)width="[^"]*" height="[^"]*"/, `$1width="${width}" height="${height}"`);
}
export { pictureDiagrams };
