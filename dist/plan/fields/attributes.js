import { isArray, isObject, own } from "../../json.js";
// src/plan/fields/attributes.ts
/** The first of these attributes that is there. Dots lead into blocks; Terraform writes a block as a list of one. */
function findAt(attributes, ...paths) {
	if (attributes === void 0) return void 0;
	for (const path of paths) for (const steps of spellings(path, attributes.style)) {
		const found = walk(attributes, steps);
		if (found !== void 0) return found;
	}
}
function valueAt(attributes, ...paths) {
	const found = findAt(attributes, ...paths);
	return found === void 0 || found === "withheld" ? void 0 : found.value;
}
/** Longer than any name, id or setting. */
const MAX_TEXT = 512;
function textAt(attributes, ...paths) {
	const value = valueAt(attributes, ...paths);
	if (typeof value === "number") return String(value);
	return typeof value === "string" && value !== "" && value.length <= MAX_TEXT ? value : void 0;
}
/** What a resource is labelled with: Terraform and Pulumi have an object of tags, CloudFormation a list of pairs. */
function nameTagOf(attributes) {
	const tag = textAt(attributes, "tags.Name", "tags_all.Name");
	if (tag !== void 0 || attributes === void 0) return tag;
	const list = valueAt(attributes, "Tags");
	if (list === void 0 || !isArray(list)) return void 0;
	const pair = list.find((entry) => isObject(entry) && own(entry, "Key") === "Name");
	const text = isObject(pair) ? own(pair, "Value") : void 0;
	return typeof text === "string" && text !== "" && text.length <= MAX_TEXT ? text : void 0;
}
/** The blocks at an attribute, each with its own masks; `withheld` where the list itself is not known. */
function blocksAt(attributes, ...paths) {
	if (attributes === void 0) return [];
	const blocks = [];
	for (const path of paths) {
		const found = findAt(attributes, path);
		if (found === "withheld") return "withheld";
		if (found === void 0 || !isArray(found.value)) continue;
		const steps = spellings(path, attributes.style).find((one) => walk(attributes, one) !== void 0) ?? [];
		const [secret, unknown] = [attributes.secret, attributes.unknown].map((mask) => steps.reduce(step, mask));
		blocks.push(...found.value.map((values, index) => ({
			values,
			secret: step(secret, String(index)),
			unknown: step(unknown, String(index)),
			style: attributes.style
		})));
	}
	return blocks;
}
function walk({ values, secret, unknown }, steps) {
	let [value, hidden, later] = [
		values,
		secret,
		unknown
	];
	for (const key of steps) {
		value = step(value, key);
		hidden = step(hidden, key);
		later = step(later, key);
	}
	if (hidden === true || later === true || isPlaceholder(value)) return "withheld";
	return value === void 0 || value === null ? void 0 : { value };
}
/** A mask that says `true` says it of everything inside. */
function step(value, key) {
	if (value === true) return true;
	if (value === void 0 || typeof value !== "object" || value === null) return void 0;
	if (isArray(value)) return /^\d+$/.test(key) ? value[Number(key)] : step(value[0], key);
	return isObject(value) ? own(value, key) : void 0;
}
/** What Pulumi and CloudFormation write in place of a value that is not known yet, or is secret. */
const PLACEHOLDERS = new Set([
	"04da6b54-80e4-46f7-96ec-b56ff0331ba9",
	"1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
	"3eeb2bf0-c639-47a8-9e75-3b44932eb421",
	"6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
	"dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
	"[secret]",
	"[unknown]",
	"****"
]);
const SECRET_SIGNATURE = "4dabf18193072939515e22adb298388d";
function isPlaceholder(value) {
	if (typeof value === "string") return PLACEHOLDERS.has(value) || /\{\{(changeSet|resolve):/.test(value);
	return isObject(value) && Object.hasOwn(value, SECRET_SIGNATURE);
}
const KNOWN_SPELLINGS = {
	snake: new Map(),
	pascal: new Map(),
	camel: new Map()
};
function spellings(path, style) {
	const known = KNOWN_SPELLINGS[style].get(path);
	if (known !== void 0) return known;
	const steps = path.split(".");
	const found = style === "camel" ? [steps.map(camel), steps] : [steps];
	KNOWN_SPELLINGS[style].set(path, found);
	return found;
}
/** `instance_class` and `InstanceClass` as `instanceClass`; the keys of tags stay as people wrote them. */
function camel(word, position, steps) {
	if (position > 0 && /^tags/i.test(steps[0] ?? "")) return word;
	const joined = word.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
	return joined.charAt(0).toLowerCase() + joined.slice(1);
}
export { blocksAt, findAt, nameTagOf, textAt, valueAt };
