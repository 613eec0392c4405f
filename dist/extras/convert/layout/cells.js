const LETTER = .16;
/** A component with its label in front of it. */
const DEPTH = 1.5;
const MIN_WIDTH = 2;
const AIR = .5;
function labelWidth(text) {
	return LETTER * [...text ?? ""].length;
}
/** A cell for one component with its label, the component centred. */
function cell({ address, name }) {
	const width = Math.max(MIN_WIDTH, labelWidth(name) + AIR);
	return {
		width,
		depth: DEPTH,
		places: [{
			address,
			x: quarter((width - 1) / 2),
			y: 0
		}]
	};
}
/** Cloudcraft's grid snaps to quarters. */
function quarter(value) {
	return Math.round(value * 4) / 4;
}
export { cell, labelWidth, quarter };
