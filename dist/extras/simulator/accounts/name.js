import { ownText } from "../../../json.js";
import { invalidParameter } from "../reply.js";
// src/extras/simulator/accounts/name.ts
const MAX_NAME = 256;
/** @throws Refusal 400 */
function readAccountName(body, before) {
	const name = ownText(body, "name") ?? before?.["name"];
	if (typeof name !== "string" || name.length > MAX_NAME) throw invalidParameter("name");
	return name;
}
export { readAccountName };
