import { NO_CANDIDATES } from "../announcement.js";
import { textAt } from "../fields/attributes.js";
import { kindOf, lookupsOf } from "../kinds.js";
import { broughtBy } from "../kinds-bring.js";
import { partOf } from "../kinds-parts.js";
import { candidatesOf, identifiers } from "./candidates.js";
import { fieldPlans, knownFields, namedFieldPlans, ruleChanges, ruleChangesOf } from "./modelled.js";
import { placeOf } from "./place.js";
// src/plan/read/announce.ts
/** Of kinds that Cloudcraft does not show nothing is kept but what tells apart what follows from them. */
const UNSEEN = {
	types: [],
	names: [{
		attribute: "name",
		isOwn: true
	}]
};
function announce(raw) {
	const { action } = raw;
	if (action === "none") return void 0;
	const part = partOf(raw.kind);
	const kind = kindOf(raw.kind);
	const used = kind ?? (broughtBy(raw.kind).length > 0 ? UNSEEN : void 0);
	const [old, next] = used === void 0 ? [NO_CANDIDATES, NO_CANDIDATES] : candidates(raw, used);
	const owner = part && ownerOf(raw, part);
	return {
		address: raw.address,
		kind: raw.kind,
		types: kind?.types ?? part?.types ?? [],
		lookups: kind === void 0 ? [] : lookupsOf(kind),
		action,
		mayReplace: raw.mayReplace === true,
		retains: raw.retains === true,
		conditional: raw.conditional === true,
		silent: action === "update" && raw.after === void 0 && (raw.changed ?? []).length === 0,
		place: placeOf(raw.kind, [raw.after, raw.before], [
			old,
			next,
			...owner ? [owner.candidates] : []
		], raw.hint),
		old,
		next,
		...modelled(raw, action, kind, part),
		...owner && { owner }
	};
}
function modelled(raw, action, kind, part) {
	if (part?.isRule) return {
		fields: [],
		rules: ruleChangesOf(raw.kind, raw)
	};
	const type = kind?.types[0];
	if (type === void 0) return { fields: [] };
	const rules = ruleChanges(type, raw);
	const named = raw.changed === void 0 ? [] : namedFieldPlans(type, raw.changed);
	const said = fieldPlans(type, action, raw);
	const paths = new Set(said.map(({ path }) => path));
	return {
		fields: [...said, ...named.filter(({ path }) => !paths.has(path))],
		...rules && { rules }
	};
}
function candidates(raw, kind) {
	const old = raw.action === "create" ? NO_CANDIDATES : candidatesOf(kind, raw.before ?? raw.after, raw.said ?? []);
	if (raw.action !== "create" && raw.action !== "replace") return [old, NO_CANDIDATES];
	const found = candidatesOf(kind, raw.after);
	const names = [...found.names, ...found.names.some(({ form }) => form === "own") ? [] : raw.made ?? []];
	return [old, {
		...found,
		names
	}];
}
function ownerOf(raw, { types, attributes, explains }) {
	const texts = attributes.flatMap((attribute) => [textAt(raw.after, attribute), textAt(raw.before, attribute)]);
	const { others, ...ids } = identifiers(texts);
	const names = others.map((text) => ({
		text,
		form: "own"
	}));
	return {
		types,
		candidates: {
			...ids,
			names,
			within: []
		},
		addresses: raw.references?.(attributes, types) ?? [],
		explains
	};
}
/** What the plan takes the resource for before the deployment; undefined for kinds that are not shown. */
function knownBefore(raw) {
	const kind = kindOf(raw.kind);
	const type = kind?.types[0];
	if (kind === void 0 || type === void 0 || raw.before === void 0) return void 0;
	const candidates = candidatesOf(kind, raw.before, raw.said ?? []);
	return {
		address: raw.address,
		types: kind.types,
		lookups: lookupsOf(kind),
		place: placeOf(raw.kind, [raw.before], [candidates], raw.hint),
		candidates,
		fields: knownFields(type, raw.before)
	};
}
export { announce, knownBefore };
