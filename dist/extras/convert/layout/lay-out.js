import { isFrame } from "../components/kinds.js";
import { byText } from "../declared.js";
import { isGlobal } from "../graph/regions.js";
import { grid, row, stack } from "./box.js";
import { cell } from "./cells.js";
import { chainsBox } from "./chains.js";
import { clustersBox, isClustered } from "./clusters.js";
import { groupBy } from "./group-by.js";
import { networkBox } from "./network.js";
// src/extras/convert/layout/lay-out.ts
/**
* convert/layout/: positions: regions, in each the networks (network.ts), clusters (clusters.ts) and chains (chains.ts), made of
* boxes (box.ts). Not here: what belongs together (graph/).
*/
/** Between networks, and between a network and its surroundings: nested outlines need the space. */
const BETWEEN_NETWORKS = 7;
const BETWEEN_REGIONS = 12;
/** Deterministic: regions along x, in each the networks, beside them clusters and chains; global services behind. */
function layOut({ components }, flows) {
	const standing = components.filter(({ type }) => !isFrame(type));
	const disks = disksOf(standing, flows);
	const hanging = new Set([...disks.values()].flat().map(({ address }) => address));
	const unitOf = (component) => stack([cell(component), ...(disks.get(component.address) ?? []).map(cell)], .75);
	const free = standing.filter(({ address }) => !hanging.has(address));
	const standings = [];
	const boxes = [...groupBy(free.filter(({ type }) => !isGlobal(type)), regionOf(components))].sort(([a], [b]) => byText(a, b)).map(([, inside]) => {
		const { box, standings: found } = regionBox(inside, {
			components,
			flows,
			unitOf
		});
		standings.push(...found);
		return box;
	});
	const world = grid(free.filter(({ type }) => isGlobal(type)).map(unitOf), 2, 24);
	const all = stack([world, row(boxes, BETWEEN_REGIONS)], BETWEEN_NETWORKS);
	return {
		places: new Map(all.places.map((place) => [place.address, place])),
		standings
	};
}
function regionBox(inside, whole) {
	const children = groupBy(inside.filter(({ parent }) => parent !== void 0), ({ parent = "" }) => parent);
	const childrenOf = (parent) => children.get(parent) ?? [];
	const clustered = inside.filter(isClustered);
	const others = inside.filter((component) => !isClustered(component) && component.parent === void 0);
	const networked = others.filter((component) => component.vpc !== void 0 || component.subnets.length > 0);
	const pools = others.filter((component) => component.type === "asg" && !networked.includes(component));
	const networks = networksOf([...networked, ...pools], childrenOf, whole);
	const placed = new Set([...networked, ...pools]);
	const loose = others.filter((component) => !placed.has(component));
	const beside = [clustersBox(clustered, childrenOf), chainsBox(loose, whole.flows, whole.unitOf)];
	const inNetworks = networks.map(({ box }) => box);
	return {
		box: row([stack(inNetworks, BETWEEN_NETWORKS), stack(beside, BETWEEN_NETWORKS / 2)], BETWEEN_NETWORKS),
		standings: networks.flatMap(({ standings }) => standings)
	};
}
function networksOf(networked, childrenOf, { components, unitOf }) {
	return [...groupBy(networked, ({ vpc }) => vpc ?? "")].sort(([a], [b]) => byText(a, b)).map(([vpc, group]) => {
		const addresses = components.filter((component) => component.type === "subnet" && (component.vpc ?? "") === vpc).map(({ address }) => address);
		return networkBox(addresses, group, unitOf, ({ address }) => childrenOf(address));
	});
}
/** Members of a network or a cluster are drawn in its region. */
function regionOf(components) {
	const byAddress = new Map(components.map((component) => [component.address, component]));
	const find = ({ vpc, parent, subnets, region }) => {
		const around = byAddress.get(parent ?? vpc ?? subnets[0] ?? "");
		return around === void 0 ? region ?? "" : find(around);
	};
	return find;
}
/** Volumes of a machine are drawn in front of it. */
function disksOf(standing, flows) {
	const byAddress = new Map(standing.map((component) => [component.address, component]));
	const taken = new Set();
	const disks = new Map();
	for (const { from, to } of flows) {
		const [machine, disk] = [byAddress.get(from), byAddress.get(to)];
		if (machine?.type !== "ec2" || disk?.type !== "ebs" || taken.has(to) || machine.parent !== void 0) continue;
		taken.add(to);
		disks.set(from, [...disks.get(from) ?? [], disk]);
	}
	return disks;
}
export { layOut };
