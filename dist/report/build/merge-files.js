import { isOwnSvg } from "../../drawing/isometric/own-svg.js";
// src/report/build/merge-files.ts
/**
* A target of another job's report, with its files renamed, since every job numbers its targets from 1. A file that is missing, or is not
* what the report says, is left out together with what it shows.
* @param own the files of that job
* @param files receives the files that are kept, under their new names
*/
function adoptTarget(target, prefix, own, files) {
	const { picture, diagram, ...rest } = target;
	const keep = (one) => {
		const file = `${prefix}${one.file}`;
		const bytes = own.get(one.file);
		if (bytes !== void 0) files.set(file, bytes);
		return {
			...one,
			file
		};
	};
	const pictured = picture && isWhole(picture, own);
	const drawn = diagram && isDrawing(own, diagram.svg);
	const warnings = picture && !pictured ? [...rest.warnings, LOST_PICTURE] : rest.warnings;
	return {
		...rest,
		warnings,
		...pictured && { picture: adoptPicture(picture, own, keep) },
		...drawn && { diagram: adoptDiagram(diagram, own, keep) }
	};
}
const LOST_PICTURE = {
	code: "picture-missing",
	text: "the pictures of this target are not in the report of its job"
};
function isWhole({ before, after, diff }, own) {
	return isPicture(own, before) && isPicture(own, after) && (diff === void 0 || isPng(own.get(diff.file)));
}
function adoptPicture(picture, own, keep) {
	const { before, after, diff, regions } = picture;
	return {
		...picture,
		before: keep(before),
		after: keep(after),
		...diff && { diff: keep(diff) },
		regions: regions.map((region) => adoptRegion(region, own, keep))
	};
}
/** A region is useful without its crop. */
function adoptRegion({ crop, ...region }, own, keep) {
	return crop && isPng(own.get(crop.file)) ? {
		...region,
		crop: keep(crop)
	} : region;
}
function adoptDiagram({ svg, focus, png }, own, keep) {
	return {
		svg: keep(svg),
		...focus && isDrawing(own, focus) && { focus: keep(focus) },
		...png && isPicture(own, png) && { png: keep(png) }
	};
}
function isDrawing(own, { file }) {
	const bytes = own.get(file);
	return bytes !== void 0 && isOwnSvg(new TextDecoder().decode(bytes));
}
const PNG = [
	137,
	80,
	78,
	71,
	13,
	10,
	26,
	10
];
/** Signature, and the header that says the size. */
const PNG_START = 24;
function isPng(bytes) {
	return bytes !== void 0 && bytes.byteLength >= PNG_START && PNG.every((byte, at) => bytes[at] === byte);
}
/** A PNG of the size that the report says. */
function isPicture(own, side) {
	const bytes = own.get(side.file);
	if (!isPng(bytes)) return false;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return view.getUint32(16) === side.width && view.getUint32(20) === side.height;
}
export { adoptTarget };
