import { refuse } from "../reply.js";
import { etagOf } from "./blueprint.js";
// src/extras/simulator/blueprints/shelf.ts
const MAX_BLUEPRINTS = 1e4;
/** Characters of all documents together. */
const MAX_LENGTH = 268435456;
/** Blueprints in memory. Lazy: the initial ones are created on first use, which most runs never need. */
function createShelf(initial) {
	let stock;
	const lengths = new Map();
	let total = 0;
	const keep = (id, length) => {
		total += length - (lengths.get(id) ?? 0);
		lengths.set(id, length);
	};
	const open = () => {
		stock ??= new Map(initial().map((blueprint) => [blueprint.id, blueprint]));
		return stock;
	};
	return {
		all: () => [...open().values()],
		find: (id) => open().get(id.toLowerCase()),
		put: (blueprint) => {
			const length = JSON.stringify(blueprint.data).length;
			if (total - (lengths.get(blueprint.id) ?? 0) + length > MAX_LENGTH || !open().has(blueprint.id) && open().size >= MAX_BLUEPRINTS) throw refuse(413, "payload_too_large", "The simulator holds no more blueprints");
			keep(blueprint.id, length);
			open().set(blueprint.id, blueprint);
			return etagOf(blueprint);
		},
		remove: (id) => {
			open().delete(id.toLowerCase());
			keep(id.toLowerCase(), 0);
			lengths.delete(id.toLowerCase());
		}
	};
}
export { createShelf };
