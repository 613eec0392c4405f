// src/drawing/difference/neighbours.ts
/** How many neighbours decide how far something moves. */
const NEIGHBOURS = 4;
/** How far the nearest neighbours moved: those in the innermost group that has any, else those anywhere. */
function wantedMove(homes, whole, { was, is, membersOf }) {
	const { minX, minY, maxX, maxY } = whole;
	const centre = {
		x: (minX + maxX) / 2,
		y: (minY + maxY) / 2
	};
	for (const ids of [...homes.map((home) => membersOf.get(home) ?? []), was.keys()]) {
		const nearest = nearestStayed(ids, centre, was, is);
		if (nearest.length > 0) return [median(nearest.map(({ x }) => x)), median(nearest.map(({ y }) => y))];
	}
	return [0, 0];
}
function nearestStayed(ids, centre, was, is) {
	const nearest = [];
	for (const id of ids) {
		const [from, to] = [was.get(id), is.get(id)];
		if (from === void 0 || to === void 0) continue;
		const away = Math.hypot((from.minX + from.maxX) / 2 - centre.x, (from.minY + from.maxY) / 2 - centre.y);
		const last = nearest[3];
		if (last !== void 0 && (last.away < away || last.away === away && last.id < id)) continue;
		nearest.push({
			id,
			away,
			x: to.minX - from.minX,
			y: to.minY - from.minY
		});
		nearest.sort((a, b) => a.away - b.away || (a.id < b.id ? -1 : 1));
		nearest.length = Math.min(nearest.length, NEIGHBOURS);
	}
	return nearest;
}
function median(values) {
	return [...values].sort((a, b) => a - b)[values.length - 1 >> 1] ?? 0;
}
export { wantedMove };
