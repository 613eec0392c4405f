import { at } from "../../errors.js";
import { referenceTo } from "../read/resource.js";
import { sizeChange } from "../values/size.js";
import { diffFields } from "./fields.js";
import { findSchemaDrift } from "./schema-drift.js";
// src/inventory/compare/survivors.ts
/**
* `compare` finds how resources that are on both sides differ: field by field (`fields.ts`), in what they contain and are connected
* to (`relations.ts`), and whether a new version of Cloudcraft explains it (`schema-drift.ts`); `order.ts` sorts the changes. It
* takes the pairs as given by `match`, and does not judge whether a difference matters.
*/
/** How the resources differ that are on both sides, including those that were replaced. */
function diffSurvivors(before, after, match, context) {
	const differences = differencesOf(before, after, match, context);
	const drift = findSchemaDrift(differences);
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
		unchanged: differences.length - changes.length,
		cosmetic,
		warnings: drift.warnings
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
			fields,
			other
		});
	}
	return differences;
}
function toChange({ was, is, reason }, fields) {
	if (reason === void 0 && fields.length === 0) return void 0;
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
