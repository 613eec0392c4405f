import { ownersOf } from "./owners.js";
// src/picture/explain/view.ts
/** Displacements of so much of the largest one's area may explain a pixel anywhere. */
const COMMON_SHARE = .15;
const MOST_COMMON = 4;
/** Before seen from after, and after seen from before. */
function viewsOf(scene) {
	const { before, after, displacements, scale, isExact } = scene;
	const [was, is] = [ownersIn(scene, "before"), ownersIn(scene, "after")];
	const back = displacements.map(({ dx, dy }) => ({
		dx: -dx / scale,
		dy: -dy / scale
	}));
	return [{
		frame: before.frame,
		owners: was,
		eachLoose: loosePixels(before, was),
		other: after.frame,
		otherOwners: is,
		isExact,
		scale,
		displacements
	}, {
		frame: after.frame,
		owners: is,
		eachLoose: loosePixels(after, is),
		other: before.frame,
		otherOwners: was,
		isExact,
		scale: 1 / scale,
		displacements: back
	}];
}
function ownersIn(scene, side) {
	const { matches, displacements } = scene;
	const most = displacements[0]?.area ?? 0;
	const common = displacements.flatMap(({ dx, dy, area }, index) => index < MOST_COMMON && area >= most * COMMON_SHARE || dx === 0 && dy === 0 ? [index] : []);
	const own = matches.map((match) => ({
		region: match[side],
		displacement: match.displacement
	}));
	return ownersOf(scene[side].frame, scene[side], own, common);
}
function loosePixels({ frame, eachRun, eachLoose }, { matchOf }) {
	const { width } = frame;
	return (visit) => {
		const inRows = (from, to, region) => {
			for (let at = from; at < to;) {
				const y = Math.floor(at / width);
				const end = Math.min(to, (y + 1) * width);
				visit(y, at - y * width, end - y * width, region);
				at = end;
			}
		};
		eachLoose((from, to) => inRows(from, to, -1));
		eachRun((region, from, length) => {
			if (matchOf[region] === 0) inRows(from, from + length, region);
		});
	};
}
export { viewsOf };
