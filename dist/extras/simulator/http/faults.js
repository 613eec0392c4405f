import { ExpectedError } from "../../../errors.js";
import { errorReply, jsonReply } from "../reply.js";
import { setTimeout } from "node:timers/promises";
// src/extras/simulator/http/faults.ts
const STATUSES = new Map([
	[400, ["invalid_parameter", "Invalid parameter"]],
	[401, ["unauthorized", "Unauthorized"]],
	[403, ["insufficient_privileges", "API key does not have sufficient permissions"]],
	[404, ["not_found", "AwsAccount not found"]],
	[408, ["request_timeout", "Request timeout"]],
	[412, ["out_of_date", "Resource out of date"]],
	[413, ["payload_too_large", "Payload too large"]],
	[500, ["internal_server_error", "Internal server error"]],
	[502, ["bad_gateway", "Bad gateway"]],
	[503, ["service_unavailable", "Service unavailable"]],
	[504, ["gateway_timeout", "Gateway timeout"]]
]);
const STILL_PROCESSING = {
	code: "STILL_PROCESSING",
	message: "Result wait time exceeded. The snapshot is still being made; ask again for the result.",
	retry: true
};
const GATEWAY_PAGE = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";
const PORTAL_PAGE = "<html><head><title>Welcome</title></head><body><h1>Please sign in to the network</h1></body></html>";
const SPOILT = [
	"truncated",
	"not-png",
	"bad-json",
	"wrong-type",
	"empty",
	"dropped"
];
const MAX_FAULTS = 1e3;
/**
* Reads a list such as `['202x3', '429:2', 'slow:1500@/png', 'no-permission:rds@eu-west-1']`, or one text with commas. `xN`
* repeats; the number after the colon is seconds of Retry-After for 429 (`429:none` leaves the header out) and milliseconds
* for slow; `@TEXT` aims at paths that contain the text, of whatever call.
* @throws ExpectedError FAULT_UNKNOWN
*/
function parseFaults(list) {
	const faults = list.flatMap((text) => text.split(",")).map((word) => word.trim()).filter((word) => word !== "").flatMap(parseFault);
	if (faults.length > MAX_FAULTS) throw unknownFault(`${faults.length} faults`);
	return faults;
}
function parseFault(word) {
	const [, plain = "", scope] = /^([^@]*)(?:@(.+))?$/.exec(word) ?? [];
	const match = /^(no-permission):([a-z0-9-]{1,40})$/.exec(plain) ?? /^([a-z0-9-]+?)(?::(\d{1,6}|none))?(?:x(\d{1,4}))?$/.exec(plain);
	const fault = match?.[1] === void 0 ? void 0 : makeFault(match[1], match[2]);
	if (!fault) throw unknownFault(`"${word.slice(0, 100)}"`);
	return new Array(Number(match?.[3] ?? 1)).fill(scope === void 0 ? fault : {
		...fault,
		scope
	});
}
function makeFault(name, argument) {
	if (name === "slow") return {
		kind: "slow",
		milliseconds: Number(argument ?? 1e3)
	};
	if (name === "no-permission") return argument === void 0 ? void 0 : {
		kind: name,
		service: argument
	};
	const spoilt = SPOILT.find((kind) => kind === name);
	if (spoilt) return { kind: spoilt };
	const reply = answerOf(name, argument);
	return reply && {
		kind: "answer",
		reply
	};
}
function answerOf(name, argument) {
	if (name === "202") return stillProcessing();
	if (name === "429") return tooManyRequests(argument === "none" ? void 0 : Number(argument ?? 1));
	if (name === "html-502") return {
		status: 502,
		headers: { "content-type": "text/html" },
		body: GATEWAY_PAGE
	};
	if (name === "redirect") return {
		status: 302,
		headers: { location: "https://elsewhere.example/" },
		body: ""
	};
	const known = STATUSES.get(Number(name));
	return known && errorReply(Number(name), known[0], known[1]);
}
/** The answer to a snapshot that is not ready when the wait is over. */
function stillProcessing() {
	return jsonReply(STILL_PROCESSING, 202);
}
/** 429, with `Retry-After` unless it is left out. */
function tooManyRequests(seconds) {
	return errorReply(429, "too_many_requests", "Too many requests", seconds === void 0 ? {} : { "retry-after": String(seconds) });
}
/** Takes the next fault for a path out of the list; for a snapshot without a path, the next that names none. */
function takeFault(faults, path) {
	const at = faults.findIndex(({ kind, scope }) => {
		if (kind === "no-permission") return false;
		return path === void 0 ? scope === void 0 : scope !== void 0 && path.includes(scope);
	});
	return at < 0 ? void 0 : faults.splice(at, 1)[0];
}
/** Answers a request as a fault lets it. */
async function underFault(fault, signal, act) {
	if (fault?.kind === "answer") return fault.reply;
	if (fault?.kind === "slow") await setTimeout(fault.milliseconds, void 0, { signal });
	const reply = await act();
	return fault ? spoil(fault, reply) : reply;
}
/** What a fault makes of a good answer. */
function spoil(fault, reply) {
	if (fault.kind === "truncated") return {
		...reply,
		cut: true
	};
	if (fault.kind === "dropped") return {
		...reply,
		dropped: true
	};
	if (fault.kind === "empty") return {
		...reply,
		body: ""
	};
	if (fault.kind === "not-png") return {
		...reply,
		body: "This is not a picture."
	};
	if (fault.kind === "bad-json") return {
		...reply,
		body: "{\"tags\":[\"AWS\","
	};
	if (fault.kind === "wrong-type") return {
		status: 200,
		headers: { "content-type": "text/html" },
		body: PORTAL_PAGE
	};
	return reply;
}
function unknownFault(what) {
	const remedy = `Use a list of: ${`202, 429[:seconds], ${[...STATUSES.keys()].join(", ")}, html-502, redirect, slow[:ms], ${SPOILT.join(", ")}`}; xN repeats, @TEXT aims at paths; no-permission:SERVICE[@REGION] stays.`;
	return new ExpectedError("FAULT_UNKNOWN", `The simulator cannot do ${what}.`, remedy);
}
export { parseFaults, stillProcessing, takeFault, tooManyRequests, underFault };
