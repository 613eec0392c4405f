import { array, custom, looseObject, nullish, object, pipe, regex, string } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
import { visibleLine } from "../text.js";
import { AccessAnswer, accessBody } from "./access.js";
import { PATH_SEGMENT } from "./operation-path.js";
import { DOCUMENT_BYTES, requestDone, requestJson } from "./request.js";
// src/cloudcraft/blueprints.ts
const id = nullish(string(), null);
const META = {
	id: pipe(string(), regex(PATH_SEGMENT)),
	name: nullish(string(), ""),
	tags: nullish(array(string()), []),
	readAccess: AccessAnswer,
	writeAccess: AccessAnswer,
	createdAt: nullish(string(), null),
	updatedAt: nullish(string(), null),
	CreatorId: id,
	CustomerId: id,
	CurrentVersionId: id,
	LastUserId: id
};
const Meta = looseObject(META);
/** Any object: the document is parsed elsewhere. */
const Document = custom((value) => typeof value === "object" && value !== null && !Array.isArray(value));
const Whole = looseObject({
	...META,
	data: Document
});
const List = object({ blueprints: nullish(array(Meta), []) });
/** Every blueprint that the key can see, without the documents. @throws ExpectedError */
async function listBlueprints(session) {
	const { value } = await requestJson(session, "listMyBlueprints", { title: "blueprints" }, List);
	return value.blueprints ?? [];
}
/** @throws ExpectedError BLUEPRINT_NOT_FOUND and others */
async function readBlueprint(session, blueprintId) {
	const { value, etag } = await requestJson(session, "retrieveBlueprint", {
		...about(blueprintId),
		maxBytes: DOCUMENT_BYTES
	}, Whole);
	return {
		blueprint: value,
		etag
	};
}
/** Needs a read-write key. Never retried: a lost answer is WRITE_UNCONFIRMED. @throws ExpectedError */
async function createBlueprint(session, draft) {
	const title = "new blueprint";
	const request = {
		title,
		body: draftBody(title, draft),
		maxBytes: DOCUMENT_BYTES
	};
	const { value, etag } = await requestJson(session, "createBlueprint", request, Whole);
	return {
		blueprint: value,
		etag
	};
}
/**
* Replaces the whole document, conditional on `ifMatch`; without it the last write wins.
* @throws ExpectedError BLUEPRINT_OUTDATED when `ifMatch` is no longer current, and others
*/
function updateBlueprint(session, blueprintId, draft, { ifMatch } = {}) {
	const request = about(blueprintId);
	return requestDone(session, "updateBlueprint", {
		...request,
		body: draftBody(request.title, draft),
		ifMatch
	});
}
/** Permanent: the API has no undo. @throws ExpectedError */
async function deleteBlueprint(session, blueprintId) {
	await requestDone(session, "deleteBlueprint", about(blueprintId));
}
function about(blueprintId) {
	return {
		title: `blueprint ${visibleLine(String(blueprintId), 60)}`,
		blueprintId
	};
}
/** Only the fields that the API accepts, so that a blueprint that was read can be sent back. */
function draftBody(title, draft) {
	const { data, tags } = draft;
	if (typeof data !== "object" || data === null || Array.isArray(data)) throw new ExpectedError("REQUEST_INVALID", `${title}: \`data\` holds no document`, "Send { data: { … } }.");
	return {
		data,
		...tags !== void 0 && { tags },
		...accessBody(title, draft)
	};
}
export { createBlueprint, deleteBlueprint, listBlueprints, readBlueprint, updateBlueprint };
