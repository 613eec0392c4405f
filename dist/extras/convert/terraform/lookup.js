import { own } from "../../../json.js";
import { typeOf } from "../components/kinds.js";
// src/extras/convert/terraform/lookup.ts
/** Attributes whose values other resources use to refer to this one. */
const NAMES = ["id arn execution_arn invoke_arn dns_name domain_name bucket_domain_name bucket_regional_domain_name api_endpoint invoke_url", "url identifier cluster_identifier replication_group_id name bucket function_name"].flatMap((line) => line.split(" "));
/** Longer texts are code or certificates, not references. */
const MAX_LENGTH = 1e5;
const MAX_ARNS = 200;
/** No real resource refers to more. */
const MAX_LINKS = 2e3;
function buildLookup(resources) {
	const lookup = new Map();
	for (const resource of resources) {
		const names = new Set(NAMES.map((attribute) => own(resource.values, attribute)));
		for (const name of names) {
			if (typeof name !== "string" || name.length < 3) continue;
			const known = lookup.get(name);
			if (known === void 0) lookup.set(name, [resource]);
			else if (known.length < 8) known.push(resource);
		}
	}
	return lookup;
}
/** Every reference in a resource's values. */
function linksByValue({ address: self, values }, lookup) {
	const links = [];
	for (const [path, text] of textsIn(values, [])) {
		for (const to of addressesIn(text, path, lookup)) if (to !== self) links.push({
			path,
			to
		});
		if (links.length >= MAX_LINKS) break;
	}
	return links;
}
function* textsIn(value, path) {
	if (typeof value === "string") yield [path, value];
	if (typeof value !== "object" || value === null) return;
	for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...path, key]);
}
function addressesIn(text, path, lookup) {
	const exact = lookup.get(text);
	if (exact !== void 0) return (isTelling(text) ? exact : exact.filter(({ type }) => fitsAttribute(type, path))).map(({ address }) => address);
	if (text.length > MAX_LENGTH || !text.includes("arn:")) return [];
	const arns = text.split(/(?=arn:)/).slice(0, MAX_ARNS);
	return [...new Set(arns.flatMap((part) => byArn(part, lookup)))];
}
/** `arn:…:function:orders/invocations`, `arn:aws:s3:::bucket/*` and `"arn:…"` in a policy refer to the resource of their prefix. */
function byArn(text, lookup) {
	let arn = /^arn:[\w:/.@+=*-]+/.exec(text.slice(0, 2e3))?.[0] ?? "";
	for (let cut = 0; arn !== "" && cut < 6; cut += 1) {
		const found = lookup.get(arn);
		if (found !== void 0) return found.map(({ address }) => address);
		arn = arn.slice(0, Math.max(arn.lastIndexOf("/"), arn.lastIndexOf(":"), 0));
	}
	return [];
}
/** ARNs, addresses and `vpc-0123…` are unambiguous; the meaning of `main` depends on its attribute. */
function isTelling(text) {
	return /[:/.]/.test(text) || /^[a-z]+-[0-9a-f]{8,17}$/.test(text);
}
/** Attributes that refer to a kind whose name they do not contain. */
const ASKS_FOR = {
	load_balancer: "aws_elb",
	replicate_source_db: "aws_db_instance"
};
const IN_SETTINGS = new Set("dynamodb s3 kinesisstream".split(" "));
/** `db_subnet_group_name` refers to an `aws_db_subnet_group`; a function's settings may refer to tables and buckets. */
function fitsAttribute(kind, path) {
	if (path[0] === "environment") return IN_SETTINGS.has(typeOf(kind) ?? "");
	const asked = (path.findLast((step) => !/^\d+$/.test(step)) ?? "").replace(/s$/, "").replace(/_(name|id|arn|identifier)$/, "");
	return asked.length > 2 && asked !== "name" && (kind.includes(asked) || ASKS_FOR[asked] === kind);
}
export { buildLookup, linksByValue };
