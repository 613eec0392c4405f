import { getDotPath, safeParse } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
import { ONE_ISSUE } from "../json.js";
import { visibleLine } from "../text.js";
import { isOfType, parseJson } from "./answer.js";
import { call } from "./call.js";
import { FILE_FORMATS, checkFile } from "./file-formats.js";
import { operationPath } from "./operation-path.js";
import { OPERATIONS } from "./operations.js";
// src/cloudcraft/request.ts
const LIST_BYTES = 16 * 2 ** 20;
/** A whole blueprint, which is as large as an inventory. */
const DOCUMENT_BYTES = FILE_FORMATS.json.maxBytes;
const JSON_TYPE = "application/json";
/** Requests JSON and validates it. @throws ExpectedError ANSWER_UNEXPECTED when it does not match the schema */
async function requestJson(session, operation, request, schema) {
	const answer = await send(session, operation, request, {
		accept: JSON_TYPE,
		maxBytes: request.maxBytes ?? LIST_BYTES
	});
	return {
		value: readJson(request.title, answer, schema),
		etag: answer.etag
	};
}
/** Requests a file and checks its signature. */
async function requestFile(session, operation, request) {
	const { title, format } = request;
	if (!Object.hasOwn(FILE_FORMATS, format)) throw new ExpectedError("REQUEST_INVALID", `${title}: there is no such format`, "Choose a documented format.");
	const { contentType, maxBytes } = FILE_FORMATS[format];
	return checkFile(title, format, await send(session, operation, request, {
		accept: contentType,
		maxBytes
	}));
}
/** Requests a change; the answer has no content, except perhaps an ETag. */
async function requestDone(session, operation, request) {
	const { etag } = await send(session, operation, request, {
		accept: JSON_TYPE,
		maxBytes: LIST_BYTES
	});
	return { etag };
}
function send(session, operation, { title, query, body, ifMatch, secrets, maxBytes: _, ...parts }, { accept, maxBytes }) {
	const url = new URL(session.wire.connection.baseUrl + operationPath(title, OPERATIONS[operation].path, parts));
	if (query) url.search = query.toString();
	return call(session, {
		title,
		operation,
		url,
		accept,
		maxBytes,
		...body && { body: writeJson(title, body) },
		...ifMatch !== void 0 && { ifMatch: checkEtag(title, ifMatch) },
		...secrets && { secrets }
	});
}
/** The body may exceed JSON.stringify's recursion limit. */
function writeJson(title, body) {
	try {
		return new TextEncoder().encode(JSON.stringify(body));
	} catch {
		throw new ExpectedError("REQUEST_INVALID", `${title}: cannot be written as JSON`, "Send a plain document.");
	}
}
/** An ETag becomes a header, so only visible ASCII. */
function checkEtag(title, etag) {
	if (/^[\x21-\x7e]{1,200}$/.test(etag)) return etag;
	throw new ExpectedError("REQUEST_INVALID", `${title}: not an ETag`, "Give the ETag as it came with the blueprint.");
}
function readJson(title, answer, schema) {
	if (!isOfType(answer, JSON_TYPE)) throw unexpected(`${title}: Cloudcraft's answer has ${answer.contentType === "" ? "no content type" : "another content type"} instead of ${JSON_TYPE}`, answer.contentType);
	const read = safeParse(schema, parseJson(title, answer), ONE_ISSUE);
	if (read.success) return read.output;
	const place = getDotPath(read.issues[0]) ?? "the whole";
	throw unexpected(`${title}: Cloudcraft's answer does not have the documented form`, visibleLine(place, 100));
}
/** @param said a server's word for it, cleared of secrets */
function unexpected(message, said) {
	return new ExpectedError("ANSWER_UNEXPECTED", message, "Check the API URL and any proxy in between.", said);
}
export { DOCUMENT_BYTES, requestDone, requestFile, requestJson };
