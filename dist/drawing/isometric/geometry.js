/** Pixels per grid unit down, in the true isometric view. */
const GRID_HEIGHT = 32 * Math.tan(Math.PI / 6);
/** Pixels per height unit up; also the true length of a grid unit along either axis. */
const UNIT_HEIGHT = 2 * GRID_HEIGHT;
/** The pixel of a position at scale 1; the grid's origin is (0, 0). Height is not visible in 2d. */
function project(point, projection) {
	if (projection === "2d") return {
		x: point.x * 32,
		y: point.y * 32
	};
	return {
		x: (point.x - point.y) * 32,
		y: (point.x + point.y) * GRID_HEIGHT - point.z * UNIT_HEIGHT
	};
}
/** Length of a grid unit in the plane of the ground, in pixels at scale 1. */
function unitLength(projection) {
	return projection === "2d" ? 32 : UNIT_HEIGHT;
}
/** The smallest rectangle around all points; without points the empty rectangle at the origin. */
function boundsOf(points) {
	let bounds = {
		minX: Infinity,
		minY: Infinity,
		maxX: -Infinity,
		maxY: -Infinity
	};
	for (const { x, y } of points) bounds = {
		minX: Math.min(bounds.minX, x),
		minY: Math.min(bounds.minY, y),
		maxX: Math.max(bounds.maxX, x),
		maxY: Math.max(bounds.maxY, y)
	};
	return bounds.minX === Infinity ? {
		minX: 0,
		minY: 0,
		maxX: 0,
		maxY: 0
	} : bounds;
}
/** The scene's size at scale 1 in whole pixels, its border included. */
function naturalSize(bounds) {
	return {
		width: Math.ceil(rounded(bounds.maxX - bounds.minX)) + 64,
		height: Math.ceil(rounded(bounds.maxY - bounds.minY)) + 64
	};
}
/** Scales a scene to fit into a canvas, keeping its proportions, and centres it. */
function fit(bounds, width, height) {
	const natural = naturalSize(bounds);
	const scale = Math.min(width / natural.width, height / natural.height);
	return {
		scale,
		dx: width / 2 - scale * (bounds.minX + bounds.maxX) / 2,
		dy: height / 2 - scale * (bounds.minY + bounds.maxY) / 2
	};
}
/** Without it 64.00000000000001 pixels would be rounded up to 65. */
function rounded(length) {
	return Math.round(length * 1e6) / 1e6;
}
export { GRID_HEIGHT, UNIT_HEIGHT, boundsOf, fit, naturalSize, project, unitLength };
