// src/picture/decode/colour-distance.ts
/**
* How far apart two opaque colours look, as pixelmatch 8 measures it: the difference of their lightness in OKLab (Ottosson, 2020), corrected
* near black, plus the distance of their hues (HyAB: Abasi and others, 2019). The kernel has the same arithmetic in kernel/colour.ts and
* takes its tables from here, since powers and roots are not the same to the last bit in every engine. pixelmatch keeps its own to itself.
*/
/** pixelmatch's default threshold: 1 is the distance of black and white. */
const THRESHOLD = .1;
const LINEAR_ENTRIES = 257;
const ROOTS = 4096;
/** The linear light of each value of a channel, the last one twice; then the cube roots of 0/4096 to 4097/4096. */
const COLOUR_TABLES = Float64Array.from({ length: 4355 }, (_, at) => at < LINEAR_ENTRIES ? linear(Math.min(at, 255) / 255) : Math.cbrt((at - LINEAR_ENTRIES) / ROOTS));
function linear(value) {
	return value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4;
}
/** Below so many steps the table of roots is too coarse. */
const FIRST_STEP = 8;
function rootOf(value) {
	const place = value * ROOTS;
	const step = Math.floor(place);
	if (step < FIRST_STEP) return Math.cbrt(value);
	const root = COLOUR_TABLES[LINEAR_ENTRIES + step];
	return root + (COLOUR_TABLES[LINEAR_ENTRIES + step + 1] - root) * (place - step);
}
const TOE_K1 = .206;
const TOE_K2 = .03;
const TOE_K3 = 1.206 / 1.03;
function converted(pixel) {
	const r = COLOUR_TABLES[pixel & 255];
	const g = COLOUR_TABLES[pixel >> 8 & 255];
	const b = COLOUR_TABLES[pixel >> 16 & 255];
	const l = rootOf(.4122214708 * r + .5363325363 * g + .0514459929 * b);
	const m = rootOf(.2119034982 * r + .6806995451 * g + .1073969566 * b);
	const s = rootOf(.0883024619 * r + .2817188376 * g + .6299787005 * b);
	const plain = .2104542553 * l + .793617785 * m - .0040720468 * s;
	const x = TOE_K3 * plain - TOE_K1;
	return {
		l,
		m,
		s,
		lightness: .5 * (x + Math.sqrt(x * x + 4 * TOE_K2 * TOE_K3 * plain))
	};
}
/** How far apart two opaque colours look: 0 to 1, the distance of black and white. */
function distanceOf(one, other) {
	const [a, b] = [converted(one), converted(other)];
	return Math.abs(a.lightness - b.lightness) + Math.sqrt(hueDistance(a, b));
}
/** The square of the distance of two hues. */
function hueDistance(one, other) {
	const [l, m, s] = [
		one.l - other.l,
		one.m - other.m,
		one.s - other.s
	];
	const da = 1.9779984951 * l - 2.428592205 * m + .4505937099 * s;
	const db = .0259040371 * l + .7827717662 * m - .808675766 * s;
	return da * da + db * db;
}
/** Whether two opaque colours look the same to pixelmatch, which compares squares: the last bit of a root may decide otherwise. */
function areSimilar(one, other) {
	const [a, b] = [converted(one), converted(other)];
	const rest = THRESHOLD - Math.abs(a.lightness - b.lightness);
	return rest >= 0 && hueDistance(a, b) <= rest * rest;
}
const firsts = new Int32Array(16384);
const seconds = new Int32Array(16384);
const DIFFERENT = 1 << 24;
const SIMILAR = 2 << 24;
const RGB = 16777215;
/** Whether two opaque pixels look the same, by pixelmatch's measure and default threshold. */
function isNear(one, other) {
	if (one === other) return true;
	const [p, q] = [one & RGB, other & RGB];
	const slot = (Math.imul(p, 2654435761) ^ Math.imul(q, 2246822507)) >>> 18;
	const known = firsts[slot];
	if ((known & RGB) === p && known >= DIFFERENT && seconds[slot] === q) return known >= SIMILAR;
	const verdict = areSimilar(p, q);
	firsts[slot] = p | (verdict ? SIMILAR : DIFFERENT);
	seconds[slot] = q;
	return verdict;
}
export { COLOUR_TABLES, distanceOf, isNear };
