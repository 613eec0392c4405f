import { isArray, isObject, own } from "../../../json.js";
// src/extras/convert/terraform/secrets.ts
/**
* A resource's values without those that Terraform calls sensitive, and without what is not set.
* @param mask `sensitive_values`: the same shape, with `true` where a value is secret.
*/
function withoutSecrets(value, mask) {
	if (value === void 0 || value === null || mask === true) return void 0;
	if (isArray(value)) {
		const masks = mask !== void 0 && isArray(mask) ? mask : [];
		return value.map((item, index) => withoutSecrets(item, masks[index]) ?? null);
	}
	if (!isObject(value)) return value;
	const masks = isObject(mask) ? mask : {};
	const kept = Object.entries(value).flatMap(([key, item]) => {
		const clean = withoutSecrets(item, own(masks, key));
		return clean === void 0 ? [] : [[key, clean]];
	});
	return Object.fromEntries(kept);
}
export { withoutSecrets };
