import { crc32 } from "node:zlib";
// src/picture/decode/png-file.ts
const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
/** A PNG of pixels that are already compressed, in pieces. */
function pngFile({ width, height, colourType, palette }, pieces) {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([
		8,
		colourType,
		0,
		0,
		0
	], 8);
	return Buffer.concat([
		SIGNATURE,
		...chunk("IHDR", [header]),
		...palette ? chunk("PLTE", [palette]) : [],
		...chunk("IDAT", pieces),
		...chunk("IEND", [])
	]);
}
/** A chunk: length, type, data, and a checksum of type and data. */
function chunk(type, data) {
	const [head, tail] = [Buffer.alloc(8), Buffer.alloc(4)];
	head.writeUInt32BE(data.reduce((sum, piece) => sum + piece.length, 0));
	head.write(type, 4, "latin1");
	tail.writeUInt32BE(data.reduce((sum, piece) => crc32(piece, sum), crc32(type)));
	return [
		head,
		...data,
		tail
	];
}
export { pngFile };
