import { ExpectedError } from "../../../errors.js";
import { findCaller } from "../access/keys.js";
import { Refusal, errorReply, refuse } from "../reply.js";
import { readBody } from "./body.js";
import { tooManyRequests, underFault } from "./faults.js";
import { checkNeighbour } from "./neighbour.js";
import { matchRoute } from "./router.js";
import { send } from "./send.js";
import { STATUS_CODES } from "node:http";
// src/extras/simulator/http/handler.ts
/**
* simulator/http/: requests, answers, faults, rate limits and the router.
* Not here: what an operation answers (routes/).
*/
/** The default limit for a body. */
const MAX_BODY_BYTES = 65536;
/** The caller of control routes. */
const ANYBODY = { mode: "read-write" };
/** Checks in the order of the service: key, rate, route, permission. */
function createHandler(options) {
	return (request, response) => {
		const started = performance.now();
		const address = splitAddress(request.url ?? "/");
		const gone = new AbortController();
		response.once("close", () => gone.abort());
		answer(options, request, address, gone.signal).catch(replyToFailure(options.log, gone.signal)).then((reply) => inForm(reply, options.refusals)).then((reply) => {
			const told = gone.signal.aborted ? "gone" : reply.status;
			send(request, response, reply);
			const took = Math.round(performance.now() - started);
			options.log(`${request.method} ${address.path} ${told} ${took} ms`);
		}).catch(() => response.destroy());
	};
}
/**
* Not `new URL`, which throws on request lines that node:http accepts. Proxies send absolute URLs, and clients that join a base and a
* path may send double slashes.
*/
function splitAddress(url) {
	const [whole = "", ...rest] = url.split("?");
	return {
		path: whole.replace(/^https?:\/\/[^/]*/i, "").replace(/\/{2,}/g, "/").replace(/(?<=.)\/$/, "") || "/",
		query: new URLSearchParams(rest.join("?"))
	};
}
async function answer(options, request, { path, query }, signal) {
	const local = withoutBase(path, options.basePath);
	const match = local === void 0 ? void 0 : matchRoute(options.routes, request.method ?? "GET", local);
	if (match?.route.open) checkNeighbour(request.headers);
	const caller = match?.route.open ? ANYBODY : admit(options, request, match);
	if (!match || local === void 0) throw refuse(404, "not_found", "Not found");
	const act = async () => {
		const body = await readBody(request, match.route.mostBytes ?? MAX_BODY_BYTES);
		const ifMatch = request.headers["if-match"];
		return match.route.answer({
			params: match.params,
			query,
			body,
			ifMatch,
			caller,
			signal
		});
	};
	return match.route.open ? act() : underFault(options.faultAt(local), signal, act);
}
/**
* The path below the base path; undefined elsewhere. Also removes `/api`, which the official Python client adds on localhost.
*/
function withoutBase(path, basePath) {
	if (path === "/simulator" || path.startsWith("/simulator/")) return path;
	if (basePath !== "" && path.startsWith(`${basePath}/`)) return path.slice(basePath.length);
	if (path.startsWith("/api/")) return path.slice(4);
	return basePath === "" ? path : void 0;
}
/** @throws Refusal 401, 403, 429 */
function admit(options, request, match) {
	const key = findCaller(options.keys, request.headers.authorization);
	if (!key) throw refuse(401, "unauthorized", "Unauthorized");
	const seconds = options.waitFor(key, match?.route);
	if (seconds > 0) throw new Refusal(tooManyRequests(seconds));
	if (match && match.route.method !== "GET" && key.mode !== "read-write") throw refuse(403, "insufficient_privileges", "API key does not have sufficient permissions");
	return {
		mode: key.mode,
		...key.teams && { teams: key.teams }
	};
}
const UNWRITTEN = [
	401,
	412,
	429
];
function inForm(reply, form) {
	if (form === "json" || !UNWRITTEN.includes(reply.status)) return reply;
	const { "content-type": _, ...headers } = reply.headers;
	if (form === "empty") return {
		...reply,
		headers,
		body: ""
	};
	return {
		...reply,
		headers: {
			...headers,
			"content-type": "text/plain"
		},
		body: STATUS_CODES[reply.status] ?? ""
	};
}
/** An unexpected error is a bug of the simulator: the client gets a plain 500, the log has the stack. */
function replyToFailure(log, signal) {
	return (error) => {
		if (error instanceof Refusal) return error.reply;
		if (error instanceof ExpectedError) return errorReply(400, "invalid_parameter", error.message);
		if (!signal.aborted) log(error instanceof Error ? error.stack ?? error.message : String(error));
		return errorReply(500, "internal_server_error", "Internal server error");
	};
}
export { createHandler };
