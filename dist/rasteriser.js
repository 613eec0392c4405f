import { ExpectedError } from "./errors.js";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
// src/rasteriser.ts
/** Turns drawings into pixels: resvg as WebAssembly, with the font Lato. It is loaded with the first picture. */
/** A picture takes twice four bytes per pixel in memory; this many pixels stay around half a gigabyte. */
const MAX_PIXELS = 64e6;
/** Module state, since resvg can be initialised only once per process. */
let started;
/** The rasteriser with our font. */
function openRasteriser() {
	started ??= startRasteriser();
	return started;
}
async function startRasteriser() {
	const [resvg, wasm, lato] = await Promise.all([
		import("./lazy/resvg-wasm.js"),
		readFile(assetPath("resvg.wasm", "@resvg/resvg-wasm/index_bg.wasm")),
		readFile(assetPath("lato.ttf", "@expo-google-fonts/lato/400Regular/Lato_400Regular.ttf"))
	]);
	await resvg.initWasm(wasm);
	return (svg) => rasterise(resvg, svg, lato);
}
/** In dist/ both files are in vendor/, next to this code; in a checkout they are where npm installed them. */
function assetPath(bundled, installed) {
	const shipped = fileURLToPath(new URL(`./vendor/${bundled}`, import.meta.url));
	return existsSync(shipped) ? shipped : createRequire(import.meta.url).resolve(installed);
}
function rasterise({ Resvg }, svg, font) {
	const resvg = new Resvg(svg, { font: {
		fontBuffers: [font],
		defaultFontFamily: "Lato",
		sansSerifFamily: "Lato"
	} });
	try {
		if (resvg.width * resvg.height > MAX_PIXELS) throw tooLarge(resvg.width, resvg.height);
		const image = resvg.render();
		try {
			return image.asPng();
		} finally {
			image.free();
		}
	} finally {
		resvg.free();
	}
}
function tooLarge(width, height) {
	return new ExpectedError("PICTURE_TOO_LARGE", `A picture of ${width} x ${height} pixels was asked for; the limit is ${MAX_PIXELS / 1e6} million pixels`, "Ask for a smaller width and height, or a smaller scale");
}
export { openRasteriser };
