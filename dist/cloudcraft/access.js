import { array, nullish, string } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
import { visibleLine } from "../text.js";
// src/cloudcraft/access.ts
/** Access as Cloudcraft sends it; undocumented kinds of entries are kept. */
const AccessAnswer = nullish(array(string()), null);
const ENTRY = /^(team|customer)\/[A-Za-z0-9_-]{1,100}$/;
/** The access fields of a request body; a list that is not given stays unchanged. @throws ExpectedError REQUEST_INVALID */
function accessBody(title, given) {
	const wrong = [...given.readAccess ?? [], ...given.writeAccess ?? []].find((entry) => !ENTRY.test(entry));
	if (wrong !== void 0) {
		const message = `${title}: "${visibleLine(wrong, 60)}" is not a team/ or customer/ entry`;
		throw new ExpectedError("REQUEST_INVALID", message, "Write team/TEAM_ID or customer/CUSTOMER_ID.");
	}
	return {
		...given.readAccess !== void 0 && { readAccess: given.readAccess },
		...given.writeAccess !== void 0 && { writeAccess: given.writeAccess }
	};
}
export { AccessAnswer, accessBody };
