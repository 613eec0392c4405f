import { ownersOf } from "./owners.js";
// src/picture/explain/view.ts
/** Displacements with at least this share of the largest one's area are tried everywhere. */
const COMMON_SHARE = .15;
const MOST_COMMON = 4;
/** The earlier picture seen from the later one, and the reverse. */
function viewsOf(pictures) {
	const { before, after, displacements, scale, isExact } = pictures;
	const [was, is] = [ownersIn(pictures, "before"), ownersIn(pictures, "after")];
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
function ownersIn(pictures, side) {
	const { matches, displacements } = pictures;
	const most = displacements[0]?.area ?? 0;
	const common = displacements.flatMap(({ dx, dy, area }, index) => index < MOST_COMMON && area >= most * COMMON_SHARE || dx === 0 && dy === 0 ? [index] : []);
	const own = matches.map((match) => ({
		region: match[side],
		displacement: match.displacement
	}));
	return ownersOf(pictures[side].frame, pictures[side], own, common);
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
