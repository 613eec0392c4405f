import { createHash } from "node:crypto";
// src/extras/convert/write/ids.ts
/** The namespace of our ids. Must never change: all ids would change with it. */
const NAMESPACE = "3b0f7a52-6d0e-4d0f-9c57-0f6a8a4f2c11";
/** A UUID (version 5) of the name, so that the same declaration always has the same ids. */
function idOf(name) {
	const hash = createHash("sha1").update(Buffer.from(NAMESPACE.replaceAll("-", ""), "hex")).update(name, "utf8").digest();
	hash[6] = (hash[6] ?? 0) & 15 | 80;
	hash[8] = (hash[8] ?? 0) & 63 | 128;
	const hex = hash.toString("hex");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20, 32)
	].join("-");
}
export { idOf };
