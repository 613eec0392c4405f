import { nullish, object, record, string, unknown } from "../vendor/valibot.js";
import { requestJson } from "./request.js";
// src/cloudcraft/users.ts
const moment = nullish(string(), null);
const UserAnswer = object({
	id: string(),
	name: nullish(string(), ""),
	email: nullish(string(), ""),
	settings: nullish(record(string(), unknown()), {}),
	createdAt: moment,
	updatedAt: moment,
	accessedAt: moment
});
/** The user of the key: the cheapest call to check that the key works. @throws ExpectedError */
async function readUser(session) {
	const { value } = await requestJson(session, "getMyInformation", { title: "user of the key" }, UserAnswer);
	return value;
}
export { readUser };
