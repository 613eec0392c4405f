// src/github/artifact/zip-directory.ts
/** End of central directory, one of its entries, a local file header: signature and length without their variable parts. */
const END = {
	signature: 101010256,
	bytes: 22
};
const ENTRY = {
	signature: 33639248,
	bytes: 46
};
const LOCAL = {
	signature: 67324752,
	bytes: 30
};
const MAX_COMMENT = 65535;
/** In place of a number, these mean that it is in a ZIP64 record. */
const ZIP64_SHORT = 65535;
const ZIP64_LONG = 4294967295;
/**
* Whether the table of contents of a zip is consistent: checked before an unpacker sees the bytes, because an unpacker that follows a wrong
* table may never return (GHSA-px8p-9vwx-vf98: 198 bytes). Takes time in proportion to the number of entries. Archives of ZIP64 are
* refused: they begin at 4 GiB or 65,535 files, far above every limit of ours.
* @returns what is wrong, as the end of a sentence, or `undefined`
*/
function directoryProblem(zip, limits) {
	const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
	const end = findEnd(view);
	if (end === void 0) return "it is not a complete zip archive";
	const count = view.getUint16(end + 10, true);
	const start = view.getUint32(end + 16, true);
	if (count === ZIP64_SHORT || start === ZIP64_LONG) return "it is a ZIP64 archive";
	if (count > limits.files) return `it has more than ${limits.files} files`;
	if (start + view.getUint32(end + 12, true) > end) return "its central directory lies outside it";
	const extents = readExtents(view, start, count, end);
	return typeof extents === "string" ? extents : overlapProblem(extents);
}
/** The last record that matches: a comment after it may be up to 65,535 bytes long. */
function findEnd(view) {
	const last = view.byteLength - END.bytes;
	for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) if (view.getUint32(at, true) === END.signature && at + END.bytes + view.getUint16(at + 20, true) === view.byteLength) return at;
}
function readExtents(view, start, count, end) {
	const extents = [];
	let at = start;
	for (let entry = 0; entry < count; entry++) {
		if (at + ENTRY.bytes > end || view.getUint32(at, true) !== ENTRY.signature) return "its central directory is damaged";
		const [packed, size, local] = [
			20,
			24,
			42
		].map((offset) => view.getUint32(at + offset, true));
		if (packed === void 0 || size === void 0 || local === void 0) return "its central directory is damaged";
		if ([
			packed,
			size,
			local
		].includes(ZIP64_LONG)) return "it is a ZIP64 archive";
		const extent = extentOf(view, local, packed, start);
		if (extent === void 0) return "an entry lies outside it";
		extents.push(extent);
		at += ENTRY.bytes + [
			28,
			30,
			32
		].reduce((sum, offset) => sum + view.getUint16(at + offset, true), 0);
	}
	return at > end ? "its central directory is damaged" : extents;
}
/** The extent of one file: its own header with the name, then its bytes, all of it before the table of contents. */
function extentOf(view, local, packed, directory) {
	if (local + LOCAL.bytes > directory || view.getUint32(local, true) !== LOCAL.signature) return void 0;
	const data = local + LOCAL.bytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
	return data + packed > directory ? void 0 : {
		start: local,
		end: data + packed
	};
}
/** With many names for the same bytes, a small archive unpacks to a huge one. */
function overlapProblem(extents) {
	const sorted = [...extents].sort((a, b) => a.start - b.start);
	return sorted.some(({ start }, position) => position > 0 && start < (sorted[position - 1]?.end ?? 0)) ? "two entries overlap" : void 0;
}
export { directoryProblem };
