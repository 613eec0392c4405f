import { array, nullish, string } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
import { plainText } from "./plain-text.js";
// src/cloudcraft/access.ts
/** Access as Cloudcraft sends it: other entries than the two documented kinds are kept as they are. */
const AccessAnswer = nullish(array(string()), null);
const ENTRY = /^(team|customer)\/[A-Za-z0-9_-]{1,100}$/;
/** The part of a body that says who may read and write; what is not given is left as it is. @throws ExpectedError REQUEST_INVALID */
function accessBody(title, given) {
	const wrong = [...given.readAccess ?? [], ...given.writeAccess ?? []].find((entry) => !ENTRY.test(entry));
	if (wrong !== void 0) {
		const message = `${title}: "${plainText(wrong, 60)}" is nobody that access can be given to`;
		throw new ExpectedError("REQUEST_INVALID", message, "Write team/TEAM_ID or customer/CUSTOMER_ID.");
	}
	return {
		...given.readAccess !== void 0 && { readAccess: given.readAccess },
		...given.writeAccess !== void 0 && { writeAccess: given.writeAccess }
	};
}
export { AccessAnswer, accessBody };
