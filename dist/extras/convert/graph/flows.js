import { typeOf } from "../components/kinds.js";
import { byText } from "../declared.js";
import { flowsOf } from "./flow-table.js";
// src/extras/convert/graph/flows.ts
/** More connections than a diagram can show. */
const MAX_FLOWS = 2e4;
/** Permissions only count for data stores and messaging; otherwise everything would be connected to everything. */
const MAY_BE_USED = new Set("dynamodb s3 sqs snstopic kinesisstream eventbus rds".split(" "));
/** The connections between components, through resources that are not components. */
function findFlows(resources) {
	const types = new Map(resources.map(({ address, kind }) => [address, typeOf(kind)]));
	const arcs = findArcs(resources);
	const found = new Map();
	for (const { address } of resources) {
		if (types.get(address) === void 0) continue;
		for (const flow of flowsFrom(address, arcs, types)) {
			const key = `${address}\n${flow.to}`;
			if (!found.has(key) || !flow.isWeak) found.set(key, flow);
		}
		if (found.size > MAX_FLOWS) break;
	}
	const flows = [...found.values()].filter((flow) => !isTold(flow, found)).sort(byEnds);
	return {
		flows: flows.slice(0, MAX_FLOWS),
		isCut: flows.length > MAX_FLOWS
	};
}
function flowsFrom(from, arcs, types) {
	return reach(from, arcs, (address) => types.get(address) !== void 0).filter(({ to, isWeak }) => to !== from && (!isWeak || MAY_BE_USED.has(types.get(to) ?? ""))).map(({ to, isWeak }) => ({
		from,
		to,
		isWeak
	}));
}
/** A queue that triggers a function needs no second line back for the permission to read from it. */
function isTold({ from, to, isWeak }, found) {
	return isWeak && found.get(`${to}\n${from}`)?.isWeak === false;
}
function byEnds(first, second) {
	return byText(first.from, second.from) || byText(first.to, second.to);
}
function findArcs(resources) {
	const arcs = new Map();
	const add = (from, arc) => {
		const list = arcs.get(from);
		if (list === void 0) arcs.set(from, [arc]);
		else list.push(arc);
	};
	for (const { address, kind, links, impliedBy } of resources) {
		if (impliedBy !== void 0 && typeOf(kind) === "ebs") add(impliedBy, {
			to: address,
			isWeak: false
		});
		const directions = flowsOf(kind);
		if (directions === void 0) continue;
		for (const { path, to } of links) {
			const direction = directions.get(path[0] ?? "");
			if (direction === "from") add(to, {
				to: address,
				isWeak: false
			});
			else if (direction !== void 0) add(address, {
				to,
				isWeak: direction === "may-use"
			});
		}
	}
	return arcs;
}
/** The components that are reachable without passing another one; reached both with and without permissions, they count as without. */
function reach(start, arcs, isComponent) {
	const ends = [];
	const seen = new Set([`${start}|false`, `${start}|true`]);
	const open = [{
		to: start,
		isWeak: false
	}];
	for (let here = open.pop(); here !== void 0 && ends.length < MAX_FLOWS; here = open.pop()) for (const arc of arcs.get(here.to) ?? []) {
		const next = {
			to: arc.to,
			isWeak: here.isWeak || arc.isWeak
		};
		const key = `${next.to}|${next.isWeak}`;
		if (seen.has(key)) continue;
		seen.add(key);
		if (isComponent(next.to)) ends.push(next);
		else open.push(next);
	}
	return ends;
}
export { findFlows };
