import { getDotPath, safeParse } from "../vendor/valibot.js";
import { ExpectedError } from "../errors.js";
import { isOfType, parseJson } from "./answer.js";
import { call } from "./call.js";
import { FILE_FORMATS, checkFile } from "./file-formats.js";
import { operationPath } from "./operation-path.js";
import { OPERATIONS } from "./operations.js";
import { plainText } from "./plain-text.js";
// src/cloudcraft/request.ts
const LIST_BYTES = 16 * 2 ** 20;
/** A whole blueprint, which is as large as an inventory. */
const DOCUMENT_BYTES = FILE_FORMATS.json.maxBytes;
const JSON_TYPE = "application/json";
/** Asks for JSON and reads it by a schema. @throws ExpectedError ANSWER_UNEXPECTED for what does not fit it */
async function requestJson(session, operation, request, schema) {
	const answer = await send(session, operation, request, JSON_TYPE, request.maxBytes ?? LIST_BYTES);
	return {
		value: readJson(request.title, answer, schema),
		etag: answer.etag
	};
}
/** Asks for a file, which is looked at before a byte of it is kept. */
async function requestFile(session, operation, request) {
	const { title, format } = request;
	if (!Object.hasOwn(FILE_FORMATS, format)) throw new ExpectedError("REQUEST_INVALID", `${title}: there is no such format`, "Choose a documented format.");
	const { contentType, maxBytes } = FILE_FORMATS[format];
	return checkFile(title, format, await send(session, operation, request, contentType, maxBytes));
}
/** Asks for something to be done, whose answer has nothing to read but perhaps an ETag. */
async function requestDone(session, operation, request) {
	const { etag } = await send(session, operation, request, JSON_TYPE, LIST_BYTES);
	return { etag };
}
function send(session, operation, { title, query, body, ifMatch, secrets, maxBytes: _, ...parts }, accept, maxBytes) {
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
/** Of what a file or a program gave: it may be nested deeper than can be written. */
function writeJson(title, body) {
	try {
		return new TextEncoder().encode(JSON.stringify(body));
	} catch {
		throw new ExpectedError("REQUEST_INVALID", `${title}: cannot be written as JSON`, "Send a plain document.");
	}
}
/** An ETag goes into a header: only what Cloudcraft itself may have sent there. */
function checkEtag(title, etag) {
	if (/^[\x21-\x7e]{1,200}$/.test(etag)) return etag;
	throw new ExpectedError("REQUEST_INVALID", `${title}: not an ETag`, "Give the ETag as it came with the blueprint.");
}
function readJson(title, answer, schema) {
	if (!isOfType(answer, JSON_TYPE)) throw unexpected(`${title}: ${plainText(answer.contentType, 100) || "an untyped answer"} came where JSON was asked for`);
	const read = safeParse(schema, parseJson(title, answer));
	if (read.success) return read.output;
	const place = getDotPath(read.issues[0]) ?? "the whole";
	throw unexpected(`${title}: Cloudcraft's answer is not shaped as documented (${plainText(place, 100)})`);
}
function unexpected(message) {
	return new ExpectedError("ANSWER_UNEXPECTED", message, "Check the API URL and any proxy in between.");
}
export { DOCUMENT_BYTES, requestDone, requestFile, requestJson };
