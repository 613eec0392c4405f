import { got } from "../vendor/got.js";
import { ExpectedError } from "../errors.js";
import { isSuccess } from "./policy.js";
// src/cloudcraft/exchange.ts
/** An error body is read up to this size. */
const ERROR_BODY_BYTES = 65536;
/**
* One request, one outcome: no retry, no redirect, no waiting. got's errors stop here: their `options` hold the Authorization header,
* so not even their message is passed on.
* @throws ExpectedError RESPONSE_TOO_LARGE; the signal's reason
*/
async function exchange(wire, question) {
	try {
		return await receive(wire, question);
	} catch (error) {
		wire.signal?.throwIfAborted();
		if (error instanceof ExpectedError) throw error;
		const code = codeOf(error);
		if (code !== "ETIMEDOUT") return {
			kind: "lost",
			why: reasonOf(code),
			mayHaveArrived: !NEVER_SENT.has(code)
		};
		if (question.isLastChance) return { kind: "late" };
		return {
			kind: "lost",
			why: `no answer within ${question.seconds} s`,
			mayHaveArrived: true
		};
	}
}
async function receive(wire, question) {
	const stream = open(wire, question);
	const answer = new Promise((resolve) => {
		stream.once("response", ({ statusCode, headers }) => resolve({
			kind: "answer",
			status: statusCode,
			contentType: headers["content-type"] ?? "",
			retryAfter: headers["retry-after"],
			location: headers.location,
			etag: headers.etag
		}));
	});
	const chunks = [];
	let size = 0;
	for await (const chunk of stream) {
		chunks.push(chunk);
		size += chunk.byteLength;
		const isWanted = isSuccess((await answer).status);
		if (isWanted && size > question.maxBytes) throw tooLarge(question);
		if (!isWanted && size > ERROR_BODY_BYTES) break;
	}
	return {
		...await answer,
		body: Buffer.concat(chunks, size)
	};
}
function open(wire, { method, url, accept, body, ifMatch, seconds }) {
	const stream = got.stream(url, {
		method,
		headers: {
			authorization: `Bearer ${wire.connection.apiKey}`,
			accept,
			"user-agent": wire.userAgent,
			...body && { "content-type": "application/json" },
			...ifMatch !== void 0 && { "if-match": ifMatch }
		},
		...body && { body },
		agent: wire.agents,
		timeout: { request: Math.max(Math.ceil(seconds * 1e3), 1) },
		retry: { limit: 0 },
		followRedirect: false,
		throwHttpErrors: false,
		...wire.signal && { signal: wire.signal }
	});
	stream.on("error", () => {});
	if (method !== "GET" && !body) stream.end();
	return stream;
}
function tooLarge({ maxBytes }) {
	return new ExpectedError("RESPONSE_TOO_LARGE", `Cloudcraft sent more than ${Math.round(maxBytes / 2 ** 20)} MiB`, "Narrow the snapshot with `filter` or `exclude`, or ask for a smaller picture.");
}
function codeOf(error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return /^\w{1,60}$/.test(code) ? code : "unknown";
}
const REASONS = new Map([
	["ENOTFOUND", "the host name is not known"],
	["EAI_AGAIN", "the host name could not be looked up"],
	["ECONNREFUSED", "the connection was refused"],
	["ECONNRESET", "the connection broke"],
	["ERR_HTTP_CONTENT_LENGTH_MISMATCH", "the answer was cut short"]
]);
/** Failures before any byte was sent. */
const NEVER_SENT = new Set([
	"ENOTFOUND",
	"EAI_AGAIN",
	"ECONNREFUSED"
]);
function reasonOf(code) {
	const reason = REASONS.get(code);
	return reason ? `${reason} (${code})` : `the connection failed (${code})`;
}
export { exchange };
