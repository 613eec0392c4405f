import { componentType } from "../read/component-types/component-types.js";
import { nameInAzureId, ownName } from "../read/identity.js";
// src/inventory/match/names.ts
/** The name that people gave it; undefined when its label is only its own id, as that of unnamed volumes and networks is. */
function givenName(resource) {
	const name = resource.label ?? ownName(resource.properties, resource.type);
	if (name !== void 0) return isOwnId(name, resource) ? void 0 : name;
	return nameInKey(resource);
}
function isOwnId(name, { id, key }) {
	return name === id || key === name || key.endsWith(`/${name}`) || key.endsWith(`:${name}`) ? /^[a-z]+-[0-9a-f]{8,17}$/.test(name) : false;
}
/** The name inside an ARN or an Azure resource id, without the random parts, which are new when the resource is made again. */
function nameInKey({ identity, type, key }) {
	if (identity === "azure-id") return nameInAzureId(key);
	return identity === "arn" ? componentType(type)?.nameInArn?.exec(key)?.[1] : void 0;
}
/** Words that distinguish versions of one thing, not two things. */
const VERSION_WORD = /^(v?\d+|blue|green|new|old|next|prev|restored?|copy|clone|canary|tmp|backup|[0-9a-f]{6,})$/;
/**
* A name without the words that distinguish versions: `orders-db-restored`, `orders-db-2` and `orders-db` are all `orders db`. A name
* that consists of such words only stays whole; one without letters and digits has the stem `''`.
*/
function stem(name) {
	const words = wordsOf(name);
	const kept = words.filter((word) => !isVersionWord(word));
	return (kept.length === 0 ? words : kept).join(" ");
}
/** Whether one of its words is a number: of a version, or of one among several brothers. */
function isNumbered(name) {
	return wordsOf(name).some((word) => NUMBER.test(word));
}
const NUMBER = /^v?\d+$/;
function wordsOf(name) {
	return name.normalize().toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).flatMap((word) => isVersionWord(word) ? [word] : word.split(/(?<=[a-z])(?=\d+$)/)).filter((word) => word !== "");
}
/** A hash contains digits; `facade` is a word, although all of its letters are hexadecimal digits. */
function isVersionWord(word) {
	return VERSION_WORD.test(word) && (!/^[0-9a-f]{6,}$/.test(word) || /\d/.test(word));
}
export { givenName, isNumbered, nameInKey, stem };
