import { isArray, isObject, own, ownText } from "../../../json.js";
import { initialSharing, readSharing } from "../access/sharing.js";
import { USER } from "../access/teams.js";
import { invalidParameter } from "../reply.js";
import { createHash, randomUUID } from "node:crypto";
// src/extras/simulator/blueprints/blueprint.ts
/**
* simulator/blueprints/: saved blueprints: their records, the shelf that keeps them, and those that are there from the start.
* Not here: exports (render/, budget/).
*/
/** The version that today's documents carry. */
const VERSION = 6;
/**
* A blueprint from the body of a request: `{ data }` with or without tags and access, or a snapshot as it was returned. Keys
* that are the service's own are ignored.
* @throws Refusal 400
*/
function createBlueprint(body, caller, now) {
	const data = own(body, "data");
	if (!isObject(data)) throw invalidParameter("data");
	const name = ownText(data, "name") ?? ownText(body, "name") ?? "Untitled blueprint";
	const at = now.toISOString();
	return {
		id: randomUUID(),
		name,
		tags: readTags(body, null),
		...readSharing(body, initialSharing(caller)),
		createdAt: at,
		updatedAt: at,
		CreatorId: USER.id,
		CustomerId: null,
		CurrentVersionId: randomUUID(),
		LastUserId: USER.id,
		data: {
			surfaces: [],
			version: VERSION,
			...data,
			name
		}
	};
}
/** The blueprint with what a request sets: the document as a whole, tags and access each if given. @throws Refusal 400 */
function updateBlueprint(before, body, now) {
	const data = own(body, "data") ?? before.data;
	if (!isObject(data)) throw invalidParameter("data");
	const name = ownText(data, "name") ?? before.name;
	return {
		...before,
		...readSharing(body, before),
		name,
		tags: readTags(body, before.tags),
		updatedAt: now.toISOString(),
		CurrentVersionId: randomUUID(),
		LastUserId: USER.id,
		data: {
			...data,
			name
		}
	};
}
/** The blueprint without its document, as lists show it. */
function metaOf({ data: _, ...meta }) {
	return meta;
}
/** 32 hexadecimal digits without quotes: the form that the API's examples show. */
function etagOf(blueprint) {
	return createHash("md5").update(JSON.stringify(blueprint)).digest("hex");
}
function readTags(body, before) {
	const tags = own(body, "tags");
	if (tags === void 0) return before;
	if (tags === null) return null;
	if (!isArray(tags) || !tags.every((tag) => typeof tag === "string")) throw invalidParameter("tags");
	return tags;
}
export { createBlueprint, etagOf, metaOf, updateBlueprint };
