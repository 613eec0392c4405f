import { ExpectedError } from "../../errors.js";
import { errorReply, jsonReply } from "./reply.js";
// src/simulator/http/faults.ts
const STATUSES = new Map([
	[401, ["unauthorized", "Unauthorized"]],
	[403, ["insufficient_privileges", "API key does not have sufficient permissions"]],
	[404, ["not_found", "AwsAccount not found"]],
	[500, ["internal_server_error", "Internal server error"]],
	[503, ["service_unavailable", "Service unavailable"]]
]);
const STILL_PROCESSING = {
	code: "STILL_PROCESSING",
	message: "Result wait time exceeded. The snapshot is still being made; ask again for the result.",
	retry: true
};
const GATEWAY_PAGE = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";
const MAX_FAULTS = 1e3;
/**
* Reads a list such as `['202x3', '429:2', 'slow:1500']`, or one text with commas. `xN` repeats; the number after the colon
* is seconds of Retry-After for 429 (`429:none` leaves the header out) and milliseconds for slow.
* @throws ExpectedError FAULT_UNKNOWN
*/
function parseFaults(list) {
	const faults = list.flatMap((text) => text.split(",")).map((word) => word.trim()).filter((word) => word !== "").flatMap(parseFault);
	if (faults.length > MAX_FAULTS) throw unknownFault(`${faults.length} faults`);
	return faults;
}
function parseFault(word) {
	const match = /^([a-z0-9-]+?)(?::(\d{1,6}|none))?(?:x(\d{1,4}))?$/.exec(word);
	const fault = match?.[1] === void 0 ? void 0 : makeFault(match[1], match[2]);
	if (!fault) throw unknownFault(`"${word}"`);
	return new Array(Number(match?.[3] ?? 1)).fill(fault);
}
function makeFault(name, argument) {
	if (name === "slow") return {
		kind: "slow",
		milliseconds: Number(argument ?? 1e3)
	};
	if (name === "truncated" || name === "not-png" || name === "bad-json") return { kind: name };
	const reply = answerOf(name, argument);
	return reply && {
		kind: "answer",
		reply
	};
}
function answerOf(name, argument) {
	if (name === "202") return jsonReply(STILL_PROCESSING, 202);
	if (name === "429") return tooManyRequests(argument === "none" ? void 0 : Number(argument ?? 1));
	if (name === "html-502") return {
		status: 502,
		headers: { "content-type": "text/html" },
		body: GATEWAY_PAGE
	};
	const known = STATUSES.get(Number(name));
	return known && errorReply(Number(name), known[0], known[1]);
}
/** 429, with the seconds to wait unless they are not told. */
function tooManyRequests(seconds) {
	return errorReply(429, "too_many_requests", "Too many requests", seconds === void 0 ? {} : { "retry-after": String(seconds) });
}
/** What a fault makes of a good answer. */
function spoil(fault, reply) {
	if (fault.kind === "truncated") return {
		...reply,
		cut: true
	};
	if (fault.kind === "not-png") return {
		...reply,
		body: "This is not a picture."
	};
	if (fault.kind === "bad-json") return {
		...reply,
		body: "{\"tags\":[\"AWS\","
	};
	return reply;
}
function unknownFault(what) {
	const known = `202, 429[:seconds], ${[...STATUSES.keys()].join(", ")}, html-502, slow[:ms], truncated, not-png, bad-json`;
	return new ExpectedError("FAULT_UNKNOWN", `The simulator cannot do ${what}.`, `Use a list of: ${known}; xN repeats.`);
}
export { parseFaults, spoil, tooManyRequests };
