import { pngFault } from "./failure.js";
import { crc32 } from "node:zlib";
// src/picture/decode/chunks.ts
const SIGNATURE_BYTES = 8;
/** Length and type before a chunk's data, checksum after it. */
const FRAME_BYTES = 12;
const LONGEST_PALETTE = 768;
/**
* Reads all chunks and checks every checksum. A second header or palette is an error: pngjs would use the second header, and with it
* a size that has not been checked. Bytes after IEND are ignored.
* @throws ExpectedError `PNG_TRUNCATED` or `PNG_CORRUPT`
*/
function readChunks({ name, bytes }) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const pixelData = [];
	const besides = [];
	const seen = new Set();
	let at = SIGNATURE_BYTES;
	for (;;) {
		if (at + FRAME_BYTES > bytes.length) throw pngFault("PNG_TRUNCATED", name, "ends before its IEND chunk");
		const next = at + FRAME_BYTES + view.getUint32(at);
		if (next > bytes.length) throw pngFault("PNG_TRUNCATED", name, `ends ${next - bytes.length} bytes too early`);
		if (crc32(bytes.subarray(at + 4, next - 4)) !== view.getUint32(next - 4)) throw pngFault("PNG_CORRUPT", name, `has a wrong checksum at byte ${at}`);
		const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		const data = bytes.subarray(at + 8, next - 4);
		checkOnce(name, type, data, seen);
		if (type === "IDAT") pixelData.push(data);
		else besides.push({
			type,
			data,
			isBehindPixels: pixelData.length > 0
		});
		if (type === "IEND") return {
			pixelData,
			besides,
			end: next
		};
		at = next;
	}
}
function checkOnce(name, type, data, seen) {
	if (seen.has(type) && /^(IHDR|PLTE|tRNS)$/.test(type)) throw pngFault("PNG_CORRUPT", name, `has a second ${type} chunk`);
	if (type === "PLTE" && data.length > LONGEST_PALETTE) throw pngFault("PNG_CORRUPT", name, "has too many colours");
	seen.add(type);
}
export { readChunks };
