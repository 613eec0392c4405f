import { byText } from "../declared.js";
import { grid, row, stack } from "./box.js";
import { groupBy } from "./group-by.js";
import { sortIntoSteps } from "./steps.js";
// src/extras/convert/layout/chains.ts
const BETWEEN_STEPS = 2;
const BETWEEN_CHAINS = 2;
const GAP = 1;
/** A larger step becomes a block instead of a column. */
const MAX_COLUMN = 6;
/** Components outside of networks: connected ones as chains along x, all others in a block. */
function chainsBox(components, flows, unitOf) {
	const byAddress = new Map(components.map((component) => [component.address, component]));
	const between = flows.filter(({ from, to }) => byAddress.has(from) && byAddress.has(to));
	const chainOf = numberChains(components, between);
	const chains = groupBy(components, ({ address }) => chainOf.get(address) ?? "");
	const flowsIn = groupBy(between, ({ from }) => chainOf.get(from) ?? "");
	const boxes = [...chains].filter(([, chain]) => chain.length > 1).map(([key, chain]) => chainBox(chain, flowsIn.get(key) ?? [], unitOf));
	const sorted = [...[...chains.values()].filter((chain) => chain.length === 1).flat()].sort((a, b) => byText(a.type, b.type) || byText(a.address, b.address));
	return stack([grid(boxes, BETWEEN_CHAINS, 24), grid(sorted.map(unitOf), GAP)], BETWEEN_CHAINS);
}
/** The chain of each component, identified by the chain's first address. */
function numberChains(components, flows) {
	const neighbours = new Map(components.map(({ address }) => [address, []]));
	for (const { from, to } of flows) {
		neighbours.get(from)?.push(to);
		neighbours.get(to)?.push(from);
	}
	const chainOf = new Map();
	for (const { address: first } of components) {
		const open = [first];
		for (let here = open.pop(); here !== void 0; here = open.pop()) {
			if (chainOf.has(here)) continue;
			chainOf.set(here, first);
			open.push(...(neighbours.get(here) ?? []).filter((next) => !chainOf.has(next)));
		}
	}
	return chainOf;
}
function chainBox(chain, flows, unitOf) {
	const columns = sortIntoSteps(chain, flows).map((step) => {
		const units = step.map(unitOf);
		return units.length > MAX_COLUMN ? grid(units, GAP, 4) : stack(units, GAP);
	});
	return row(columns, BETWEEN_STEPS);
}
export { chainsBox };
