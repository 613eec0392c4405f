import { at } from "../../errors.js";
import { takeMemory } from "../decode/spare-memory.js";
/** How far around a region its displacement is tried, in pixels: for its edges, its label, and what is between its parts. */
const REACH = 40;
/** Displacements tried per tile; more would explain pixels by chance. */
const MOST_IN_A_TILE = 6;
/** What 16 bits can number. Further matches have no owner, and their pixels are compared one by one. */
const MOST_MATCHES = 65534;
function ownersOf({ width, height }, { regions, eachRun }, matches, everywhere) {
	const owned = matches.slice(0, MOST_MATCHES);
	const matchOf = new Uint16Array(regions.length);
	const displacementOf = new Uint16Array(owned.length + 1);
	for (const [index, { region, displacement }] of owned.entries()) {
		matchOf[region] = index + 1;
		displacementOf[index + 1] = displacement;
	}
	const match = new Uint16Array(takeMemory(width * height * 2).buffer, 0, width * height).fill(0);
	eachRun((region, from, length) => {
		const owner = matchOf[region] ?? 0;
		if (owner > 0) match.fill(owner, from, from + length);
	});
	const columns = Math.ceil(width / 32);
	return {
		match,
		matchOf,
		displacementOf,
		columns,
		tiles: tilesOf(owned.map(({ region, displacement }) => ({
			...at(regions, region),
			displacement
		})), columns, Math.ceil(height / 32), everywhere)
	};
}
function tilesOf(regions, columns, rows, everywhere) {
	const areas = Array.from({ length: columns * rows }, () => new Map());
	for (const { left, top, width, height, area, displacement } of regions) {
		const [first, last] = [tileAt(left - REACH, columns), tileAt(left + width + REACH, columns)];
		for (let row = tileAt(top - REACH, rows); row <= tileAt(top + height + REACH, rows); row++) for (let column = first; column <= last; column++) {
			const tile = areas[row * columns + column];
			tile?.set(displacement, (tile.get(displacement) ?? 0) + area);
		}
	}
	return areas.map((tile) => {
		const local = [...tile].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([displacement]) => displacement);
		return [...new Set([...local.slice(0, MOST_IN_A_TILE), ...everywhere])];
	});
}
function tileAt(place, count) {
	return Math.min(Math.max(Math.floor(place / 32), 0), count - 1);
}
function tileOf({ columns, tiles }, x, y) {
	return tiles[Math.floor(y / 32) * columns + Math.floor(x / 32)] ?? [];
}
export { ownersOf, tileOf };
