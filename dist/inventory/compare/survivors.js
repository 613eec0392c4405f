import { referenceTo } from "../read/resource.js";
import { sizeChange } from "../values/size.js";
import { diffFields } from "./fields.js";
import { findSchemaDrift } from "./schema-drift.js";
// src/inventory/compare/survivors.ts
/** How the resources differ that are on both sides, replaced ones included. */
function diffSurvivors(before, after, match, context) {
	const { afterOf } = match.pairing;
	const differences = [];
	for (let position = 0; position < afterOf.length; position++) {
		const partner = afterOf[position];
		if (partner === -1) continue;
		const is = after.resources[partner];
		differences.push({
			before: position,
			type: is.type,
			...diffFields(before.resources[position], is, context)
		});
	}
	const drift = findSchemaDrift(differences);
	const cosmetic = {
		moved: 0,
		recoloured: 0,
		estimated: 0,
		described: 0
	};
	const changes = [];
	for (const { before: position, type, fields, other } of differences) {
		const real = fields.length === 0 ? fields : fields.filter((field) => !drift.drifted(type, field));
		const change = toChange(before.resources[position], after.resources[afterOf[position]], real, match.reasons.get(position));
		if (change !== void 0) changes.push(change);
		if (other.size > 0) count(other, cosmetic);
	}
	return {
		changes,
		unchanged: differences.length - changes.length,
		cosmetic,
		warnings: drift.warnings
	};
}
function toChange(was, is, fields, reason) {
	const size = sizeChange(fields, [was], [is]);
	const both = {
		before: referenceTo(was),
		after: referenceTo(is),
		fields,
		...size && { size },
		tags: []
	};
	if (reason !== void 0) return {
		kind: "replaced",
		...both,
		...reason
	};
	return fields.length > 0 ? {
		kind: "changed",
		...both
	} : void 0;
}
function count(other, cosmetic) {
	if (other.has("place")) cosmetic.moved++;
	if (other.has("colour")) cosmetic.recoloured++;
	if (other.has("estimate")) cosmetic.estimated++;
	if (other.has("description")) cosmetic.described++;
}
export { diffSurvivors };
