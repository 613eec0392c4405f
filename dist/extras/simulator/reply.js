import { createHash } from "node:crypto";
// src/extras/simulator/reply.ts
/** Thrown by a handler: the answer is this error. */
var Refusal = class extends Error {
	reply;
	constructor(reply) {
		super(`refused with ${reply.status}`);
		this.reply = reply;
	}
};
/** JSON with the weak ETag that Cloudcraft gives to lists. */
function jsonReply(value, status = 200, headers = {}) {
	const body = JSON.stringify(value);
	const hash = createHash("sha1").update(body).digest("base64").slice(0, 27);
	return {
		status,
		headers: {
			"content-type": "application/json; charset=utf-8",
			etag: `W/"${Buffer.byteLength(body).toString(16)}-${hash}"`,
			...headers
		},
		body
	};
}
function fileReply(type, body) {
	return {
		status: 200,
		headers: { "content-type": type },
		body
	};
}
/** Success without content. */
function emptyReply(headers = {}) {
	return {
		status: 204,
		headers,
		body: ""
	};
}
/** An error body like Cloudcraft's: text for people, a slug for programs, and the status. */
function errorReply(status, reason, error, headers = {}) {
	const body = JSON.stringify({
		error,
		reason,
		code: status
	});
	return {
		status,
		headers: {
			"content-type": "application/json; charset=utf-8",
			...headers
		},
		body
	};
}
/** 400 for a parameter of the query or a field of the body. */
function invalidParameter(name) {
	return refuse(400, "invalid_parameter", `Invalid parameter: ${name}`);
}
function refuse(status, reason, error) {
	return new Refusal(errorReply(status, reason, error));
}
export { Refusal, emptyReply, errorReply, fileReply, invalidParameter, jsonReply, refuse };
