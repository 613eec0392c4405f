import { css, lighten, toHsl } from "./colour.js";
import { GRID_HEIGHT, UNIT_HEIGHT, project } from "./geometry.js";
import { solidColour } from "./theme.js";
import { digits } from "./xml.js";
// src/drawing/isometric/solid.ts
/** Lightness of the left and right side and of inner edges relative to the top; measured on a picture drawn by Cloudcraft. */
const LEFT_SHADE = -.1;
const RIGHT_SHADE = -.2;
const EDGE_SHADE = -.4;
const INNER_EDGE = 1;
/** A box whose back corner on the ground is at `at`. */
function box(at, { width, depth, height }, coat) {
	const corner = (x, y, z) => pixel({
		x: at.x + x * width,
		y: at.y + y * depth,
		z: at.z + z * height
	});
	const [back, right, front, left] = [
		corner(0, 0, 1),
		corner(1, 0, 1),
		corner(1, 1, 1),
		corner(0, 1, 1)
	];
	const [rightFoot, frontFoot, leftFoot] = [
		corner(1, 0, 0),
		corner(1, 1, 0),
		corner(0, 1, 0)
	];
	const shades = shadesOf(coat.colour);
	return [
		face([
			back,
			right,
			front,
			left
		], shades.top),
		face([
			left,
			front,
			frontFoot,
			leftFoot
		], shades.left),
		face([
			front,
			right,
			rightFoot,
			frontFoot
		], shades.right),
		`<path d="M${left}L${front}L${right}M${front}L${frontFoot}" fill="none" stroke="${shades.inner}" stroke-width="${INNER_EDGE}"/>`,
		outline(`M${back}L${right}L${rightFoot}L${frontFoot}L${leftFoot}L${left}Z`, coat)
	].join("");
}
/** An upright cylinder; `at` is the centre of its base. */
function cylinder(at, { radius, topRadius = radius, height }, coat) {
	const foot = project(at, "isometric");
	const top = project({
		...at,
		z: at.z + height
	}, "isometric");
	const [footX, footY] = [radius * RADIUS_ACROSS, radius * RADIUS_DOWN];
	const [topX, topY] = [topRadius * RADIUS_ACROSS, topRadius * RADIUS_DOWN];
	const shades = shadesOf(coat.colour);
	const body = `M${pair(top.x - topX, top.y)}L${pair(foot.x - footX, foot.y)}A${digits(footX)} ${digits(footY)} 0 0 0 ${pair(foot.x + footX, foot.y)}L${pair(top.x + topX, top.y)}`;
	const shine = `M${pair(top.x, top.y)}L${pair(foot.x, foot.y + footY)}A${digits(footX)} ${digits(footY)} 0 0 0 ${pair(foot.x + footX, foot.y)}L${pair(top.x + topX, top.y)}Z`;
	const lid = `cx="${digits(top.x)}" cy="${digits(top.y)}" rx="${digits(topX)}" ry="${digits(topY)}"`;
	return [
		`<path d="${body}Z" fill="${shades.left}"/><path d="${shine}" fill="${shades.right}"/>`,
		`<ellipse ${lid} fill="${shades.top}" stroke="${shades.inner}" stroke-width="${INNER_EDGE}"/>`,
		outline(`${body}A${digits(topX)} ${digits(topY)} 0 0 0 ${pair(top.x - topX, top.y)}Z`, coat)
	].join("");
}
/** A circle on the ground is an ellipse: its semi-axes in pixels for a radius of one grid unit. */
const RADIUS_ACROSS = 32 * Math.SQRT2;
const RADIUS_DOWN = GRID_HEIGHT * Math.SQRT2;
/** A ball with its centre at `at`. */
function ball(at, radius, coat) {
	const { x, y } = project(at, "isometric");
	const size = radius * UNIT_HEIGHT;
	const shades = shadesOf(coat.colour);
	return `<circle cx="${digits(x)}" cy="${digits(y)}" r="${digits(size)}" fill="${shades.left}"/><circle cx="${digits(x - size * .22)}" cy="${digits(y - size * .25)}" r="${digits(size * .6)}" fill="${shades.top}"/><circle cx="${digits(x)}" cy="${digits(y)}" r="${digits(size)}" fill="none" stroke="${coat.edge}" stroke-width="${digits(coat.stroke)}"/>`;
}
/** Colours of the faces; the inner edges of a dark solid are lighter, since they cannot be darker. */
function shadesOf(colour) {
	const top = solidColour(colour);
	const inner = toHsl(top).lightness < .45 ? .18 : EDGE_SHADE;
	return {
		top: css(top),
		left: css(lighten(top, LEFT_SHADE)),
		right: css(lighten(top, RIGHT_SHADE)),
		inner: css(lighten(top, inner))
	};
}
function face(corners, fill) {
	return `<path d="M${corners.join("L")}Z" fill="${fill}"/>`;
}
function outline(path, coat) {
	return `<path d="${path}" fill="none" stroke="${coat.edge}" stroke-width="${digits(coat.stroke)}" stroke-linejoin="round"/>`;
}
function pixel(point) {
	const { x, y } = project(point, "isometric");
	return pair(x, y);
}
function pair(x, y) {
	return `${digits(x)} ${digits(y)}`;
}
export { ball, box, cylinder };
