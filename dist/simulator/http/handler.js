import { ExpectedError } from "../../errors.js";
import { tooManyRequests } from "./faults.js";
import { Refusal, errorReply, refuse } from "./reply.js";
import { matchRoute } from "./router.js";
import { gzipSync } from "node:zlib";
import { createHash, timingSafeEqual } from "node:crypto";
// src/simulator/http/handler.ts
/** The longest body that a client may send. */
const MAX_BODY_BYTES = 65536;
/** Headers that Cloudcraft puts on every answer. */
const EVERY_HEADER = {
	"cache-control": "no-cache, no-store",
	"x-content-type-options": "nosniff",
	"x-frame-options": "deny",
	"x-xss-protection": "1; mode=block"
};
/** Key first, then rate, then the route: as the service does it. */
function createHandler(options) {
	return (request, response) => {
		const started = performance.now();
		const target = splitTarget(request.url ?? "/");
		answer(options, request, target).catch(replyToFailure(options.log)).then((reply) => {
			send(request, response, reply);
			const took = Math.round(performance.now() - started);
			options.log(`${request.method} ${target.path} ${reply.status} ${took} ms`);
		}).catch(() => response.destroy());
	};
}
/** Not `new URL`, which throws on request lines that node:http lets through. */
function splitTarget(target) {
	const mark = target.indexOf("?");
	if (mark < 0) return {
		path: target,
		query: new URLSearchParams()
	};
	return {
		path: target.slice(0, mark),
		query: new URLSearchParams(target.slice(mark + 1))
	};
}
async function answer(options, request, { path, query }) {
	const match = matchRoute(options.routes, request.method ?? "GET", path);
	if (!match?.route.open) {
		if (!holdsKey(request, options.apiKey)) throw refuse(401, "unauthorized", "Unauthorized");
		const seconds = options.limiter(options.apiKey, options.now().getTime());
		if (seconds > 0) return tooManyRequests(seconds);
	}
	if (!match) throw refuse(404, "not_found", "Not found");
	const body = await readBody(request);
	return match.route.answer({
		params: match.params,
		query,
		body
	});
}
function holdsKey(request, apiKey) {
	const digest = (text) => createHash("sha256").update(text).digest();
	return timingSafeEqual(digest(request.headers.authorization ?? ""), digest(`Bearer ${apiKey}`));
}
async function readBody(request) {
	const chunks = [];
	let bytes = 0;
	for await (const chunk of request) {
		bytes += chunk.length;
		if (bytes > MAX_BODY_BYTES) throw refuse(413, "payload_too_large", "Payload too large");
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
/** Anything that was not foreseen is a fault of the simulator: the client sees a plain 500, the log says why. */
function replyToFailure(log) {
	return (error) => {
		if (error instanceof Refusal) return error.reply;
		if (error instanceof ExpectedError) return errorReply(400, "invalid_parameter", error.message);
		log(error instanceof Error ? error.stack ?? error.message : String(error));
		return errorReply(500, "internal_server_error", "Internal server error");
	};
}
function send(request, response, reply) {
	const plain = Buffer.from(reply.body);
	const zipped = acceptsGzip(request) && !reply.cut && plain.length > 1024 && isText(reply);
	const body = zipped ? gzipSync(plain) : plain;
	response.writeHead(reply.status, {
		...EVERY_HEADER,
		...reply.headers,
		vary: "Accept-Encoding",
		...zipped ? { "content-encoding": "gzip" } : {},
		"content-length": body.length
	});
	if (!reply.cut) response.end(body);
	else response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}
function acceptsGzip(request) {
	return /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
}
function isText(reply) {
	return /json|xml/.test(reply.headers["content-type"] ?? "");
}
export { createHandler };
