import { SECRET_KEYS, readDocument } from "../inventory.js";
import { createHash } from "node:crypto";
// src/cost/temporary-blueprint.ts
const TITLE = "Temporary cost estimate by cloudcraft-deployment-diff, safe to delete";
const NAME = /^Temporary cost estimate by cloudcraft-deployment-diff, safe to delete \(([0-9a-f]{16})-[0-9a-f]{16}\)$/;
/**
* The name and tags of a temporary blueprint. Its name tells the place from which it was made and has a part that is used once. The
* last tag is a digest of the name: a blueprint that somebody renamed, copied or tagged alike does not have it.
* @param slot of `slotOf` @param once 16 hexadecimal digits by chance
*/
function temporaryMarks(slot, once) {
	const name = `${TITLE} (${slot}-${once})`;
	return {
		name,
		tags: [
			"cloudcraft-deployment-diff",
			"temporary",
			digestTag(name)
		]
	};
}
/** One place from which one target is priced: no two runs use it at the same time, unless they deploy to the same target at once. */
function slotOf(place) {
	return hex(JSON.stringify(place)).slice(0, 16);
}
/** Whether a name alone could be that of a temporary blueprint: a list may come without tags. */
function isNamedTemporary({ name }) {
	return NAME.test(name);
}
/** Longer than any run prices a target, plus what two clocks may differ. */
const DEAD_AFTER_MS = 36e5;
/**
* Whether a blueprint is one that a run of ours left behind: marked by us, owned by the user of the key, and either made from a place that
* is about to be used again, or so old that no run can still be at work on it.
*/
function isLeftover(blueprint, { owner, slots, now }) {
	const { name, tags, CreatorId, createdAt } = blueprint;
	const [, slot = ""] = NAME.exec(name) ?? [];
	const isOurs = slot !== "" && CreatorId === owner && hasTag(tags, digestTag(name));
	const age = createdAt === null ? NaN : now.getTime() - Date.parse(createdAt);
	return isOurs && (slots.has(slot) || age > DEAD_AFTER_MS);
}
/** Ignores case, which a service may not keep. */
function hasTag(tags, tag) {
	return tags.some((one) => one.trim().toLowerCase() === tag);
}
function digestTag(name) {
	return `cost-${hex(`temporary cost blueprint ${name}`).slice(0, 32)}`;
}
function hex(text) {
	return createHash("sha256").update(text).digest("hex");
}
/**
* What a blueprint needs to have a budget: the resources of an inventory. Names, connections and decoration cost nothing and are left out,
* and so are share links and the link to the live account, over which Cloudcraft could change it.
* @throws ExpectedError as `readDocument`
*/
function pricedDocument(origin, inventory, name) {
	const { nodes, groups } = readDocument(origin, inventory);
	return {
		name,
		grid: "infinite",
		projection: "isometric",
		shareDocs: false,
		nodes: nodes.map(withoutSecrets),
		groups: groups.map(withoutSecrets),
		edges: [],
		surfaces: [],
		text: [],
		icons: [],
		images: [],
		connectors: []
	};
}
const SECRETS = new Set([...SECRET_KEYS, "link"]);
/** A component without grants and links, which Cloudcraft keeps at its top. */
function withoutSecrets(component) {
	return Object.fromEntries(Object.entries(component).filter(([key]) => !SECRETS.has(key)));
}
export { isLeftover, isNamedTemporary, pricedDocument, slotOf, temporaryMarks };
