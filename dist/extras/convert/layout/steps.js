import { byText } from "../declared.js";
// src/extras/convert/layout/steps.ts
/** The components of a chain step by step, each step in an order that keeps lines short. */
function sortIntoSteps(chain, flows) {
	const links = linksOf(chain, flows);
	const steps = delayed(links, earliest(links));
	const columns = Array.from({ length: Math.max(...steps.values()) + 1 }, () => []);
	for (const component of chain) columns[steps.get(component.address) ?? 0]?.push(component);
	const lanes = new Map();
	for (const column of columns) {
		const keyed = column.map((component) => ({
			component,
			key: keyOf(component.address, links, lanes)
		}));
		keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || byText(a.component.address, b.component.address));
		column.splice(0, column.length, ...keyed.map(({ component }) => component));
		for (const [lane, { address }] of column.entries()) lanes.set(address, lane);
	}
	return columns.filter((column) => column.length > 0);
}
/** Behind what leads to it; where a chain ends last, out of the way of lines that go on. */
function keyOf(address, { next, previous }, lanes) {
	const behind = (previous.get(address) ?? []).flatMap((other) => lanes.get(other) ?? []);
	const mean = behind.reduce((sum, lane) => sum + lane, 0) / Math.max(1, behind.length);
	return [(next.get(address) ?? []).length === 0 ? 1 : 0, mean];
}
function linksOf(chain, flows) {
	const order = chain.map(({ address }) => address);
	const next = new Map(order.map((address) => [address, []]));
	const previous = new Map(order.map((address) => [address, []]));
	for (const { from, to } of flows) {
		if (!next.has(from)) continue;
		next.get(from)?.push(to);
		previous.get(to)?.push(from);
	}
	return {
		order,
		next,
		previous
	};
}
/** Each comes a step after all that lead to it; where things go in circles, the first by address comes first. */
function earliest({ order, next, previous }) {
	const waiting = new Map(order.map((address) => [address, previous.get(address)?.length ?? 0]));
	const steps = new Map();
	const reached = new Map();
	const ready = order.filter((address) => waiting.get(address) === 0);
	const settle = (here) => {
		const step = reached.get(here) ?? 0;
		steps.set(here, step);
		for (const to of (next.get(here) ?? []).filter((address) => !steps.has(address))) {
			reached.set(to, Math.max(reached.get(to) ?? 0, step + 1));
			waiting.set(to, (waiting.get(to) ?? 1) - 1);
			if (waiting.get(to) === 0) ready.push(to);
		}
	};
	for (const rest of order) {
		for (let here = ready.pop(); here !== void 0; here = ready.pop()) if (!steps.has(here)) settle(here);
		if (!steps.has(rest)) settle(rest);
	}
	return steps;
}
/** Moves the start of a chain right before its first target, so that its line crosses nothing. */
function delayed({ order, next, previous }, steps) {
	return new Map(order.map((address) => {
		const step = steps.get(address) ?? 0;
		const after = (next.get(address) ?? []).map((to) => steps.get(to) ?? 0);
		return [address, (previous.get(address) ?? []).length === 0 && after.length > 0 ? Math.max(step, Math.min(...after) - 1) : step];
	}));
}
export { sortIntoSteps };
