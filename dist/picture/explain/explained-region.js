// src/picture/explain/explained-region.ts
function united(one, other) {
	const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
	return {
		x,
		y,
		width: Math.max(one.x + one.width, other.x + other.width) - x,
		height: Math.max(one.y + one.height, other.y + other.height) - y
	};
}
/** The overlap of two boxes as a share of the smaller one: 0 to 1. */
function overlapOf(one, other) {
	const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
	const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
	if (width <= 0 || height <= 0) return 0;
	return width * height / Math.min(one.width * one.height, other.width * other.height);
}
function byPixels(one, other) {
	return other.changedPixels - one.changedPixels || one.after.y - other.after.y || one.after.x - other.after.x;
}
export { byPixels, overlapOf, united };
