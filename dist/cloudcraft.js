import { ExpectedError } from "./errors.js";
import { visibleLine } from "./text.js";
import { isLeftover, isNamedTemporary, spellingsOf, temporaryMarks } from "./cost.js";
import { targetTitle } from "./snapshot.js";
import { array, boolean, custom, fallback, getDotPath, looseObject, nullish, object, optional, parse as parse$1, pipe, record, regex, safeParse, string, transform, trim, union, unknown } from "./vendor/valibot.js";
import { ONE_ISSUE } from "./json.js";
import { repeatsSecret, withoutSecrets } from "./secrecy.js";
import { VERSION } from "./version.js";
import { got } from "./vendor/got.js";
import http from "node:http";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import https from "node:https";
// src/cloudcraft/odd.ts
/**
* A field that nobody depends on: of another form than documented, it counts as not sent. One odd record must not cost a whole list; only
* an id that is missing does.
*/
function odd(schema, instead) {
	return fallback(schema, instead);
}
// src/cloudcraft/access.ts
/** The texts of a list. */
const texts = pipe(array(unknown()), transform((list) => list.filter((entry) => typeof entry === "string")));
/** Access as Cloudcraft sends it; undocumented kinds of entries are kept. */
const AccessAnswer = odd(nullish(texts, null), null);
const ENTRY = /^(team|customer)\/[A-Za-z0-9_-]{1,100}$/;
/** The access fields of a request body; a list that is not given stays unchanged. @throws ExpectedError REQUEST_INVALID */
function accessBody(title, given) {
	const wrong = [...given.readAccess ?? [], ...given.writeAccess ?? []].find((entry) => !ENTRY.test(entry));
	if (wrong !== void 0) {
		const message = `${title}: "${visibleLine(wrong, 60)}" is not a team/ or customer/ entry`;
		throw new ExpectedError("REQUEST_INVALID", message, "Write team/TEAM_ID or customer/CUSTOMER_ID.");
	}
	return {
		...given.readAccess !== void 0 && { readAccess: given.readAccess },
		...given.writeAccess !== void 0 && { writeAccess: given.writeAccess }
	};
}
// src/cloudcraft/operation-path.ts
/** Ids become URL path segments, so only characters that cannot leave the segment. Cloudcraft's are UUIDs. */
const PATH_SEGMENT = /^[A-Za-z0-9_-]{1,100}$/;
/** For each part: its name for people, the code when it is invalid, and the remedy. */
const PARTS = {
	blueprintId: [
		"a blueprint id",
		"REQUEST_INVALID",
		"Use an id that the list of blueprints shows."
	],
	accountId: [
		"an account id",
		"REQUEST_INVALID",
		"Use the id that `accounts` prints."
	],
	region: [
		"a region",
		"REGION_INVALID",
		"Name a region such as us-east-1."
	],
	format: [
		"a format",
		"REQUEST_INVALID",
		"Choose one of the documented formats."
	]
};
/**
* The path of one call. Ids and regions come from outside: with `..` in one of them, the request would go to another operation.
* @throws ExpectedError REQUEST_INVALID, REGION_INVALID
*/
function operationPath(title, path, parts) {
	return path.replace(/\{(\w+)\}/g, (_, name) => {
		const part = parts[name] ?? "";
		if (typeof part === "string" && PATH_SEGMENT.test(part)) return part;
		const [what, code, remedy] = PARTS[name];
		throw new ExpectedError(code, `${title}: "${visibleLine(String(part), 60)}" is not ${what}`, remedy);
	});
}
// src/cloudcraft/nesting.ts
/** Deeper than any diagram, and well within what JSON.stringify can write: it recurses. */
const MAX_DEPTH = 500;
const [QUOTE, BACKSLASH] = [34, 92];
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);
/** Whether the brackets of some JSON text (UTF-8) are nested too deeply. Skips strings, checks nothing else. */
function isNestedTooDeeply(json) {
	let depth = 0;
	for (let at = 0; at < json.length; at++) {
		const byte = json[at];
		if (byte === QUOTE) at = endOfString(json, at);
		else if (OPENING.has(byte)) depth++;
		else if (CLOSING.has(byte)) depth--;
		if (depth > MAX_DEPTH) return true;
	}
	return false;
}
function endOfString(json, start) {
	let at = start + 1;
	while (at < json.length && json[at] !== QUOTE) at += json[at] === BACKSLASH ? 2 : 1;
	return at;
}
// src/cloudcraft/answer.ts
/** The JSON in an answer. @throws ExpectedError ANSWER_UNEXPECTED */
function parseJson(title, { body }) {
	const remedy = "Check the API URL and any proxy in between.";
	if (isNestedTooDeeply(body)) throw new ExpectedError("ANSWER_UNEXPECTED", `${title}: Cloudcraft's answer is nested too deeply`, remedy);
	try {
		return JSON.parse(decode(body));
	} catch {
		throw new ExpectedError("ANSWER_UNEXPECTED", `${title}: Cloudcraft's answer is not JSON`, remedy);
	}
}
/** The JSON object in some bytes; undefined for anything else. */
function parseObject$1(bytes) {
	try {
		const value = JSON.parse(decode(bytes));
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
	} catch {
		return;
	}
}
/** Whether the answer has this content type, ignoring parameters such as `charset`. */
function isOfType(answer, contentType) {
	return answer.contentType.split(";")[0]?.trim().toLowerCase() === contentType;
}
/** Strict: throws on bytes that are not valid UTF-8. Without a byte order mark, which some proxies and gateways add. */
function decode(bytes) {
	return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
// src/cloudcraft/policy.ts
const DEFAULT_RETRY = {
	tries: 5,
	backoff: 1,
	longestBackoff: 30,
	poll: 2,
	rateLimit: 60,
	request: 150
};
const MOST_REDIRECTS = 5;
/**
* What to do after an outcome, which `tally` already includes. Pure: clock and chance are arguments. Only reads are retried: a write
* whose answer was lost may have happened. The exception is 429: the API documents that it processes none of those.
*/
function nextStep(outcome, tally, moment, retry) {
	if (outcome.kind === "late") return { kind: "refuse" };
	const isRead = moment.method === "GET";
	if (outcome.kind === "lost") return isRead ? retryFailure(tally, moment, retry, 0) : { kind: "refuse" };
	const { status } = outcome;
	if (isRead ? status === 200 : isSuccess(status)) return {
		kind: "accept",
		answer: outcome
	};
	if (status === 429) return waitIfTime("rate-limit", told(outcome.retryAfter, moment, retry) ?? retry.rateLimit, moment);
	if (!isRead) return { kind: "refuse" };
	if (status === 202) return waitIfTime("scan", retry.poll, moment);
	if (status >= 300 && status < 400) return followIfSameOrigin(outcome.location, tally, moment);
	if (isPassing(status)) return retryFailure(tally, moment, retry, told(outcome.retryAfter, moment, retry) ?? 0);
	return { kind: "refuse" };
}
/** Any 2xx except 202, which means: ask again. */
function isSuccess(status) {
	return status >= 200 && status < 300 && status !== 202;
}
/** Whether the same request may succeed later. */
function isPassing(status) {
	return status === 408 || status >= 500;
}
/** At least the first backoff: `Retry-After: 0` must not lead to a busy loop. */
function told(header, moment, retry) {
	const seconds = retryAfterSeconds(header, moment.now);
	return seconds === void 0 ? void 0 : Math.max(seconds, retry.backoff);
}
/** `Retry-After` in either form of RFC 9110, section 10.2.3: seconds, or an HTTP date. */
function retryAfterSeconds(header, now) {
	const text = header?.trim() ?? "";
	if (/^\d+$/.test(text)) return Number(text);
	const date = /GMT$/.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? void 0 : Math.max((date - now) / 1e3, 0);
}
function retryFailure(tally, moment, retry, atLeast) {
	if (tally.failures >= retry.tries) return { kind: "refuse" };
	return waitIfTime("failure", Math.max(backoff(tally.failures, moment.chance, retry), atLeast), moment);
}
/** With jitter, between half of the pause and all of it, so that jobs that failed together do not retry together. */
function backoff(failures, chance, retry) {
	return Math.min(retry.backoff * 2 ** (failures - 1), retry.longestBackoff) * (.5 + chance / 2);
}
function waitIfTime(reason, seconds, { left }) {
	return seconds < left ? {
		kind: "wait",
		reason,
		seconds
	} : { kind: "refuse" };
}
function followIfSameOrigin(location, tally, moment) {
	if (!location || tally.redirects > MOST_REDIRECTS || !URL.canParse(location, moment.url.href)) return { kind: "refuse" };
	const url = new URL(location, moment.url);
	return url.origin === moment.url.origin && !url.username && !url.password ? {
		kind: "follow",
		url
	} : { kind: "refuse" };
}
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
			accept: `${accept}, */*;q=0.1`,
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
// src/cloudcraft/operations.ts
/**
* Every operation of the API, named as in its reference. Both policies are only in its guide.
* https://docs.datadoghq.com/cloudcraft/api/
*/
const OPERATIONS = {
	getMyInformation: {
		method: "GET",
		path: "/user/me",
		key: "read",
		call: "user"
	},
	listMyTeams: {
		method: "GET",
		path: "/team",
		key: "read",
		call: "teams"
	},
	listMyBlueprints: {
		method: "GET",
		path: "/blueprint",
		key: "read",
		call: "blueprints.list"
	},
	createBlueprint: {
		method: "POST",
		path: "/blueprint",
		key: "read-write",
		call: "blueprints.create"
	},
	retrieveBlueprint: {
		method: "GET",
		path: "/blueprint/{blueprintId}",
		key: "read",
		call: "blueprints.get"
	},
	updateBlueprint: {
		method: "PUT",
		path: "/blueprint/{blueprintId}",
		key: "read-write",
		call: "blueprints.update"
	},
	deleteBlueprint: {
		method: "DELETE",
		path: "/blueprint/{blueprintId}",
		key: "read-write",
		call: "blueprints.delete"
	},
	exportBlueprintAsImage: {
		method: "GET",
		path: "/blueprint/{blueprintId}/{format}",
		key: "read",
		call: "blueprints.export"
	},
	exportBudgetForABlueprint: {
		method: "GET",
		path: "/blueprint/{blueprintId}/budget/{format}",
		key: "read",
		call: "blueprints.budget"
	},
	listMyAwsAccounts: {
		method: "GET",
		path: "/aws/account",
		key: "read",
		call: "aws.list"
	},
	addAwsAccount: {
		method: "POST",
		path: "/aws/account",
		key: "read-write",
		call: "aws.add"
	},
	updateAwsAccount: {
		method: "PUT",
		path: "/aws/account/{accountId}",
		key: "read-write",
		call: "aws.update"
	},
	deleteAwsAccount: {
		method: "DELETE",
		path: "/aws/account/{accountId}",
		key: "read-write",
		call: "aws.remove"
	},
	getMyAwsIamRoleParameters: {
		method: "GET",
		path: "/aws/account/iamParameters",
		key: "read",
		call: "aws.iamParameters"
	},
	getMinimalIamPolicy: {
		method: "GET",
		path: "/aws/account/iamParameters/policy/minimal",
		key: "read",
		call: "aws.iamPolicy"
	},
	getCustomIamPolicy: {
		method: "GET",
		path: "/aws/account/iamParameters/policy/custom",
		key: "read",
		call: "aws.iamPolicy"
	},
	snapshotAwsAccount: {
		method: "GET",
		path: "/aws/account/{accountId}/{region}/{format}",
		key: "read",
		call: "aws.snapshot"
	},
	listMyAzureAccounts: {
		method: "GET",
		path: "/azure/account",
		key: "read",
		call: "azure.list"
	},
	addAzureAccount: {
		method: "POST",
		path: "/azure/account",
		key: "read-write",
		call: "azure.add"
	},
	updateAzureAccount: {
		method: "PUT",
		path: "/azure/account/{accountId}",
		key: "read-write",
		call: "azure.update"
	},
	deleteAzureAccount: {
		method: "DELETE",
		path: "/azure/account/{accountId}",
		key: "read-write",
		call: "azure.remove"
	},
	snapshotAzureAccount: {
		method: "GET",
		path: "/azure/account/{accountId}/{region}/{format}",
		key: "read",
		call: "azure.snapshot"
	}
};
/** Whether Cloudcraft scans an account for it, which it answers with 202 for as long as that takes. */
function isSnapshotPath(path) {
	return path.includes("{region}");
}
// src/cloudcraft/progress.ts
/** The log line while a call waits: `Production (us-east-1) png: still scanning, asked 3 times, 42 s`. `elapsed` in seconds. */
function waitingFor(title, { reason, seconds }, { outcome, tally, elapsed, isScan }) {
	const pause = `${Math.ceil(seconds)} s`;
	if (reason === "rate-limit") return `rate limit: waiting ${pause}${isTold(outcome) ? ", as the server said" : ""}`;
	if (reason === "failure") return `${title}: ${whatHappened(outcome)}, trying again in ${pause}`;
	return `${title}: ${isScan ? "still scanning" : "still being worked on"}, asked ${times(tally.asked)}, ${Math.round(elapsed)} s`;
}
/** `once`, `3 times`. */
function times(count) {
	return count === 1 ? "once" : `${count} times`;
}
function isTold(outcome) {
	return outcome.kind === "answer" && retryAfterSeconds(outcome.retryAfter, 0) !== void 0;
}
function whatHappened(outcome) {
	if (outcome.kind === "answer") return `Cloudcraft answered ${outcome.status}`;
	return outcome.kind === "lost" ? outcome.why : "no answer in time";
}
// src/cloudcraft/refusal.ts
/** Cloudcraft's own judgement about the key, the account or the request, which its status stands for: 400, 401 or 404. */
var Refusal = class extends ExpectedError {
	status;
	constructor(status, code, { message, remedy, said }) {
		super(code, message, remedy, said);
		this.status = status;
	}
};
/** 400, with the parameter if the server names one. */
function badRequest(message, said, operation) {
	if (/\bregions?\b/i.test(said.text)) return new Refusal(400, "REGION_INVALID", {
		message,
		remedy: "Name a region that Cloudcraft can scan, such as us-east-1.",
		said: said.text
	});
	const remedy = requestRemedy(namedParameter(said.text), operation);
	return isBare(operation) ? new ExpectedError("ANSWER_UNEXPECTED", message, "Check the API URL and any proxy in between.", said.text) : new Refusal(400, "REQUEST_INVALID", {
		message,
		remedy,
		said: said.text
	});
}
/** A read with nothing in it that could be wrong: no id, no parameter. */
function isBare({ path, method }) {
	return method === "GET" && !path.includes("{");
}
/** Every parameter that a call of ours can have: a remedy repeats no other word of a server. */
const PARAMETERS = new Set([
	...[
		"accountId",
		"blueprintId",
		"region",
		"fileFormat",
		"format",
		"filter",
		"exclude",
		"label",
		"autoconnect"
	],
	...[
		"projection",
		"theme",
		"width",
		"height",
		"scale",
		"grid",
		"transparent",
		"landscape",
		"paperSize"
	],
	...[
		"name",
		"roleArn",
		"readAccess",
		"writeAccess",
		"data",
		"tags",
		"currency",
		"period",
		"rate"
	],
	...[
		"applicationId",
		"directoryId",
		"subscriptionId",
		"clientSecret"
	]
]);
/** `Invalid parameter format: accountId`, `Invalid parameter: fileFormat. Must be one of: ...` */
function namedParameter(text) {
	const [, word = ""] = /\bparameter(?: format)?: (\w{1,40})\b/i.exec(text) ?? [];
	return PARAMETERS.has(word) ? word : void 0;
}
function requestRemedy(parameter, { path, method }) {
	if (parameter === "accountId") return "Use the id that `accounts` prints.";
	if (parameter === "blueprintId") return "Use an id that the list of blueprints shows.";
	if (parameter !== void 0) return `Correct ${parameter}.`;
	if (path.includes("{region}")) return "Check `filter`, `exclude` and the size of the picture.";
	return method === "GET" ? "Check the id and the parameters." : "Check the id and what was sent.";
}
/** 401 */
function keyRejected(message, said, { key }) {
	return new Refusal(401, "API_KEY_REJECTED", {
		message,
		remedy: `Check that \`api-key\` or CLOUDCRAFT_API_KEY is a whole ${key} key and was not revoked.`,
		said: said.text
	});
}
/** 403 */
function accessDenied(message, { text, reason }, operation) {
	return new ExpectedError("ACCESS_DENIED", message, accessRemedy(reason, operation), text);
}
function accessRemedy(reason, { key, path }) {
	const what = path.startsWith("/blueprint") ? "blueprint" : "account";
	if (key === "read-write") return !path.includes("{") ? "Use a read-write key." : `Use a read-write key that the ${what}'s write access covers.`;
	return reason === "insufficient_privileges" ? `Make a key with more rights, or share the ${what} with the teams of this key.` : `Share the ${what} with the teams of this key, and check that the plan includes the API.`;
}
/** 404: a missing resource, or a missing operation. */
function notFound(message, { text }, { operation, origin }) {
	if (operation.path.includes("{blueprintId}")) return new ExpectedError("BLUEPRINT_NOT_FOUND", message, "Check the id, and that this key may see the blueprint.", text);
	if (operation.path.includes("{accountId}")) return new Refusal(404, "ACCOUNT_NOT_FOUND", {
		message,
		remedy: "Check that the account is linked and shared with this key.",
		said: text
	});
	return new ExpectedError("API_NOT_FOUND", message, `Check the API URL: ${origin} does not know this call.`, text);
}
// src/cloudcraft/said.ts
/** As much of a server's text as a log repeats. */
const MAX_LENGTH = 300;
/**
* A server's words as one short line without secrets, in case it repeats the request. Struck out twice: making a text plain leaves out
* what may have split a secret.
*/
function harmless(text, secrets, maxLength = MAX_LENGTH) {
	const read = withoutSecrets(text.slice(0, maxLength * 4), secrets);
	return withoutSecrets(visibleLine(read, maxLength), secrets);
}
/** Reads `{ error, reason, code }`, Cloudcraft's error body, or the beginning of whatever a proxy sent instead. */
function readSaid(body, secrets) {
	const raw = new TextDecoder().decode(body);
	const fields = parseObject(raw);
	if (!fields) return {
		text: harmless(raw, secrets),
		reason: ""
	};
	return {
		text: harmless(ownString(fields, "error"), secrets),
		reason: harmless(ownString(fields, "reason"), secrets)
	};
}
/** What a server that answers with a status alone sends along: Node's `http.STATUS_CODES`. */
const PHRASES = {
	400: "Bad Request",
	401: "Unauthorized",
	403: "Forbidden",
	404: "Not Found"
};
/**
* Whether a refusal can be Cloudcraft's own: an error body, the status in words, or nothing. A page, or any other text, is that of a
* proxy, a firewall or a captive portal, which knows neither keys nor accounts.
*/
function isOwnRefusal(answer) {
	if (answer.body.length === 0) return true;
	if (isOfType(answer, "application/json")) return parseObject(new TextDecoder().decode(answer.body)) !== void 0;
	return (answer.contentType === "" || isOfType(answer, "text/plain")) && new TextDecoder().decode(answer.body).trim() === PHRASES[answer.status];
}
function parseObject(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null ? value : void 0;
	} catch {
		return;
	}
}
function ownString(from, name) {
	const value = Object.getOwnPropertyDescriptor(from, name)?.value;
	return typeof value === "string" ? value : "";
}
// src/cloudcraft/failure.ts
/** The error for an outcome that the policy gave up on. */
function failureOf(outcome, call) {
	if (outcome.kind === "answer") return refusal(outcome, call);
	if (outcome.kind === "late" && isSnapshot(call)) return stillProcessing(call, "had not answered");
	const why = outcome.kind === "late" ? `no answer before the deadline of ${Math.round(call.elapsed)} s` : outcome.why;
	if (isWrite(call) && mayHaveArrived(outcome)) return unconfirmed$2(`${call.title}: ${why}`);
	return new ExpectedError("NETWORK_ERROR", `${call.title}: ${call.origin} could not be reached: ${why}${tries(call)}`, "Check the network, the proxy and the API URL, then try again.");
}
/** The pace left no time for a first request before the deadline. */
function noTurn(call) {
	return new ExpectedError("RATE_LIMITED", `${call.title}: the rate limit leaves no time before the deadline`, "Allow more time with `timeout`, or compare fewer targets.");
}
/** What is in such an answer would be published as names. */
function repeatedKey({ title }) {
	return unexpected$1(`${title}: the answer repeats the API key, so nothing of it is used`, "");
}
function refusal(answer, call) {
	const said = isSuccess(answer.status) ? {
		text: "",
		reason: ""
	} : readSaid(answer.body, call.secrets);
	const { status } = answer;
	const message = `${call.title}: Cloudcraft answered ${status}`;
	if (JUDGEMENTS.has(status) && !isOwnRefusal(answer)) {
		if (!(status === 404 && !call.operation.path.includes("{"))) return unexpected$1(`${call.title}: an answer that is not Cloudcraft's own (${status})`, said.text);
	}
	switch (status) {
		case 202: return isSnapshot(call) ? stillProcessing(call, "was still scanning") : unexpected$1(message, said.text);
		case 400: return badRequest(message, said, call.operation);
		case 401: return keyRejected(message, said, call.operation);
		case 403: return accessDenied(message, said, call.operation);
		case 404: return notFound(message, said, call);
		case 412: return outdated(message, said.text);
		case 413: return new ExpectedError("REQUEST_TOO_LARGE", message, "Send a smaller document.", said.text);
		case 429: return rateLimited(call);
		default: return otherStatus(answer, message, {
			...call,
			said: said.text
		});
	}
}
/** Statuses that say something about the key, the account or the request, which only Cloudcraft can know. */
const JUDGEMENTS = new Set([
	400,
	401,
	403,
	404
]);
function outdated(message, said) {
	return new ExpectedError("BLUEPRINT_OUTDATED", message, "Read it again, apply the change, and send the new ETag.", said);
}
function isSnapshot({ operation }) {
	return isSnapshotPath(operation.path);
}
function isWrite({ operation }) {
	return operation.method !== "GET";
}
function mayHaveArrived(outcome) {
	return outcome.kind === "late" || outcome.mayHaveArrived;
}
/** A write is never retried blindly: the same POST twice creates two blueprints. */
function unconfirmed$2(message, said = "") {
	return new ExpectedError("WRITE_UNCONFIRMED", `${message}; Cloudcraft may or may not have done it`, "Check whether it happened before retrying.", said);
}
/** Cloudcraft says that it scans with a 202; before that, nobody knows why there is no answer. */
function stillProcessing(call, state) {
	const elapsed = Math.round(call.elapsed);
	return new ExpectedError("SNAPSHOT_STILL_PROCESSING", `${call.title}: Cloudcraft ${state} after ${elapsed} s (asked ${times(call.tally.asked)})`, "Allow more time with `timeout`, or narrow the snapshot with `filter` or `exclude`.");
}
function rateLimited(call) {
	return new ExpectedError("RATE_LIMITED", `${call.title}: Cloudcraft's rate limit asks for a longer wait than the deadline allows`, "Use a key of its own for this job, allow more time with `timeout`, or compare fewer targets.");
}
function otherStatus({ status }, message, { said, ...call }) {
	if (isPassing(status) && isWrite(call)) return unconfirmed$2(message, said);
	if (isPassing(status)) return new ExpectedError("SERVER_ERROR", message + tries(call), "Try again later; the problem is on their side.", said);
	if (status >= 300 && status < 400) {
		const why = isWrite(call) ? "which is not followed for writes" : "to another origin, which must not receive the API key";
		const text = `${call.title}: the server redirects (${status}), ${why}`;
		return new ExpectedError("REDIRECT_REFUSED", text, "Give the API URL that the redirect leads to.");
	}
	return unexpected$1(message, said);
}
function unexpected$1(message, said) {
	return new ExpectedError("ANSWER_UNEXPECTED", message, "Check the API URL and any proxy in between.", said);
}
function tries({ tally }) {
	return tally.failures > 1 ? ` (tried ${times(tally.failures)})` : "";
}
// src/cloudcraft/call.ts
/**
* Requests until there is an answer: waits for scans and rate limits and retries failed reads, never past the deadline. got's own
* retry does not fit: it counts attempts, while a long poll only has a deadline.
*/
async function call(session, subject) {
	const { pace, retry, time, wire } = session;
	const { method, path } = OPERATIONS[subject.operation];
	const isScan = isSnapshotPath(path);
	const started = time.now();
	const until = started + session.deadline * 1e3;
	let url = subject.url;
	let tally = {
		asked: 0,
		failures: 0,
		redirects: 0
	};
	let outcome;
	for (;;) {
		if (!await pace.turn(until, wire.signal)) {
			const failed = describe(session, subject, tally, started);
			throw outcome ? failureOf(outcome, failed) : noTurn(failed);
		}
		const earlier = outcome;
		const asked = time.now();
		outcome = await ask(session, subject, url, until);
		tally = count(tally, outcome);
		const now = time.now();
		session.log.debug?.(`${subject.title}: ${method} ${came(outcome)}, ${((now - asked) / 1e3).toFixed(1)} s`);
		const step = nextStep(outcome, tally, {
			method,
			url,
			left: (until - now) / 1e3,
			now,
			chance: Math.random()
		}, retry);
		if (step.kind === "accept") return cleared(session, step.answer, describe(session, subject, tally, started));
		if (step.kind === "refuse") throw failureOf(telling(outcome, earlier), describe(session, subject, tally, started));
		if (step.kind === "follow") {
			url = step.url;
			continue;
		}
		session.log.info(waitingFor(subject.title, step, {
			outcome,
			tally,
			elapsed: (now - started) / 1e3,
			isScan
		}));
		await wait(session, step);
	}
}
function came(outcome) {
	if (outcome.kind === "answer") return `${outcome.status}, ${Math.ceil(outcome.body.byteLength / 1024)} KiB`;
	return outcome.kind === "lost" ? outcome.why : "no answer in time";
}
const MAX_HEADER = 100;
/**
* A good answer, with nothing in it that could give the key away: its content becomes names, files and reports. A new Azure account's
* answer may repeat its client secret, in a field that nobody reads.
* @throws ExpectedError ANSWER_UNEXPECTED for a body that repeats the key
*/
function cleared({ wire }, answer, call) {
	if (repeatsSecret(answer.body, [wire.connection.apiKey])) throw repeatedKey(call);
	const isTelltale = answer.etag !== void 0 && repeatsSecret(Buffer.from(answer.etag), call.secrets);
	const contentType = harmless(answer.contentType, call.secrets, MAX_HEADER);
	return {
		...answer,
		contentType,
		etag: isTelltale ? void 0 : answer.etag
	};
}
/** A last attempt that ran out of time hides the real failure, which is the one before. */
function telling(outcome, earlier) {
	return outcome.kind === "late" ? earlier ?? outcome : outcome;
}
function ask({ wire, retry, time }, subject, url, until) {
	const { accept, maxBytes, body, ifMatch } = subject;
	const { method } = OPERATIONS[subject.operation];
	const left = (until - time.now()) / 1e3;
	const isLastChance = left <= retry.request;
	return exchange(wire, {
		method,
		url,
		accept,
		body,
		ifMatch,
		maxBytes,
		seconds: isLastChance ? left : retry.request,
		isLastChance
	});
}
/** Only consecutive failures count: "still scanning" means that the server has recovered. */
function count({ asked, failures, redirects }, outcome) {
	const status = outcome.kind === "answer" ? outcome.status : 0;
	const isRedirect = status >= 300 && status < 400;
	const isHealthy = status === 202 || status === 429 || isRedirect;
	return {
		asked: asked + 1,
		failures: isHealthy ? 0 : failures + 1,
		redirects: redirects + (isRedirect ? 1 : 0)
	};
}
/** A rate limit belongs to the key, so it delays every request of the session. */
async function wait({ pace, time, wire }, { reason, seconds }) {
	if (reason === "rate-limit") {
		pace.giveBack();
		pace.holdUntil(time.now() + seconds * 1e3);
	} else await time.pause(seconds, wire.signal);
}
function describe({ wire, time }, subject, tally, started) {
	const { title, operation, secrets = [] } = subject;
	const { apiKey, baseUrl } = wire.connection;
	const elapsed = (time.now() - started) / 1e3;
	return {
		title,
		operation: OPERATIONS[operation],
		secrets: [apiKey, ...secrets],
		origin: new URL(baseUrl).origin,
		tally,
		elapsed
	};
}
// src/cloudcraft/signatures.ts
const PNG = Buffer.from("89504e470d0a1a0a", "hex");
/** The last chunk of every PNG: no data, `IEND`, its checksum. */
const PNG_TRAILER = Buffer.from("0000000049454e44ae426082", "hex");
/** Checks the beginning and the end of a file, not its content. */
const SIGNATURES = {
	json: (bytes) => parseObject$1(bytes) === void 0 ? "foreign" : void 0,
	png: (bytes) => startsWith(bytes, PNG) ? needs(hasTrailer(bytes)) : "foreign",
	pdf: (bytes) => startsWith(bytes, ascii("%PDF-")) ? needs(tail(bytes, 1024).includes("%%EOF")) : "foreign",
	svg: (bytes) => xml(bytes, (name) => name === "svg" || name.endsWith(":svg")),
	mxGraph: (bytes) => xml(bytes, (name) => name.startsWith("mx")),
	webp,
	csv,
	xlsx: (bytes) => startsWith(bytes, ascii("PK")) ? needs(hasZipEnd(bytes)) : "foreign"
};
function needs(end) {
	return end ? void 0 : "truncated";
}
/** `<?xml …?>`, comments and a doctype may precede the root. */
const XML_START = /^\ufeff?\s*(?:<\?[^>]{0,500}\?>\s*|<!--[\s\S]{0,2000}?-->\s*|<!DOCTYPE [^>]{0,500}>\s*){0,10}<([\w:.-]{1,60})[\s>/]/i;
function xml(bytes, isRoot) {
	const root = XML_START.exec(new TextDecoder().decode(bytes.subarray(0, 8192)))?.[1];
	if (root === void 0 || !isRoot(root)) return "foreign";
	const end = tail(bytes, 1024).trimEnd();
	return needs(end.endsWith(`</${root}>`) || end.endsWith("/>") || end.endsWith("-->"));
}
/** RIFF states its length without the first eight bytes. https://developers.google.com/speed/webp/docs/riff_container */
function webp(bytes) {
	if (bytes.length < 12 || !startsWith(bytes, ascii("RIFF")) || !startsWith(bytes.subarray(8), ascii("WEBP"))) return "foreign";
	return needs(bytes.length >= new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8);
}
/** Starts with a header of several names. A web page or an error object may contain commas, but starts differently. */
function csv(bytes) {
	const line = new TextDecoder().decode(bytes.subarray(0, 4096)).replace(/^\ufeff/, "").split(/\r?\n/)[0] ?? "";
	return /^["\w][^<>{}]*,/.test(line) ? void 0 : "foreign";
}
/** The end record of a zip archive: 22 bytes, the last two of which are the length of the comment that follows. */
function hasZipEnd(bytes) {
	const end = Buffer.from(bytes.subarray(-65557));
	const at = end.lastIndexOf(ascii("PK"));
	return at >= 0 && at + 22 <= end.length && at + 22 + end.readUInt16LE(at + 20) <= end.length;
}
function ascii(text) {
	return Buffer.from(text, "latin1");
}
function startsWith(bytes, start) {
	return start.equals(bytes.subarray(0, start.length));
}
/** Bytes after the last chunk are not part of the picture; some proxies append a line break. */
function hasTrailer(bytes) {
	return Buffer.from(bytes.subarray(-4096)).includes(PNG_TRAILER);
}
function tail(bytes, length) {
	return Buffer.from(bytes.subarray(-length)).toString("latin1");
}
// src/cloudcraft/file-formats.ts
const MIB = 2 ** 20;
/** The content type of each format, and the size at which the client stops reading. */
const FILE_FORMATS = {
	json: {
		contentType: "application/json",
		maxBytes: 256 * MIB
	},
	png: {
		contentType: "image/png",
		maxBytes: 64 * MIB
	},
	svg: {
		contentType: "image/svg+xml",
		maxBytes: 64 * MIB
	},
	pdf: {
		contentType: "application/pdf",
		maxBytes: 64 * MIB
	},
	mxGraph: {
		contentType: "application/xml",
		alias: "text/xml",
		maxBytes: 64 * MIB
	},
	webp: {
		contentType: "image/webp",
		maxBytes: 64 * MIB
	},
	csv: {
		contentType: "text/csv",
		maxBytes: 64 * MIB
	},
	xlsx: {
		contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		maxBytes: 64 * MIB
	}
};
/**
* The body of a 200, once it is in the requested format: a sign-in page must not be saved as render.png.
* @throws ExpectedError INVENTORY_NOT_JSON, RENDER_NOT_PNG, RENDER_TRUNCATED, ANSWER_TRUNCATED, ANSWER_UNEXPECTED
*/
function checkFile(title, format, answer) {
	const { contentType, alias = contentType } = FILE_FORMATS[format];
	if (!isOfType(answer, contentType) && !isOfType(answer, alias)) throw unfit(format, `${title}: Cloudcraft's answer has ${answer.contentType === "" ? "no content type" : "another content type"} instead of ${contentType}`, answer.contentType);
	const fault = SIGNATURES[format](answer.body);
	if (fault === "foreign") throw unfit(format, `${title}: what Cloudcraft sent as ${contentType} is ${FOREIGN[format]}`);
	if (fault === "truncated") throw truncated(title, format);
	return answer.body;
}
const FOREIGN = {
	json: "not a JSON object",
	png: "not a PNG file",
	svg: "not an SVG document",
	pdf: "not a PDF file",
	mxGraph: "not an XML document",
	webp: "not a WebP file",
	csv: "not a table",
	xlsx: "not a workbook"
};
/** The two formats of a snapshot have codes of their own; all others share one. */
const UNFIT_CODES = {
	json: "INVENTORY_NOT_JSON",
	png: "RENDER_NOT_PNG"
};
function unfit(format, message, said = "") {
	const code = UNFIT_CODES[format] ?? "ANSWER_UNEXPECTED";
	return new ExpectedError(code, message, "Check the API URL and any proxy in between.", said);
}
function truncated(title, format) {
	return format === "png" ? new ExpectedError("RENDER_TRUNCATED", `${title}: the PNG file is truncated`, "Take the snapshot again.") : new ExpectedError("ANSWER_TRUNCATED", `${title}: the ${format} file is truncated`, "Ask for it again.");
}
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
	const read = () => readJson(request.title, answer, schema);
	return {
		value: OPERATIONS[operation].method === "GET" ? read() : readWritten(request.title, answer, read),
		etag: answer.etag
	};
}
/** Requests a change whose answer may repeat what was changed; undefined when it has no content, which is no failure. */
async function requestChange(session, operation, request, schema) {
	const answer = await send(session, operation, request, {
		accept: JSON_TYPE,
		maxBytes: LIST_BYTES
	});
	if (answer.body.byteLength === 0) return void 0;
	return readWritten(request.title, answer, () => readJson(request.title, answer, schema));
}
/** That a write was done is what its status says. An answer that cannot be read does not undo it, and doing it again would do it twice. */
function readWritten(title, { status }, read) {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		const what = `${title}: Cloudcraft answered ${status}, so it is done, but its answer could not be read`;
		throw new ExpectedError("WRITE_UNREAD", what, "Look for it in Cloudcraft before doing it again.", error.said);
	}
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
// src/cloudcraft/aws-accounts.ts
const AwsAccountAnswer = object({
	id: pipe(string(), regex(PATH_SEGMENT)),
	name: odd(nullish(string(), ""), ""),
	/** The only place that holds the account number: `arn:aws:iam::111122223333:role/cloudcraft`. */
	roleArn: odd(nullish(string(), ""), ""),
	externalId: odd(nullish(string(), ""), ""),
	readAccess: AccessAnswer,
	writeAccess: AccessAnswer,
	createdAt: odd(nullish(string(), null), null),
	updatedAt: odd(nullish(string(), null), null),
	CreatorId: odd(nullish(string(), null), null)
});
const List$2 = object({ accounts: nullish(array(AwsAccountAnswer), []) });
/** @throws ExpectedError */
async function listAwsAccounts(session) {
	const { value } = await requestJson(session, "listMyAwsAccounts", { title: "linked AWS accounts" }, List$2);
	return value.accounts ?? [];
}
/** Cloudcraft tests the role immediately. Needs a read-write key; never retried. @throws ExpectedError */
async function addAwsAccount(session, { name, roleArn, region }) {
	const { value } = await requestJson(session, "addAwsAccount", {
		title: "new AWS account",
		body: {
			name,
			roleArn,
			...region !== void 0 && { region }
		}
	}, AwsAccountAnswer);
	return value;
}
/** Replaces name and role; access that is not given stays unchanged. @throws ExpectedError */
async function updateAwsAccount(session, accountId, change) {
	const request = about$2(accountId);
	const { name, roleArn } = change;
	const body = {
		name,
		roleArn,
		...accessBody(request.title, change)
	};
	return await requestChange(session, "updateAwsAccount", {
		...request,
		body
	}, AwsAccountAnswer) ?? parse$1(AwsAccountAnswer, {
		...change,
		id: accountId
	});
}
/** Documented as 200, observed as 204: any 2xx is accepted. @throws ExpectedError */
async function removeAwsAccount(session, accountId) {
	await requestDone(session, "deleteAwsAccount", about$2(accountId));
}
function about$2(accountId) {
	return {
		title: `AWS account ${visibleLine(String(accountId), 60)}`,
		accountId
	};
}
// src/cloudcraft/azure-accounts.ts
/** The server may echo the client secret: only the fields listed here are kept. */
const AzureAccountAnswer = object({
	id: pipe(string(), regex(PATH_SEGMENT)),
	name: odd(nullish(string(), ""), ""),
	subscriptionId: odd(nullish(string(), ""), ""),
	directoryId: odd(nullish(string(), ""), ""),
	applicationId: odd(nullish(string(), ""), ""),
	readAccess: AccessAnswer,
	writeAccess: AccessAnswer,
	createdAt: odd(nullish(string(), null), null),
	updatedAt: odd(nullish(string(), null), null),
	CreatorId: odd(nullish(string(), null), null),
	CustomerId: odd(nullish(string(), null), null)
});
const List$1 = object({ accounts: nullish(array(AzureAccountAnswer), []) });
/** @throws ExpectedError */
async function listAzureAccounts(session) {
	const { value } = await requestJson(session, "listMyAzureAccounts", { title: "linked Azure accounts" }, List$1);
	return value.accounts ?? [];
}
/** Needs a read-write key; never retried. @throws ExpectedError that never contains the client secret */
async function addAzureAccount(session, account) {
	const { value } = await requestJson(session, "addAzureAccount", {
		title: "new Azure account",
		body: fields(account),
		secrets: [account.clientSecret]
	}, AzureAccountAnswer);
	return value;
}
/** Replaces everything except the client secret and access. @throws ExpectedError that never contains the client secret */
async function updateAzureAccount(session, accountId, change) {
	const request = about$1(accountId);
	const body = {
		...fields(change),
		...accessBody(request.title, change)
	};
	const secrets = [change.clientSecret ?? ""];
	return await requestChange(session, "updateAzureAccount", {
		...request,
		body,
		secrets
	}, AzureAccountAnswer) ?? parse$1(AzureAccountAnswer, {
		...change,
		id: accountId
	});
}
/** @throws ExpectedError */
async function removeAzureAccount(session, accountId) {
	await requestDone(session, "deleteAzureAccount", about$1(accountId));
}
function fields({ name, subscriptionId, directoryId, applicationId, clientSecret }) {
	return {
		name,
		subscriptionId,
		directoryId,
		applicationId,
		...clientSecret !== void 0 && { clientSecret }
	};
}
function about$1(accountId) {
	return {
		title: `Azure account ${visibleLine(String(accountId), 60)}`,
		accountId
	};
}
// src/cloudcraft/image-query.ts
const NAMES = [
	"scale",
	"width",
	"height",
	"grid",
	"transparent",
	"landscape",
	"paperSize"
];
/** @throws ExpectedError REQUEST_INVALID for an invalid size */
function imageQuery(title, options) {
	for (const name of [
		"scale",
		"width",
		"height"
	]) checkSize(title, name, options[name]);
	return query(NAMES.map((name) => [name, options[name]]));
}
/** Sends `false`; omits `undefined`. */
function query(pairs) {
	return new URLSearchParams(pairs.flatMap(([name, value]) => value === void 0 ? [] : [[name, String(value)]]));
}
function checkSize(title, name, size) {
	if (size === void 0 || Number.isFinite(size) && size > 0) return;
	throw new ExpectedError("REQUEST_INVALID", `${title}: ${name} is ${size}`, "Give a number above 0.");
}
// src/cloudcraft/blueprint-files.ts
/** Exports a blueprint: the bytes as sent, once their signature matches the format. @throws ExpectedError */
function exportBlueprint(session, blueprintId, format, options = {}) {
	const title = titleOf(blueprintId, format);
	return requestFile(session, "exportBlueprintAsImage", {
		title,
		blueprintId,
		format,
		query: imageQuery(title, options)
	});
}
/** A blueprint's cost as a table: the bytes as sent, once their signature matches the format. @throws ExpectedError */
function exportBudget(session, blueprintId, format, { currency, period, rate } = {}) {
	const pairs = [
		["currency", currency],
		["period", period],
		["rate", rate]
	];
	return requestFile(session, "exportBudgetForABlueprint", {
		title: `${titleOf(blueprintId, format)} budget`,
		blueprintId,
		format,
		query: query(pairs)
	});
}
function titleOf(blueprintId, format) {
	return `blueprint ${visibleLine(String(blueprintId), 60)} ${format}`;
}
// src/cloudcraft/blueprints.ts
const id = odd(nullish(string(), null), null);
const META = {
	id: pipe(string(), regex(PATH_SEGMENT)),
	name: odd(nullish(string(), ""), ""),
	tags: odd(nullish(texts, []), []),
	readAccess: AccessAnswer,
	writeAccess: AccessAnswer,
	createdAt: id,
	updatedAt: id,
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
	const { value, etag } = await requestJson(session, "createBlueprint", {
		title,
		body: draftBody(title, draft),
		maxBytes: DOCUMENT_BYTES
	}, Whole);
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
// src/cloudcraft/iam.ts
const ParametersAnswer = object({
	accountId: string(),
	externalId: string(),
	awsConsoleUrl: odd(nullish(string(), ""), "")
});
const PolicyAnswer = looseObject({ Statement: union([array(unknown()), looseObject({})]) });
/** @throws ExpectedError */
async function readIamParameters(session) {
	const { value } = await requestJson(session, "getMyAwsIamRoleParameters", { title: "IAM parameters" }, ParametersAnswer);
	return value;
}
/** The least privileges with which Cloudcraft can scan. @throws ExpectedError */
async function readIamPolicy(session, kind) {
	const { value } = await requestJson(session, kind === "minimal" ? "getMinimalIamPolicy" : "getCustomIamPolicy", { title: `${kind} IAM policy` }, PolicyAnswer);
	return value;
}
// src/cloudcraft/evidence.ts
/** What came of a call that failed. */
function outcomeOf(error) {
	return error instanceof Refusal ? "refused" : "lost";
}
/**
* A refused file in the light of what is known: a status is not believed on its own (decision record 1). Where the same key has read the
* list, key and account are right; where it has read the other format, region and filter are. What is left is a request whose fault the
* server names. Everything else is a bad day of theirs.
*/
function judgeFile(error, { isListed, other }) {
	if (!(error instanceof Refusal)) return error;
	if (other === "read") return contradicted(error, "the same key has just read the other format");
	if (!isListed) return error;
	if (error.status !== 400) return contradicted(error, "the same key has just read the list with this account");
	return /\b(regions?|filter|exclude)\b/i.test(error.said) ? error : unfounded(error);
}
/** A refused list, when the list of the other cloud was asked for with the same key. */
function judgeList(error, other) {
	if (!(error instanceof Refusal)) return error;
	if (other === "read") return contradicted(error, "the same key has just read the other cloud's list");
	return other === "lost" ? unconfirmed$1(error) : error;
}
function contradicted({ message, said }, but) {
	return new ExpectedError("ANSWER_CONTRADICTED", `${message}, although ${but}`, "Run the job again, or ask Cloudcraft: what was asked for has proved right.", said);
}
function unconfirmed$1({ message, said }) {
	const what = `${message}, and no other call could confirm it`;
	return new ExpectedError("ANSWER_CONTRADICTED", what, "Run the job again, and check the API key if this lasts.", said);
}
function unfounded({ message, said }) {
	const what = `${message} without saying what is wrong with the request`;
	return new ExpectedError("ANSWER_UNEXPECTED", what, "Run the job again; if this lasts, check the region, `filter` and `exclude`.", said);
}
// src/cloudcraft/linked-accounts.ts
/**
* Both lists in parallel. When both fail, the error is that of AWS, whichever came first. A refusal of the key by one of them is only
* believed when the other does not contradict it. @throws ExpectedError
*/
async function listLinkedAccounts(session) {
	const needless = new AbortController();
	const azure = settled(listAzureAccounts(stoppable(session, needless.signal)));
	try {
		const aws = await settled(listAwsAccounts(session));
		if ("error" in aws) {
			if (!(aws.error instanceof Refusal)) throw aws.error;
			const other = await Promise.race([azure, session.time.pause(CONFIRM_SECONDS, needless.signal).then(() => NO_ANSWER)]);
			throw judgeList(aws.error, proofOf(other));
		}
		const other = await azure;
		if ("value" in other) return {
			aws: aws.value,
			azure: other.value
		};
		if (isUnknown(other.error)) return {
			aws: aws.value,
			azure: []
		};
		throw judgeList(other.error, "read");
	} finally {
		needless.abort();
	}
}
/** How long the other list may take to contradict a refusal. */
const CONFIRM_SECONDS = 10;
const NO_ANSWER = { error: void 0 };
function settled(promise) {
	return promise.then((value) => ({ value }), (error) => ({ error }));
}
/** What one list says about the key: an address without that list says nothing. */
function proofOf(list) {
	if ("value" in list) return "read";
	return isUnknown(list.error) ? "unknown-api" : outcomeOf(list.error);
}
/** A session whose calls also stop when `signal` aborts. */
function stoppable(session, signal) {
	const signals = [signal, session.wire.signal].filter((one) => one !== void 0);
	return {
		...session,
		wire: {
			...session.wire,
			signal: AbortSignal.any(signals)
		}
	};
}
/** A separate host such as GovCloud's may not support Azure. Whether the API exists at all shows in the AWS list. */
function isUnknown(error) {
	return error instanceof ExpectedError && error.code === "API_NOT_FOUND";
}
// src/cloudcraft/environment-url.ts
/** An empty variable counts as unset: that is what `env: { CLOUDCRAFT_HOST: '' }` in a workflow means. */
const part = (pattern, fallback) => pipe(optional(pipe(string(), trim()), ""), transform((text) => text || fallback), regex(pattern));
const UrlParts = object({
	CLOUDCRAFT_PROTOCOL: part(/^https?$/, "https"),
	CLOUDCRAFT_HOST: part(/^([\w.-]+|\[[\da-f:.]+\])$/i, "api.cloudcraft.co"),
	CLOUDCRAFT_PORT: part(/^\d{0,5}$/, ""),
	CLOUDCRAFT_BASE_PATH: part(/^[\w./~-]*$/, ""),
	/** What the Go SDK calls the base path. */
	CLOUDCRAFT_PATH: part(/^[\w./~-]*$/, "")
});
/** The API's address from the variables of the official SDKs. @throws ExpectedError API_URL_INVALID, naming the variable */
function urlFromParts(env) {
	const read = safeParse(UrlParts, env);
	if (!read.success) {
		const names = [...new Set(read.issues.map((issue) => getDotPath(issue)))].join(", ");
		throw new ExpectedError("API_URL_INVALID", `${names}: not a part of a web address`, "Correct or unset it.");
	}
	const { CLOUDCRAFT_PROTOCOL: protocol, CLOUDCRAFT_HOST: host, CLOUDCRAFT_PORT: port } = read.output;
	const { CLOUDCRAFT_BASE_PATH: basePath, CLOUDCRAFT_PATH: goPath } = read.output;
	const path = (basePath || goPath).replace(/^\/+/, "");
	return `${protocol}://${host}${port && `:${port}`}/${path}`;
}
// src/cloudcraft/connection.ts
const DEFAULT_URL = "https://api.cloudcraft.co";
/**
* The connection as the official SDKs read it: `CLOUDCRAFT_API_KEY`, `_PROTOCOL`, `_HOST`, `_PORT`, `_BASE_PATH`.
* A given `apiUrl` stands in for the last four.
*/
function connectionFromEnv(env, apiUrl) {
	return checkConnection({
		apiKey: env["CLOUDCRAFT_API_KEY"] ?? "",
		apiUrl: apiUrl || urlFromParts(env)
	});
}
/** @throws ExpectedError API_KEY_MISSING, API_KEY_MALFORMED, API_URL_INVALID, API_URL_INSECURE */
function checkConnection(given) {
	return {
		apiKey: checkKey(given.apiKey),
		baseUrl: checkUrl(given.apiUrl ?? "")
	};
}
/** The length is not checked: one official SDK requires 44 characters, the documentation shows a key of 43. */
function checkKey(given) {
	const key = given.trim();
	if (key === "") throw new ExpectedError("API_KEY_MISSING", "There is no Cloudcraft API key", "Set `api-key` or CLOUDCRAFT_API_KEY.");
	if (!/^[\x21-\x7e]+$/.test(key)) throw new ExpectedError("API_KEY_MALFORMED", "The Cloudcraft API key contains blanks or characters that are not allowed in a key", "Copy the key again, on one line and without quotes around it.");
	return key;
}
/** Where Cloudcraft answers, without a slash at the end. @throws ExpectedError API_URL_INVALID, API_URL_INSECURE */
function checkUrl(given) {
	const url = parse(given.trim() || DEFAULT_URL);
	if (url.username || url.password) throw invalid("The API URL holds a user name or a password");
	if (/[?#]/.test(given)) throw invalid("The API URL holds a query or a fragment");
	if (url.protocol !== "https:" && url.protocol !== "http:") throw invalid("The API URL is neither https nor http");
	if (url.protocol === "http:" && !isLoopback(url.hostname)) throw new ExpectedError("API_URL_INSECURE", `${url.origin} would receive the API key over plain http`, "Use https; plain http is for this machine alone.");
	return url.origin + url.pathname.replace(/\/+$/, "");
}
/** The error does not repeat the value, which may be a key in the wrong input. */
function parse(given) {
	try {
		return new URL(given);
	} catch {
		throw invalid("The API URL is not a web address");
	}
}
function invalid(message) {
	return new ExpectedError("API_URL_INVALID", message, `Give an address such as ${DEFAULT_URL}.`);
}
/** Whether a `URL.hostname` is this machine. URL has already normalised 127.1 and 0x7f000001; a dot at the end only makes a name absolute. */
function isLoopback(hostname) {
	const name = hostname.replace(/\.$/, "");
	return name === "localhost" || name === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(name);
}
// src/cloudcraft/agents.ts
const PROXY_VARIABLES = [
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"NO_PROXY",
	"http_proxy",
	"https_proxy",
	"no_proxy"
];
/**
* Keep-alive agents that use the proxy of the environment. got itself ignores HTTPS_PROXY; Node's agents support `proxyEnv`
* since 24.5 and ignore it before. Loopback is never proxied: plain http is allowed there only because the key does not leave
* the machine.
*/
function openAgents(env, baseUrl) {
	const options = {
		keepAlive: true,
		proxyEnv: isLoopback(new URL(baseUrl).hostname) ? {} : proxyVariables(env)
	};
	try {
		return {
			http: new http.Agent(options),
			https: new https.Agent(options)
		};
	} catch {
		throw new ExpectedError("PROXY_INVALID", "The proxy in HTTPS_PROXY or HTTP_PROXY is not a web address", "Correct or unset it.");
	}
}
function proxyVariables(env) {
	return Object.fromEntries(PROXY_VARIABLES.flatMap((name) => env[name] ? [[name, env[name]]] : []));
}
// src/cloudcraft/time.ts
/** Node fires timers with a longer delay after one millisecond. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const systemTime = {
	now: () => performance.timeOrigin + performance.now(),
	async pause(seconds, signal) {
		const milliseconds = Math.min(Math.max(Math.ceil(seconds * 1e3), 0), LONGEST_TIMER_MS);
		try {
			await setTimeout(milliseconds, void 0, signal ? { signal } : {});
		} catch (error) {
			signal?.throwIfAborted();
			throw error;
		}
	}
};
// src/cloudcraft/pace.ts
/**
* "20 requests per 10 seconds per API key", as Cloudcraft's API reference puts it, with room for the way between: the server counts a request
* when it arrives, and a first one, which opens a connection, arrives later than the next. Without that room the server's window is still
* full when ours is not, and each request it refuses waits for a whole window more.
*/
const DOCUMENTED_PACE = {
	requests: 20,
	seconds: 10.75
};
/** A sliding window over the requests of one API key. Requests wait for their turn, then run in parallel. */
var Pace = class {
	#limit;
	#time;
	/** Start times of the latest requests, oldest first; never more than the limit. */
	#starts = [];
	#queue = [];
	#heldUntil = 0;
	/** Those who wait. They are woken when there may be a place earlier than they thought. */
	#sleepers = new Set();
	constructor(limit, time) {
		this.#limit = limit;
		this.#time = time;
	}
	/** Resolves to true once a request may start, or to false if that would be after `until` (ms, as `Time.now`). */
	async turn(until, signal) {
		const ticket = Symbol("turn");
		this.#queue.push(ticket);
		try {
			for (;;) {
				signal?.throwIfAborted();
				const start = this.#earliestStart(this.#queue.indexOf(ticket));
				if (start > until) return false;
				const wait = start - this.#time.now();
				if (wait <= 0) return this.#begin();
				await this.#sleep(wait / 1e3, signal);
			}
		} finally {
			this.#queue.splice(this.#queue.indexOf(ticket), 1);
		}
	}
	/**
	* Gives the latest place back: the server has refused a request for the rate limit alone, and has not processed it
	* (https://developers.cloudcraft.co/#rate-limits).
	*/
	giveBack() {
		this.#starts.pop();
		for (const sleeper of this.#sleepers) sleeper.abort();
	}
	/** Starts no request before `until`, because the server said so. */
	holdUntil(until) {
		this.#heldUntil = Math.max(this.#heldUntil, until);
	}
	async #sleep(seconds, signal) {
		const awake = new AbortController();
		const either = signal === void 0 ? awake.signal : AbortSignal.any([signal, awake.signal]);
		this.#sleepers.add(awake);
		try {
			await this.#time.pause(seconds, either);
		} catch (error) {
			signal?.throwIfAborted();
			if (!awake.signal.aborted) throw error;
		} finally {
			this.#sleepers.delete(awake);
		}
	}
	#earliestStart(ahead) {
		const { requests, seconds } = this.#limit;
		const blocking = Math.min(this.#starts.length - requests + ahead, this.#starts.length - 1);
		const free = blocking < 0 ? 0 : (this.#starts[blocking] ?? 0) + seconds * 1e3;
		return Math.max(this.#heldUntil, free);
	}
	#begin() {
		this.#starts.push(this.#time.now());
		if (this.#starts.length > this.#limit.requests) this.#starts.shift();
		return true;
	}
};
/** By a digest: a module's state outlives its clients, and a key in it would end up in heap dumps. */
const paces = new Map();
/** The one pace of a key in this process: the limit is the key's, however many clients use it. */
function paceOfKey(apiKey, baseUrl, limit) {
	const parts = JSON.stringify([
		apiKey,
		baseUrl,
		limit.requests,
		limit.seconds
	]);
	const digest = createHash("sha256").update(parts).digest("hex");
	const pace = paces.get(digest) ?? new Pace(limit, systemTime);
	paces.set(digest, pace);
	return pace;
}
// src/cloudcraft/session.ts
const DEFAULT_DEADLINE_SECONDS = 900;
const USER_AGENT = `cloudcraft-deployment-diff/${VERSION}`;
/** @throws ExpectedError API_KEY_MISSING, API_KEY_MALFORMED, API_URL_INVALID, API_URL_INSECURE, PROXY_INVALID */
function openSession(options) {
	const connection = checkConnection({
		apiKey: options.apiKey,
		apiUrl: options.baseUrl
	});
	const limit = options.pace ?? DOCUMENTED_PACE;
	const agents = openAgents(options.env ?? {}, connection.baseUrl);
	return {
		wire: {
			connection,
			userAgent: options.userAgent ?? USER_AGENT,
			agents,
			signal: options.signal
		},
		pace: options.time ? new Pace(limit, options.time) : paceOfKey(connection.apiKey, connection.baseUrl, limit),
		retry: {
			...DEFAULT_RETRY,
			...options.retry
		},
		time: options.time ?? systemTime,
		deadline: options.deadline ?? DEFAULT_DEADLINE_SECONDS,
		log: options.log ?? { info: () => {} }
	};
}
// src/cloudcraft/snapshots.ts
/**
* A fresh scan in one format: the bytes as sent, once their signature matches the format. Waits for the scan until the deadline.
* @throws ExpectedError SNAPSHOT_STILL_PROCESSING and others
*/
function requestSnapshot(session, { provider, accountId, region, title = `${accountId} (${region})` }, format, options = {}) {
	const operation = provider === "aws" ? "snapshotAwsAccount" : "snapshotAzureAccount";
	const full = `${visibleLine(title, 200)} ${format}`;
	return requestFile(session, operation, {
		title: full,
		accountId,
		region,
		format,
		query: snapshotQuery(full, options)
	});
}
function snapshotQuery(title, options) {
	const all = new URLSearchParams();
	if (options.filter) all.set("filter", options.filter);
	if (options.exclude?.length) all.set("exclude", options.exclude.join(","));
	for (const name of [
		"label",
		"autoconnect",
		"projection",
		"theme"
	]) if (options[name] !== void 0) all.set(name, String(options[name]));
	for (const [name, value] of imageQuery(title, options)) all.set(name, value);
	return all;
}
// src/cloudcraft/teams.ts
const text = nullish(string(), "");
const flag = nullish(boolean(), false);
const Member = object({
	id: text,
	userId: nullish(string(), null),
	name: text,
	email: text,
	role: text,
	mfaEnabled: flag
});
const Team = object({
	id: string(),
	name: text,
	role: text,
	visible: flag,
	crossOrganizational: flag,
	externalSharing: flag,
	customerId: nullish(string(), null),
	createdAt: nullish(string(), null),
	updatedAt: nullish(string(), null),
	members: nullish(union([array(Member), oneAsList(Member)]), [])
});
/** The prose documents a list, the example shows one team, and all other lists of the API have a wrapper: accepts all three. */
const TeamsAnswer = union([
	array(Team),
	pipe(object({ teams: array(Team) }), transform(({ teams }) => teams)),
	oneAsList(Team)
]);
function oneAsList(schema) {
	return pipe(schema, transform((one) => [one]));
}
/** @throws ExpectedError */
async function listTeams(session) {
	const { value } = await requestJson(session, "listMyTeams", { title: "teams" }, TeamsAnswer);
	return value;
}
// src/cloudcraft/users.ts
const moment = nullish(string(), null);
const UserAnswer = object({
	id: string(),
	name: nullish(string(), ""),
	email: nullish(string(), ""),
	settings: nullish(record(string(), unknown()), {}),
	createdAt: moment,
	updatedAt: moment,
	accessedAt: moment
});
/** The user of the key: the cheapest call to check that the key works. @throws ExpectedError */
async function readUser(session) {
	const { value } = await requestJson(session, "getMyInformation", { title: "user of the key" }, UserAnswer);
	return value;
}
// src/cloudcraft/cloudcraft.ts
/**
* cloudcraft/: the client of Cloudcraft's API. Start here; client.ts is the part that comparisons need.
* A call is an operation (operations.ts) that becomes requests (call.ts): each waits for its turn (pace.ts), goes over the wire
* (exchange.ts, the only file that knows got), and the outcome decides what is next (policy.ts). Errors: failure.ts, refusal.ts.
* Answers are validated with valibot, files by their signatures.
* Not here: what a document means (inventory/), when a snapshot is taken (snapshot/), the simulated server (extras/simulator/).
*/
/**
* The whole API, with one key and its rate limit. Makes no request. Every function throws ExpectedError, with a code and a remedy, or
* the reason of `signal`. Neither errors nor the returned object contain the key.
* https://docs.datadoghq.com/cloudcraft/api/
* @throws ExpectedError API_KEY_MISSING, API_KEY_MALFORMED, API_URL_INVALID, API_URL_INSECURE, PROXY_INVALID
*/
function connect(options) {
	const session = openSession({
		...options,
		baseUrl: options.baseUrl ?? ""
	});
	const to = binder(session);
	return {
		user: to(readUser),
		teams: to(listTeams),
		/** Both lists at once. */
		accounts: to(listLinkedAccounts),
		blueprints: {
			list: to(listBlueprints),
			create: to(createBlueprint),
			get: to(readBlueprint),
			update: to(updateBlueprint),
			delete: to(deleteBlueprint),
			export: to(exportBlueprint),
			budget: to(exportBudget)
		},
		aws: {
			list: to(listAwsAccounts),
			add: to(addAwsAccount),
			update: to(updateAwsAccount),
			remove: to(removeAwsAccount),
			iamParameters: to(readIamParameters),
			iamPolicy: to(readIamPolicy),
			snapshot: snapshotOf(session, "aws")
		},
		azure: {
			list: to(listAzureAccounts),
			add: to(addAzureAccount),
			update: to(updateAzureAccount),
			remove: to(removeAzureAccount),
			snapshot: snapshotOf(session, "azure")
		}
	};
}
/** The session is kept in closures, so that printing the object does not show the key. */
function binder(session) {
	return (operation) => async (...args) => operation(session, ...args);
}
function snapshotOf(session, provider) {
	return async (accountId, region, format, options = {}) => requestSnapshot(session, {
		provider,
		accountId,
		region
	}, format, options);
}
// src/cloudcraft/marked-blueprints.ts
/** More blueprints than this with a fitting name are not looked at. */
const MAX_CANDIDATES = 100;
/**
* The blueprints whose names fit, with their tags: a list is not documented to show these.
* @throws ExpectedError
*/
async function findNamed(blueprints, isNamed) {
	const candidates = (await blueprints.list()).filter(isNamed).slice(0, MAX_CANDIDATES);
	const found = [];
	for (const one of candidates) {
		const whole = one.tags.length > 0 ? one : await readIfThere(blueprints, one.id);
		if (whole !== void 0) found.push({
			...one,
			tags: whole.tags
		});
	}
	return found;
}
async function readIfThere(blueprints, id) {
	try {
		return (await blueprints.get(id)).blueprint;
	} catch (error) {
		if (isGone(error)) return void 0;
		throw error;
	}
}
/** Removes one; false when it was gone already. @throws ExpectedError */
async function removeIfThere(blueprints, id) {
	try {
		await blueprints.delete(id);
		return true;
	} catch (error) {
		if (isGone(error)) return false;
		throw error;
	}
}
function isGone(error) {
	return hasCode(error, "BLUEPRINT_NOT_FOUND");
}
function hasCode(error, ...codes) {
	return error instanceof ExpectedError && codes.includes(error.code);
}
// src/cloudcraft/client.ts
/** Cloudcraft as the story asks it: see `Cloud` in deployment-diff.ts. @throws ExpectedError as `openSession` */
function openCloud(options) {
	const client = new CloudcraftClient(options);
	return {
		host: new URL(options.baseUrl).host,
		accounts: () => client.accounts(),
		inventory: (target, request, seconds) => client.inventory(target, request, seconds),
		render: (target, request, seconds) => client.render(target, request, seconds)
	};
}
/**
* The part of Cloudcraft's API that comparisons need, in terms of accounts and targets. Throws only ExpectedError or the signal's
* reason. Errors never contain the key. The whole API is in cloudcraft.ts.
*/
var CloudcraftClient = class {
	#session;
	/** What this key has proved so far: accounts by id, and what came of each format of a target. */
	#listed = new Set();
	#outcomes = new Map();
	constructor(options) {
		this.#session = openSession(options);
	}
	/** The linked accounts, AWS before Azure, in the server's order. */
	async accounts() {
		const { aws, azure } = await listLinkedAccounts(this.#session);
		for (const { id } of [...aws, ...azure]) this.#listed.add(id);
		return [...aws.map((account) => {
			const number = accountNumber(account.roleArn);
			return {
				provider: "aws",
				id: account.id,
				name: account.name,
				...number !== void 0 && { number }
			};
		}), ...azure.map(({ id, name }) => ({
			provider: "azure",
			id,
			name
		}))];
	}
	/** The user of the key: the cheapest call to check that the key works. */
	async user() {
		return readUser(this.#session);
	}
	/** The JSON document of a target, as sent. */
	inventory(target, request, seconds) {
		return this.snapshot(target, "json", request, seconds);
	}
	/** The PNG picture of a target, as sent. */
	render(target, request, seconds) {
		return this.snapshot(target, "png", request, seconds);
	}
	/**
	* A fresh scan of a target in one format: the bytes as sent, once their signature matches the format. A refusal is held against what the
	* same key has read before, and at the same time: evidence.ts.
	* @param seconds how long it may take, where that is less than the deadline of the client
	*/
	async snapshot(target, format, request, seconds = Number.POSITIVE_INFINITY) {
		const { provider, account, region } = target;
		const title = visibleLine(targetTitle(target), 120);
		const place = {
			provider,
			accountId: account.id,
			region,
			title
		};
		const asked = requestSnapshot({
			...this.#session,
			deadline: Math.min(this.#session.deadline, seconds)
		}, place, format, optionsOf(format, request));
		const key = (kind) => [
			kind,
			provider,
			account.id,
			region
		].join(" ");
		this.#outcomes.set(key(format), asked.then(() => "read", outcomeOf));
		try {
			return await asked;
		} catch (error) {
			const other = await this.#outcomes.get(key(format === "json" ? "png" : "json"));
			throw judgeFile(error, {
				isListed: this.#listed.has(account.id),
				other
			});
		}
	}
};
/**
* Always requests labels and edges: without them the document has no component names and no connections. Appearance and size are
* only sent for pictures.
*/
function optionsOf(format, request) {
	const { filter, exclude, projection, theme, width, height } = request;
	const found = {
		filter,
		exclude,
		label: true,
		autoconnect: true
	};
	if (format === "json") return found;
	return {
		...found,
		projection,
		theme,
		...format !== "mxGraph" && {
			width,
			height
		}
	};
}
/** An ARN's account: the twelve digits in `arn:aws:iam::111122223333:role/cloudcraft`. */
function accountNumber(arn) {
	return /^arn:[\w-]+:iam::(\d{12}):/.exec(arn)?.[1];
}
// src/cloudcraft/temporary-blueprints.ts
/** Failures after which Cloudcraft has certainly made nothing. */
const NOTHING_MADE = [
	"API_KEY_REJECTED",
	"API_NOT_FOUND",
	"NETWORK_ERROR",
	"RATE_LIMITED",
	"REQUEST_TOO_LARGE"
];
/**
* Makes one, also where the answer got lost and it is there. Nobody but its owner can read it, which is what Cloudcraft does unless told. A
* key that is restricted to teams shares what it makes with them, or could not see it: those teams may see the account as well.
*/
async function create({ api: { blueprints } }, { name }, draft) {
	try {
		return madeOf((await blueprints.create(draft)).blueprint);
	} catch (error) {
		if (hasCode(error, "ACCESS_DENIED")) throw readOnly(error);
		if (!(error instanceof ExpectedError) || hasCode(error, ...NOTHING_MADE)) throw error;
		const seen = await orFailure(() => blueprints.list());
		const made = seen instanceof ExpectedError ? void 0 : seen.find((one) => one.name === name);
		if (made === void 0) throw error;
		return madeOf(made);
	}
}
function madeOf({ id, readAccess, writeAccess }) {
	if ([...readAccess ?? [], ...writeAccess ?? []].every(isTeam)) return { id };
	return {
		id,
		restriction: {
			readAccess: (readAccess ?? []).filter(isTeam),
			writeAccess: (writeAccess ?? []).filter(isTeam)
		}
	};
}
function isTeam(entry) {
	return /^team\/[A-Za-z0-9_-]{1,100}$/.test(entry);
}
/** The same update twice is one: a lost answer is no reason to give up. */
async function update({ api: { blueprints } }, id, draft) {
	try {
		await blueprints.update(id, draft);
	} catch (error) {
		if (!hasCode(error, "WRITE_UNCONFIRMED")) throw error;
		await blueprints.update(id, draft);
	}
}
/** Never throws an ExpectedError: what cannot be removed now is tried once more at the end. */
async function remove({ api: { blueprints }, left }, id, name) {
	const removed = await orFailure(() => removeIfThere(blueprints, id));
	if ((removed instanceof ExpectedError ? await orFailure(() => removeIfThere(blueprints, id)) : removed) instanceof ExpectedError) left.set(id, name);
}
async function removeAgain({ api: { blueprints }, left }) {
	for (const id of [...left.keys()]) if (!(await orFailure(() => removeIfThere(blueprints, id)) instanceof ExpectedError)) left.delete(id);
}
/** What killed runs left behind. Where they cannot be looked for, the next run does it. */
async function removeLeftovers(bench, slots) {
	const { api, now, say } = bench;
	const looked = await orFailure(async () => {
		const { id: owner } = await api.user();
		const own = (await findNamed(api.blueprints, isNamedTemporary)).filter((one) => isLeftover(one, {
			owner,
			slots,
			now: now()
		}));
		for (const { id, name } of own) await remove(bench, id, name);
		const removed = own.filter(({ id }) => !bench.left.has(id)).length;
		if (removed > 0) say(`Removed ${removed} temporary blueprint${removed === 1 ? "" : "s"} of an earlier run`);
	});
	if (looked instanceof ExpectedError) say(`Temporary blueprints of earlier runs were not looked for: ${looked.message}`);
}
function readOnly({ said }) {
	return new ExpectedError("COST_KEY_READ_ONLY", "Cloudcraft does not let this key create blueprints, which prices need", "Use a read-write key, or leave cost out", said);
}
/** What to say of a blueprint that is still there. */
function leftBehind(id, name) {
	const what = `The temporary blueprint ${id}, "${name}", could not be removed from Cloudcraft`;
	return new ExpectedError("BLUEPRINT_LEFT_BEHIND", what, "The next run removes it; it is safe to delete by hand");
}
/** The result, or the ExpectedError that was thrown. */
async function orFailure(work) {
	try {
		return await work();
	} catch (error) {
		if (error instanceof ExpectedError) return error;
		throw error;
	}
}
// src/cloudcraft/price-sides.ts
/**
* Asks Cloudcraft for the budgets of targets, one after the other. Each is put into a temporary blueprint that nobody else can read, first
* as it was, then as it is, and the blueprint is removed again, whatever happens. One that a killed run left behind is removed first.
* Never throws an ExpectedError.
*/
async function priceSides(api, targets, options) {
	const bench = {
		...options,
		api,
		left: new Map()
	};
	const until = options.now().getTime() + options.seconds * 1e3;
	const outcomes = [];
	let last;
	try {
		if (targets.length > 0) await removeLeftovers(bench, new Set(targets.map(({ slot }) => slot)));
		for (const target of targets) {
			const isLate = outcomes.length > 0 && options.now().getTime() > until;
			const outcome = last ?? (isLate ? outOfTime(options.seconds) : await orFailure(() => priceTarget(bench, target)));
			if (outcome instanceof ExpectedError && fails(outcome)) last = outcome;
			outcomes.push(outcome);
		}
	} finally {
		await removeAgain(bench);
	}
	return {
		outcomes,
		failures: [...bench.left].map(([id, name]) => leftBehind(id, name))
	};
}
/** Whether the next target would fail as well. */
function fails(failure) {
	return hasCode(failure, "COST_KEY_READ_ONLY", "CURRENCY_REFUSED", "API_KEY_REJECTED", "API_NOT_FOUND", "ACCESS_DENIED");
}
/** Another run that deploys to the same target may take the blueprint for a leftover: then it is made once more. */
async function priceTarget(bench, target) {
	try {
		return await priceOnce(bench, target);
	} catch (error) {
		if (isGone(error)) return priceOnce(bench, target);
		throw hasCode(error, "WRITE_UNCONFIRMED") ? unconfirmed(error) : error;
	}
}
async function priceOnce(bench, target) {
	const marks = temporaryMarks(target.slot, bench.once());
	const draft = (side) => ({
		data: target.document(side, marks.name),
		tags: marks.tags
	});
	const [was, is] = [draft("before"), draft("after")];
	const { id, restriction } = await create(bench, marks, was);
	try {
		if (restriction !== void 0) await update(bench, id, {
			...was,
			...restriction
		});
		const before = await budget(bench, id);
		await update(bench, id, is);
		return {
			before,
			after: await budget(bench, id)
		};
	} finally {
		await remove(bench, id, marks.name);
	}
}
/** Per month, with upfront fees spread over their term: Cloudcraft's own default. */
async function budget({ api, currency }, id) {
	let refusal;
	for (const code of spellingsOf(currency)) try {
		const options = {
			currency: code,
			period: "m",
			rate: "effective"
		};
		return new TextDecoder().decode(await api.blueprints.budget(id, "csv", options));
	} catch (error) {
		if (!isAboutCurrency(error)) throw error;
		refusal = error;
	}
	throw currencyRefused(currency, refusal);
}
/** The advice of a write in general is of no use here: nobody has to look for it. */
function unconfirmed({ said }) {
	return new ExpectedError("WRITE_UNCONFIRMED", "Cloudcraft did not confirm what was done with the temporary blueprint", "Run again, which also removes what may be left of it", said);
}
function isAboutCurrency(error) {
	return hasCode(error, "REQUEST_INVALID") && /currency/i.test(error.said);
}
function currencyRefused(currency, refusal) {
	const what = `Cloudcraft does not know the currency ${currency}`;
	return new ExpectedError("CURRENCY_REFUSED", what, "Choose another currency, such as USD", refusal?.said);
}
function outOfTime(seconds) {
	const what = `After ${seconds} s there was no time left to price more targets`;
	return new ExpectedError("COST_OUT_OF_TIME", what, "Price fewer targets per job, or give this job a key of its own");
}
export { CloudcraftClient, checkConnection, checkUrl, connect, connectionFromEnv, findNamed, hasCode, isGone, isLoopback, openCloud, priceSides, removeIfThere };
