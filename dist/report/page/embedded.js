// src/report/page/embedded.ts
/** Limits for one embedded file and for all of them: more would make the page slow to open. Other files are linked. */
const MAX_EMBEDDED_BYTES = 12582912;
const MAX_EMBEDDED_BYTES_IN_ALL = 50331648;
/**
* The files that are embedded in the page, target by target in the order given, as long as there is room. A target gets all its files or
* none, since a picture is useless without the one to compare it with.
*/
function fittingFiles(targets, files) {
	const fitting = new Map();
	let room = MAX_EMBEDDED_BYTES_IN_ALL;
	for (const target of targets) {
		const found = namesOf(target).flatMap((name) => {
			const bytes = files.get(name);
			return bytes === void 0 || bytes.byteLength > MAX_EMBEDDED_BYTES ? [] : [{
				name,
				bytes
			}];
		});
		const size = found.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
		if (size > room) continue;
		room -= size;
		for (const { name, bytes } of found) fitting.set(name, bytes);
	}
	return fitting;
}
function namesOf({ picture, diagram }) {
	return [...[diagram?.focus?.file, diagram?.svg.file], ...picture === void 0 ? [] : pictureNames(picture)].filter((name) => name !== void 0);
}
function pictureNames(picture) {
	const { before, after, diff, regions } = picture;
	const crops = regions.map(({ crop }) => crop?.file);
	return isSame(picture) ? [after.file, ...crops] : [
		before.file,
		after.file,
		diff?.file,
		...crops
	];
}
/** Whether one picture stands for both. */
function isSame({ answer, before, after, changedPixels }) {
	return changedPixels === 0 && answer !== "no-visible-difference" && before.width === after.width && before.height === after.height;
}
/** A PNG as a data URL. */
function dataUrl(bytes) {
	return `data:image/png;base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64")}`;
}
export { dataUrl, fittingFiles, isSame };
