import { at } from "../../errors.js";
import { referenceTo } from "../read/resource.js";
import { sizeChange } from "../values/size.js";
import { diffFields } from "./fields.js";
import { recreation } from "./recreated.js";
import { findSchemaDrift } from "./schema-drift.js";
// src/inventory/compare/survivors.ts
/**
* `compare` finds how resources that are on both sides differ: field by field (`fields.ts`), in what they contain and are connected
* to (`relations.ts`), whether a new version of Cloudcraft explains it (`schema-drift.ts`), and whether it can only mean that the
* resource was made again under its name (`recreated.ts`); `order.ts` sorts the changes. It
* takes the pairs as given by `match`, and does not judge whether a difference matters.
*/
/** How the resources differ that are on both sides, including those that were replaced. */
function diffSurvivors(before, after, match, context) {
	const differences = differencesOf(before, after, match, context);
	const drift = findSchemaDrift([...differences, ...match.pools.rollouts.map(ofMembers)], [before, after]);
	const cosmetic = {
		moved: 0,
		recoloured: 0,
		estimated: 0,
		described: 0
	};
	const changes = [];
	for (const difference of differences) {
		const { type, fields, other } = difference;
		const change = toChange(difference, fields.length === 0 ? fields : fields.filter((field) => !drift.drifted(type, field)));
		if (change !== void 0) changes.push(change);
		if (other.size > 0) count(other, cosmetic);
	}
	return {
		changes,
		rollouts: match.pools.rollouts.map((rollout) => withoutDrift(rollout, drift)),
		unchanged: differences.length - changes.length,
		cosmetic,
		warnings: drift.warnings
	};
}
function ofMembers({ memberType, fields }) {
	return {
		type: memberType,
		fields
	};
}
function withoutDrift(rollout, { drifted }) {
	return {
		...rollout,
		fields: rollout.fields.filter((field) => !drifted(rollout.memberType, field))
	};
}
function differencesOf(before, after, match, context) {
	const differences = [];
	for (const [position, partner] of match.pairing.afterOf.entries()) {
		if (partner === -1) continue;
		const [was, is] = [at(before.resources, position), at(after.resources, partner)];
		const { fields, other } = diffFields(was, is, context);
		differences.push({
			was,
			is,
			type: is.type,
			reason: match.reasons.get(position),
			fields: known(was, is, fields),
			other
		});
	}
	return differences;
}
/** Where Cloudcraft has given the type another name, a field that only one of the two types has is format as well. */
function known(was, is, fields) {
	if (was.type === is.type || fields.length === 0) return fields;
	const has = ({ properties, label }, field) => field === "name" ? label !== void 0 : Object.hasOwn(properties, field);
	return fields.filter(({ path }) => [was, is].every((one) => has(one, path.split(".", 1)[0] ?? "")));
}
function toChange({ was, is, reason: other }, fields) {
	if (other === void 0 && fields.length === 0) return void 0;
	const reason = other ?? recreation(is, fields);
	const size = sizeChange(fields, [was], [is]);
	const both = {
		before: referenceTo(was),
		after: referenceTo(is),
		fields,
		...size && { size },
		tags: []
	};
	return reason === void 0 ? {
		kind: "changed",
		...both
	} : {
		kind: "replaced",
		...both,
		...reason
	};
}
function count(other, cosmetic) {
	if (other.has("place")) cosmetic.moved++;
	if (other.has("colour")) cosmetic.recoloured++;
	if (other.has("estimate")) cosmetic.estimated++;
	if (other.has("description")) cosmetic.described++;
}
export { diffSurvivors };
