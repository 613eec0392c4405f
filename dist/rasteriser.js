import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
// src/rasteriser.ts
let rasteriser;
/** What turns drawings into pixels, started once per process, when the first picture is asked for. */
function openRasteriser() {
	rasteriser ??= startRasteriser();
	return rasteriser;
}
async function startRasteriser() {
	const [{ createRasteriser }, assets] = await Promise.all([import("./lazy/rasterise.js"), loadAssets()]);
	return createRasteriser(assets);
}
/** In dist/ both files lie in vendor/, beside this code; in a checkout they are where npm has put them. */
async function loadAssets() {
	const [wasm, font] = await Promise.all([readFile(assetPath("resvg.wasm", "@resvg/resvg-wasm/index_bg.wasm")), readFile(assetPath("lato.ttf", "@expo-google-fonts/lato/400Regular/Lato_400Regular.ttf"))]);
	return {
		wasm,
		fonts: [font]
	};
}
function assetPath(bundled, installed) {
	const shipped = fileURLToPath(new URL(`./vendor/${bundled}`, import.meta.url));
	return existsSync(shipped) ? shipped : createRequire(import.meta.url).resolve(installed);
}
export { openRasteriser };
