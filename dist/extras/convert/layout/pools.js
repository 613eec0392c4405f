import { NOTHING, framed, grid, isEmpty, row, stack, withPlace } from "./box.js";
import { cell, labelWidth, quarter } from "./cells.js";
// src/extras/convert/layout/pools.ts
const LABEL_DEPTH = 1.75;
const GAP = 1;
/**
* An autoscaling group: its members evenly along a platform, as Cloudcraft's layout `even` spreads them: the i-th of n at
* `x + (width - 1) * i / (n - 1)`, a single one in the middle. The label is centred on the first two units.
* @param step distance from one to the next.
*/
function poolBox(pool, members, step = 2) {
	const width = Math.max(2, members.length === 0 ? 2 : (members.length - 1) * step + 1);
	const overhang = overhangOf(pool);
	const places = members.map(({ address }, index) => {
		const share = members.length === 1 ? .5 : index / (members.length - 1);
		return {
			address,
			x: overhang + (width - 1) * share,
			y: 0
		};
	});
	const platform = {
		address: pool.address,
		x: overhang,
		y: 0,
		size: [width, 1]
	};
	return {
		width: overhang + Math.max(width, 2 + overhang),
		depth: LABEL_DEPTH,
		places: [platform, ...places]
	};
}
/** How far a pool's label reaches out to the left of its platform. */
function overhangOf({ name }) {
	return quarter(Math.max(0, labelWidth(name) / 2 - 1) + .124);
}
/**
* A cluster with its content: its own icon at the back, then one row per service. Members without a service come last.
* @param inside the boxes of its content.
*/
function clusterBox(cluster, inside) {
	const sign = cell({
		...cluster,
		name: void 0
	});
	const content = inside.every(isEmpty) ? NOTHING : grid(inside, GAP, 8);
	const box = stack([sign, content], GAP);
	return {
		...box,
		width: Math.max(box.width, labelWidth(cluster.name) + 1)
	};
}
/** A service: its sign, and its tasks beside it. */
function serviceBox(service, tasks) {
	const inside = row([cell({
		...service,
		name: void 0
	}), ...tasks.map(cell)], .5);
	return {
		...inside,
		width: Math.max(inside.width, labelWidth(service.name) + 1),
		depth: inside.depth + .5
	};
}
/** A cluster of Azure, a workload of it, a namespace: a plate with its content on it. */
function plateBox(cluster, inside) {
	const content = framed(grid(inside, GAP, 8), GAP);
	const size = [Math.max(4, labelWidth(cluster.name) + 1, content.width), Math.max(3, content.depth)];
	return withPlace({
		width: size[0],
		depth: size[1],
		places: content.places
	}, {
		address: cluster.address,
		x: 0,
		y: 0,
		size
	});
}
export { clusterBox, overhangOf, plateBox, poolBox, serviceBox };
