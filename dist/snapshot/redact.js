import { ExpectedError } from "../errors.js";
import { SECRET_KEYS } from "../inventory/read/secrets.js";
// src/snapshot/redact.ts
const SECRETS = new Set(SECRET_KEYS);
/**
* The inventory without secrets. A document that has none is kept byte for byte.
* @throws ExpectedError INVENTORY_NOT_JSON
*/
function redactInventory(origin, bytes) {
	const text = new TextDecoder().decode(bytes);
	let found = false;
	const withoutSecrets = parse(origin, text, (key, value) => {
		if (!SECRETS.has(key)) return value;
		found = true;
	});
	return found ? new TextEncoder().encode(JSON.stringify(withoutSecrets)) : bytes;
}
function parse(origin, text, reviver) {
	const suspicious = text.includes("\\u") || [...SECRETS].some((key) => text.includes(key));
	try {
		return suspicious ? JSON.parse(text, reviver) : void 0;
	} catch {
		throw new ExpectedError("INVENTORY_NOT_JSON", `${origin} is not JSON`, "Take the snapshot again");
	}
}
export { redactInventory };
