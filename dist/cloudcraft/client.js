import { ExpectedError } from "../errors.js";
import { targetTitle } from "../snapshot/target.js";
import { PATH_SEGMENT, readAccounts, readUser } from "./accounts.js";
import { openAgents } from "./agents.js";
import { checkSnapshot, isOfType, parseJsonObject } from "./answer.js";
import { call } from "./call.js";
import { checkConnection } from "./connection.js";
import { DOCUMENTED_PACE, Pace, paceOfKey } from "./pace.js";
import { plainText } from "./plain-text.js";
import { DEFAULT_RETRY } from "./policy.js";
import { SNAPSHOT_FORMATS, snapshotQuery } from "./snapshot-format.js";
import { systemTime } from "./time.js";
// src/cloudcraft/client.ts
const DEFAULT_DEADLINE_SECONDS = 900;
const LIST_BYTES = 16 * 2 ** 20;
/**
* Cloudcraft's API, as far as a snapshot needs it. All it throws is ExpectedError, or the signal's reason; the key is in a private
* field and in none of those. https://docs.datadoghq.com/cloudcraft/api/
*/
var CloudcraftClient = class {
	#session;
	constructor(options) {
		const connection = checkConnection({
			apiKey: options.apiKey,
			apiUrl: options.baseUrl
		});
		const limit = options.pace ?? DOCUMENTED_PACE;
		const agents = openAgents(options.env ?? {}, connection.baseUrl);
		this.#session = {
			wire: {
				connection,
				userAgent: options.userAgent,
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
	/** The linked accounts, AWS before Azure, in the server's order. */
	async accounts() {
		const needless = new AbortController();
		const azure = this.#accountsOf("azure", needless.signal).catch(noneIfUnknown);
		azure.catch(() => {});
		try {
			return [...await this.#accountsOf("aws"), ...await azure];
		} finally {
			needless.abort();
		}
	}
	/** Whose key this is: the cheapest call that tells whether the key works. */
	async user() {
		return readUser(await this.#object("user of the key", "/user/me"));
	}
	/** The JSON document of a target, as sent. */
	inventory(target, request) {
		return this.snapshot(target, "json", request);
	}
	/** The PNG picture of a target, as sent. */
	render(target, request) {
		return this.snapshot(target, "png", request);
	}
	/** A fresh scan of a target in one format: the bytes as sent, after a look at whether they are that format. */
	async snapshot(target, format, request) {
		const title = `${plainText(targetTitle(target), 120)} ${format}`;
		const { contentType, maxBytes } = SNAPSHOT_FORMATS[format];
		const url = this.#url(snapshotPath(title, target, format));
		url.search = snapshotQuery(format, request).toString();
		const answer = await call(this.#session, {
			title,
			url,
			accept: contentType,
			maxBytes,
			isSnapshot: true
		});
		return checkSnapshot(title, format, answer);
	}
	async #accountsOf(provider, signal) {
		const title = `linked ${provider === "aws" ? "AWS" : "Azure"} accounts`;
		return readAccounts(provider, await this.#object(title, `/${provider}/account`, signal));
	}
	async #object(title, path, signal) {
		const accept = "application/json";
		const subject = {
			title,
			url: this.#url(path),
			accept,
			maxBytes: LIST_BYTES,
			isSnapshot: false
		};
		const answer = await call(stoppable(this.#session, signal), subject);
		if (isOfType(answer, accept)) return parseJsonObject(title, answer);
		const message = `${title}: ${plainText(answer.contentType, 100) || "an untyped answer"} came where JSON was asked for`;
		throw new ExpectedError("ANSWER_UNEXPECTED", message, "Check the API URL and any proxy in between.");
	}
	#url(path) {
		return new URL(this.#session.wire.connection.baseUrl + path);
	}
};
/** A session whose calls also end when `signal` says so. */
function stoppable(session, signal) {
	if (signal === void 0) return session;
	const signals = [signal, session.wire.signal].filter((one) => one !== void 0);
	return {
		...session,
		wire: {
			...session.wire,
			signal: AbortSignal.any(signals)
		}
	};
}
/** A host of its own, such as GovCloud's, may not know Azure at all. Whether the API is there, the AWS list tells. */
function noneIfUnknown(error) {
	if (error instanceof ExpectedError && error.code === "API_NOT_FOUND") return [];
	throw error;
}
/** Id and region come from outside: `..` in one of them would ask another question than the one meant. */
function snapshotPath(title, { provider, account, region }, format) {
	if (!PATH_SEGMENT.test(account.id)) throw new ExpectedError("REQUEST_INVALID", `${title}: not an account id`, "Use the id that `accounts` prints.");
	if (!PATH_SEGMENT.test(region)) throw new ExpectedError("REGION_INVALID", `${title}: not a region`, "Name a region such as us-east-1.");
	return `/${provider}/account/${account.id}/${region}/${format}`;
}
export { CloudcraftClient };
